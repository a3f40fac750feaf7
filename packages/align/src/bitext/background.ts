import type { SideVectors } from './side.ts';

/**
 * Expected cosine of a run of one side with a run of m segments of the other side taken at random: what hubness and a
 * shared topic give any pair (Vecalign's normalisation by random pairs, Thompson & Koehn 2019, section 3.2, in closed
 * form: the mean of the cosines with all unit vectors is the dot product with their mean).
 *
 * Returned as sums: entry `i * maxRun + m − 1` is the dot product of all segments before i with the mean unit vector of
 * the other side's m-runs, so that a run's is one subtraction.
 */
export function background(side: SideVectors, other: SideVectors): Float64Array {
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
  return sums;
}

/** Expected cosine of the run [i, i + n) of a side with a random run of m segments of the other. */
export function expected(sums: Float64Array, side: SideVectors, i: number, n: number, m: number): number {
  return (sums[(i + n) * side.maxRun + m - 1] - sums[i * side.maxRun + m - 1]) * side.inverse[i * side.maxRun + n - 1];
}

/**
 * Belief, in runs, that unrelated runs have nothing in common: among few runs the mean is mostly made of the right
 * counterpart itself, and must not be subtracted in full.
 */
const PRIOR_RUNS = 4;

/** Mean unit vectors of the runs of 1 … maxRun segments, maxRun × dimensions. */
function meanRuns(side: SideVectors): Float64Array {
  const { count, dimensions, rows, maxRun, inverse } = side;
  const means = new Float64Array(maxRun * dimensions);
  const sum = new Float64Array(dimensions);
  const found = new Int32Array(maxRun);
  for (let i = 0; i < count; i++) {
    sum.fill(0);
    for (let m = 1; m <= maxRun && i + m <= count; m++) {
      const scale = inverse[i * maxRun + m - 1];
      const at = (i + m - 1) * dimensions;
      const out = (m - 1) * dimensions;
      for (let d = 0; d < dimensions; d++) {
        sum[d] += rows[at + d];
        means[out + d] += sum[d] * scale;
      }
      found[m - 1]++;
    }
  }
  for (let m = 0; m < maxRun; m++) for (let d = 0; d < dimensions; d++) means[m * dimensions + d] /= found[m] + PRIOR_RUNS;
  return means;
}
