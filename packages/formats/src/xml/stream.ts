import { EnfaceError, shown } from '@enface/core';
import { encodingOf } from './decode.ts';

/** A file in pieces, as a stream of Node or of the web gives them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The text of an XML file, piece by piece.
 *
 * @throws EnfaceError `NOT_READABLE` where the bytes are not in the encoding that the file names
 */
export async function* decodedXml(chunks: Chunks, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  const text = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder!.decode(bytes, { stream: true }) : (decoder?.decode() ?? '');
    } catch (cause) {
      const encoding = decoder!.encoding.toUpperCase();
      throw new EnfaceError('NOT_READABLE', `${shown(name)} is not valid ${encoding}: save it again, best as UTF-8.`, { cause });
    }
  };
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk, name);
    yield text(chunk);
  }
  yield text();
}

/** By the first piece of a file. */
function decoderFor(start: Uint8Array, name: string): TextDecoder {
  const label = start[0] === 0xff ? 'utf-16le' : start[0] === 0xfe ? 'utf-16be' : start[0] === 0xef ? 'utf-8' : encodingOf(start);
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    const said = `${shown(name)} says that it is in ${shown(label)}, which is not known: save it as UTF-8.`;
    throw new EnfaceError('NOT_READABLE', said, { cause });
  }
}
