import { decoded } from './decode.ts';

/** Writes text as a file's bytes. */
export interface Encoder {
  /** Whether it has all signs; else what is put into the file had better be ASCII, as not all readers agree on the rest. */
  readonly all: boolean;
  encode(text: string): Uint8Array;
}

/** Writes what a decoder of that name reads; `undefined` for the encodings of East Asia, which are only read. */
export function createEncoder(encoding: string): Encoder | undefined {
  if (encoding === 'utf-8') return { all: true, encode: (text) => new TextEncoder().encode(text) };
  if (encoding.startsWith('utf-16')) return { all: true, encode: (text) => wide(text, encoding === 'utf-16le') };
  const bytes = byteOfSign(encoding);
  return bytes && { all: false, encode: (text) => Uint8Array.from(text, (sign) => bytes.get(sign) ?? 0x3f) };
}

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), little);
  return bytes;
}

/** Where each byte is a sign. */
function byteOfSign(encoding: string): ReadonlyMap<string, number> | undefined {
  const signs = decoded(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    encoding,
    false,
  );
  return signs.length === 256 ? new Map(Array.from(signs, (sign, byte) => [sign, byte])) : undefined;
}
