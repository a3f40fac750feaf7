import { EnfaceError } from '../errors.ts';
import { fingerprint } from './hash.ts';
import { createIds, growIds } from './ids.ts';
import type { Rows, Table } from './rows.ts';
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
export async function checkWeights(file: Uint8Array, table: Table, rows: Rows, expected: Checksums): Promise<void> {
  compare('model.safetensors', await checksumOfWeights(file, table, rows), expected.weights);
}

export function checksumOfTokenizer(file: Uint8Array): Promise<string> {
  return fingerprint([file], async () => {});
}

/** Rows that are added up at a time; few enough for float32 to hold the sums of int8 rows exactly. */
const ROWS = 255;

/**
 * A table of int8 is not hashed byte by byte, but added up by the instructions that embed texts, every 255 rows by
 * themselves, which takes a tenth of the time: a changed byte changes one sum, and the sums are hashed. What stands around
 * the table in the file is hashed as it is.
 */
export async function checksumOfWeights(file: Uint8Array, { values, dimensions }: Table, rows: Rows): Promise<string> {
  const count = values.length / dimensions;
  const sums = new Float32Array(Math.ceil(count / ROWS) * dimensions);
  const ids = createIds();
  for (let start = 0, at = 0; start < count; start += ROWS, at += dimensions) {
    ids.length = 0;
    growIds(ids, Math.min(ROWS, count - start));
    for (let i = 0; i < ids.length; i++) ids.values[i] = start + i;
    rows.sum(ids, sums, at, false);
  }
  const begin = dataStart(file);
  const around = [file.subarray(0, begin), file.subarray(begin + values.byteLength)];
  return fingerprint([...around, new Uint8Array(sums.buffer)], async () => {});
}

function compare(name: string, found: string, expected: string): void {
  if (found === expected) return;
  throw new EnfaceError(
    'BAD_MODEL',
    `${name} of the default encoder is damaged: its checksum is ${found}, not ${expected}. Install @enface/model again; where a server sends the file, let it send all of it, unchanged.`,
  );
}
