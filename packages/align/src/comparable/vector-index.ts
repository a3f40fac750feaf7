import { createBreath, inTurns } from '@enface/core/internal';
import { unitRows } from '../words/dots.ts';

/** A vector that was found: its number among those that the index was made of, and its cosine with the one that was asked for. */
export interface Neighbour {
  readonly row: number;
  readonly cosine: number;
}

/** Finds the nearest of many vectors. */
export interface VectorIndex {
  /**
   * @param vectors row-major, as long as those that the index was made of, of length 1 or 0
   * @returns for each up to `k` neighbours, nearest first
   */
  nearest(vectors: Float32Array, k: number): Promise<readonly (readonly Neighbour[])[]>;
  close?(): Promise<void>;
}

/**
 * Makes an index: exact or approximate, in memory, on disk or elsewhere.
 *
 * @param vectors row-major, of length 1 or 0
 */
export type CreateIndex = (vectors: Float32Array, dimensions: number) => Promise<VectorIndex>;

/** The exact index, in memory: what an approximate one is measured against. Every query looks at every vector. */
export const exactIndex: CreateIndex = async (vectors, dimensions) => {
  const count = vectors.length / dimensions;
  const breathe = createBreath(undefined);
  return {
    async nearest(queries, k) {
      const all = new Float32Array(vectors.length + queries.length);
      all.set(vectors);
      all.set(queries, vectors.length);
      const asked = queries.length / dimensions;
      const lengths = new Float64Array(count + asked).fill(1);
      const { cosines } = await inTurns(unitRows(all, lengths, dimensions), breathe);
      const rows = Int32Array.from({ length: count }, (_, row) => row);
      const values = new Float64Array(count);
      const found: Neighbour[][] = [];
      for (let query = 0; query < asked; query++) {
        cosines(count + query, rows, values, 0);
        found.push(highest(values, k));
        await breathe();
      }
      return found;
    },
  };
};

/** The highest `k` values, descending; of equal ones those that come first. */
function highest(values: Float64Array, k: number): Neighbour[] {
  const floor = Float64Array.from(values).sort()[Math.max(0, values.length - k)] ?? Number.NEGATIVE_INFINITY;
  const list: Neighbour[] = [];
  for (const [row, cosine] of values.entries()) if (cosine >= floor) list.push({ row, cosine });
  return list.sort((a, b) => b.cosine - a.cosine || a.row - b.row).slice(0, k);
}
