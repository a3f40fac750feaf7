import { checksumOf } from './checksums.ts';
import type { Pieces } from './unigram.ts';
import { createUnigramTokenizer, type Tokenizer, type TokenizerJson } from './unigram-tokenizer.ts';

/** What it begins with; another number for another form. */
const MARK = 0x31544645;
/** Bytes of the head: the mark, the length of each part, that of the longest piece; the least score; the checksum of the source. */
const HEAD = 64;
const LEAST_AT = 32;
const SOURCE_AT = 40;
/** Of the hexadecimal digits of a checksum, as which the file ends: of all before it. */
const DIGITS = 16;

/**
 * A tokenizer as it lies in memory, so that to read it is to load it: the pieces with the table that finds them, and what else is said of
 * it, as JSON. The build makes it of the default encoder's `tokenizer.json`, which is read where it is missing or is of another.
 * (Little-endian, as every machine is that runs JavaScript today.)
 *
 * @param source the checksum of the `tokenizer.json`
 */
export async function prepared({ json, pieces }: { json: TokenizerJson; pieces: Pieces }, source: string): Promise<Uint8Array> {
  const { scores, table, filter, starts, units } = pieces;
  const parts = [scores, table, filter, starts, units, new TextEncoder().encode(JSON.stringify(json))];
  const file = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, HEAD) + DIGITS);
  new Int32Array(file.buffer, 0, 8).set([MARK, ...parts.map(({ length }) => length), pieces.longest]);
  new Float64Array(file.buffer, LEAST_AT, 1)[0] = pieces.least;
  file.set(new TextEncoder().encode(source), SOURCE_AT);
  let at = HEAD;
  for (const { buffer, byteOffset, byteLength } of parts) {
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  file.set(new TextEncoder().encode(await checksumOf(file.subarray(0, at))), at);
  return file;
}

export function isPrepared(file: Uint8Array): boolean {
  return file.length > HEAD + DIGITS && new DataView(file.buffer, file.byteOffset).getInt32(0, true) === MARK;
}

/** Whether it is whole, and of a `tokenizer.json` of this checksum. */
export async function isPreparedOf(source: string, file: Uint8Array): Promise<boolean> {
  const end = file.length - DIGITS;
  return (
    isPrepared(file) && digitsAt(file, SOURCE_AT) === source && digitsAt(file, end) === (await checksumOf(file.subarray(0, end)))
  );
}

const digitsAt = (file: Uint8Array, at: number) => String.fromCharCode(...file.subarray(at, at + DIGITS));

/** @param file one that `isPreparedOf` has looked at */
export function readPrepared(file: Uint8Array): Tokenizer {
  const { buffer } = file.byteOffset % 8 === 0 ? file : file.slice();
  const from = file.byteOffset % 8 === 0 ? file.byteOffset : 0;
  const [, count, slots, words, begins, unitCount, jsonLength, longest] = new Int32Array(buffer, from, 8);
  const [least] = new Float64Array(buffer, from + LEAST_AT, 1);
  const scores = new Float64Array(buffer, from + HEAD, count);
  const table = new Int32Array(buffer, scores.byteOffset + scores.byteLength, slots);
  const filter = new Int32Array(buffer, table.byteOffset + table.byteLength, words);
  const starts = new Int32Array(buffer, filter.byteOffset + filter.byteLength, begins);
  const units = new Uint16Array(buffer, starts.byteOffset + starts.byteLength, unitCount);
  const json = new Uint8Array(buffer, units.byteOffset + units.byteLength, jsonLength);
  // (of shared memory, a decoder takes no more than a copy)
  const said = JSON.parse(new TextDecoder().decode(json.slice()));
  return createUnigramTokenizer(said, { scores, table, filter, starts, units, least, longest });
}
