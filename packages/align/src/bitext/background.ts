import type { SideVectors } from './side.ts';

/**
 * Expected cosine of a run of one side with a run of m segments of the other side taken at random: what hubness and a
 * shared topic give any pair (Vecalign's normalisation by random pairs, Thompson & Koehn 2019, section 3.2, in closed
 * form: the mean of the cosines with all unit vectors is the dot product with their mean).
 */
export interface Background {
  /** `sums[(i) * maxRun + m - 1]`: dot product of all segments before i with the mean unit vector of the other side's m-runs. */
  readonly sums: Float64Array;
  readonly maxRun: number;
}

/** Mean unit vectors of the runs of 1 … maxRun segments, maxRun × dimensions. */
function meanRuns(side: SideVectors): Float64Array {
  const { count, dimensions, rows, maxRun, norms } = side;
  const means = new Float64Array(maxRun * dimensions);
  const sum = new Float64Array(dimensions);
  const found = new Int32Array(maxRun);
  for (let i = 0; i < count; i++) {
    sum.fill(0);
    for (let m = 1; m <= maxRun && i + m <= count; m++) {
      const norm = norms[i * maxRun + m - 1];
      const scale = norm > 0 ? 1 / norm : 0;
      const at = (i + m - 1) * dimensions;
      const out = (m - 1) * dimensions;
      for (let d = 0; d < dimensions; d++) {
        sum[d] += rows[at + d];
        means[out + d] += sum[d] * scale;
      }
      found[m - 1]++;
    }
  }
  for (let m = 0; m < maxRun; m++) for (let d = 0; d < dimensions; d++) means[m * dimensions + d] /= Math.max(1, found[m]);
  return means;
}

export function background(side: SideVectors, other: SideVectors): Background {
  const { count, dimensions, rows, maxRun } = side;
  const means = meanRuns(other);
  const sums = new Float64Array((count + 1) * maxRun);
  for (let i = 0; i < count; i++) {
    for (let m = 0; m < maxRun; m++) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += rows[i * dimensions + d] * means[m * dimensions + d];
      sums[(i + 1) * maxRun + m] = sums[i * maxRun + m] + dot;
    }
  }
  return { sums, maxRun };
}

/** Expected cosine of the run [i, i + n), whose vector is `norm` long, with a random run of m segments. */
export function expected(b: Background, i: number, n: number, m: number, norm: number): number {
  return norm > 0 ? (b.sums[(i + n) * b.maxRun + m - 1] - b.sums[i * b.maxRun + m - 1]) / norm : 0;
}
