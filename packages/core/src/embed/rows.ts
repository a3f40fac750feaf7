import { createRowSummer } from './simd.ts';

/** The table of an encoder: token ids in, the sum of their rows out. */
export interface Rows {
  readonly dimensions: number;
  /**
   * Writes the sum of the rows of `ids`, at most 2^24 of them, times their weights and scaled to length 1 on request, to `out`
   * from `at` on.
   */
  sum(ids: Int32Array, out: Float32Array | Float64Array | Int16Array, at: number, normalize: boolean): void;
  /** To be told of all ids before they are summed, where rows are read on use. */
  bring?(ids: Int32Array): void;
  /** Whether sums are whole numbers: into 16 bits they are written as they are, and must fit. */
  readonly whole: boolean;
}

export interface Table {
  /** Row-major. */
  readonly values: Int8Array | Float32Array;
  readonly dimensions: number;
  /** A factor for each token id. */
  readonly weights?: Float32Array;
  /** The row of a token id, where it is not the id itself. */
  rowOf?(id: number): number;
  /** Reads the rows of ids of which `rowOf` is to be asked then. */
  bring?(ids: Int32Array): void;
}

export async function createRows(table: Table): Promise<Rows> {
  return (await createIntegerRows(table)) ?? createPlainRows(table);
}

/** int8 rows without weights: exact sums of whole numbers on the processor's wide registers; 2^24 cannot overflow 32 bits. */
async function createIntegerRows({ values, dimensions, weights, rowOf, bring }: Table): Promise<Rows | undefined> {
  if (!(values instanceof Int8Array) || weights) return undefined;
  const summer = await createRowSummer(values, dimensions);
  if (!summer) return undefined;
  const { ids: batch, sums } = summer;
  return {
    dimensions,
    whole: true,
    ...(bring && { bring }),
    sum(ids, out, at, normalize) {
      sums.fill(0);
      for (let start = 0; start < ids.length; start += batch.length) {
        const count = Math.min(batch.length, ids.length - start);
        for (let i = 0; i < count; i++) batch[i] = rowOf ? rowOf(ids[start + i]) : ids[start + i];
        summer.add(count);
      }
      if (out instanceof Int16Array || !normalize) return copyNumbers(sums, out, at);
      const scale = scaleOf(sums);
      for (let d = 0; d < dimensions; d++) out[at + d] = sums[d] * scale;
    },
  };
}

/** (Faster than `set`, which takes numbers of another kind one by one.) */
function copyNumbers(from: Int32Array, to: Parameters<Rows['sum']>[1], at: number): void {
  for (let d = 0; d < from.length; d++) to[at + d] = from[d];
}

/** Any rows, in double precision. */
export function createPlainRows({ values, dimensions, weights, rowOf, bring }: Table): Rows {
  const sums = new Float64Array(dimensions);
  return {
    dimensions,
    whole: false,
    ...(bring && { bring }),
    sum(ids, out, at, normalize) {
      sums.fill(0);
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i];
        const weight = weights ? weights[id] : 1;
        const row = (rowOf ? rowOf(id) : id) * dimensions;
        for (let d = 0; d < dimensions; d++) sums[d] += weight * values[row + d];
      }
      const scale = normalize ? scaleOf(sums) : 1;
      for (let d = 0; d < dimensions; d++) out[at + d] = sums[d] * scale;
    },
  };
}

/** What makes a vector's length 1; 0 for the zero vector, which stays as it is. */
export function scaleOf(sums: Int32Array | Float64Array): number {
  let squares = 0;
  for (let d = 0; d < sums.length; d++) squares += sums[d] * sums[d];
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}
