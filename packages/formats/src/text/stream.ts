import { EnfaceError, shown } from '@enface/core';
import { known, markOf, withMarks } from './decode.ts';
import { joined } from './joined.ts';

/** A file in pieces, as a stream of Node or of the web gives them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A file's text as it comes, and how it was written. */
export interface TextStream {
  /** Name as the Encoding Standard has it. */
  readonly encoding: string;
  /** Whether a byte order mark stood before it; it is no part of the text. */
  readonly mark: boolean;
  readonly pieces: AsyncIterable<string>;
}

/**
 * The text of a file, piece by piece: in the encoding of its byte order mark, else in that which it names.
 *
 * @param named says by the first bytes which encoding the file names
 * @throws EnfaceError `NOT_READABLE` for an encoding that isn't known; from `pieces`, where the bytes are not in it
 */
export async function openText(chunks: Chunks, name: string, named: (start: Uint8Array) => string): Promise<TextStream> {
  const bytes = gathered(chunks);
  const first = (await bytes.next()).value as Uint8Array;
  const mark = markOf(first);
  const encoding = mark?.encoding ?? known(named(first), name);
  return { encoding, mark: mark !== undefined, pieces: decodedPieces(first.subarray(mark?.length ?? 0), bytes, encoding, name) };
}

async function* decodedPieces(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  encoding: string,
  name: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const text = (bytes?: Uint8Array) => {
    try {
      const piece = decoder.decode(bytes, { stream: bytes !== undefined });
      return encoding === 'windows-1252' ? withMarks(piece) : piece;
    } catch (cause) {
      const said = `${shown(name)} is not valid ${encoding.toUpperCase()}: save it again, best as UTF-8.`;
      throw new EnfaceError('NOT_READABLE', said, { cause });
    }
  };
  yield text(first);
  for await (const chunk of rest) yield text(chunk);
  yield text();
}

/** Bytes at the beginning of a file by which it says its encoding. */
const START = 256;

/** The same pieces, but for the first, which is as long as that. */
async function* gathered(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (start) start = joined([start, chunk]);
    else yield chunk;
    if (!start || start.length < START) continue;
    yield start;
    start = undefined;
  }
  if (start) yield start;
}
