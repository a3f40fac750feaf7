import { EnfaceError } from '../errors.ts';
import { fingerprint } from './hash.ts';
import { createIds, growIds } from './ids.ts';
import { createRows as createIntegerOrPlainRows } from './rows.ts';
import { dataStart } from './safetensors.ts';

/** What the files of a model add up to; a single changed byte changes it. */
export interface Checksums {
  readonly tokenizer: string;
  readonly weights: string;
}

/** @throws EnfaceError `BAD_MODEL` */
export async function checkTokenizer(file: Promise<Uint8Array>, expected: Checksums): Promise<void> {
  compare('tokenizer.json', await checksumOfTokenizer(await file), expected.tokenizer);
}

/** @throws EnfaceError `BAD_MODEL` */
export async function checkWeights(file: Uint8Array, expected: Checksums): Promise<void> {
  compare('model.safetensors', await checksumOfWeights(file), expected.weights);
}

export function checksumOfTokenizer(file: Uint8Array): Promise<string> {
  return fingerprint([file], async () => {});
}

/** Bytes of a row, and rows that are added up at a time; few enough for 32 bits to hold the sums exactly. */
const ROW = 1024;
const ROWS = 255;

/**
 * The data is not hashed byte by byte, but taken as rows of int8, which are added up by the instructions that embed texts,
 * every 255 rows by themselves; that takes a tenth of the time. A changed byte changes one sum, and the sums are hashed. The
 * header, and what is left behind the last whole row, is hashed as it is.
 */
export async function checksumOfWeights(file: Uint8Array, createRows = createIntegerOrPlainRows): Promise<string> {
  const begin = Math.min(file.length, file.length < 8 ? 0 : dataStart(file));
  const count = Math.floor((file.length - begin) / ROW);
  const sums = new Float32Array(Math.ceil(count / ROWS) * ROW);
  const values = new Int8Array(file.buffer, file.byteOffset + begin, count * ROW);
  const rows = await createRows({ values, dimensions: ROW });
  const ids = createIds();
  for (let start = 0, at = 0; start < count; start += ROWS, at += ROW) {
    ids.length = 0;
    growIds(ids, Math.min(ROWS, count - start));
    for (let i = 0; i < ids.length; i++) ids.values[i] = start + i;
    rows.sum(ids, sums, at, false);
  }
  const around = [file.subarray(0, begin), file.subarray(begin + count * ROW)];
  return fingerprint([...around, new Uint8Array(sums.buffer)], async () => {});
}

function compare(name: string, found: string, expected: string): void {
  if (found === expected) return;
  throw new EnfaceError(
    'BAD_MODEL',
    `${name} of the default encoder is damaged: its checksum is ${found}, not ${expected}. Install @enface/model again; where a server sends the file, let it send all of it, unchanged.`,
  );
}
