import type { SideVectors } from './side.ts';

/**
 * Expected cosine of a run of one side with a run of m segments of the other side taken at random: what hubness and a
 * shared topic give any pair (Vecalign's normalisation by random pairs, Thompson & Koehn 2019, section 3.2, in closed
 * form: the mean of the cosines with all unit vectors is the dot product with their mean).
 *
 * Entry `(i * maxRun + n − 1) * maxRun + m − 1` is that of the run [i, i + n) with m-runs.
 */
export function background(side: SideVectors, other: SideVectors): Float64Array {
  const { count, dimensions, rows, maxRun, inverse, runs } = side;
  const means = known.get(other) ?? meanRuns(other);
  known.set(other, means);
  const result = new Float64Array(count * maxRun * maxRun);
  const dotWith = (vectors: Float32Array, i: number, m: number): number => {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += vectors[i * dimensions + d] * means[m * dimensions + d];
    return dot;
  };
  for (let m = 0; m < maxRun; m++) {
    for (let i = 0; i < count; i++) result[i * maxRun * maxRun + m] = dotWith(rows, i, m);
    for (let i = 0; i < count; i++) {
      let sum = 0;
      // the segment after i + n − 1 is still a plain dot product here: runs are filled in ascending i
      for (let n = 0; n < maxRun && i + n < count; n++) {
        sum += result[(i + n) * maxRun * maxRun + m];
        if (n > 0) result[(i * maxRun + n) * maxRun + m] = runs ? dotWith(runs[n], i, m) : sum * inverse[i * maxRun + n];
      }
    }
    for (let i = 0; i < count; i++) result[i * maxRun * maxRun + m] *= inverse[i * maxRun];
  }
  return result;
}

/** Expected cosine of the run [i, i + n) of a side with a random run of m segments of the other. */
export function expected(table: Float64Array, { maxRun }: SideVectors, i: number, n: number, m: number): number {
  return table[(i * maxRun + n - 1) * maxRun + m - 1];
}

/**
 * Belief, in runs, that unrelated runs have nothing in common: among few runs the mean is mostly made of the right
 * counterpart itself, and must not be subtracted in full.
 */
const PRIOR_RUNS = 4;

/** A document of a set is compared with many: its means are found once. */
const known = new WeakMap<SideVectors, Float64Array>();

/** Mean unit vectors of the runs of 1 … maxRun segments, maxRun × dimensions. */
function meanRuns(side: SideVectors): Float64Array {
  const { count, dimensions, rows, maxRun, inverse, runs } = side;
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
        means[out + d] += runs ? runs[m - 1][i * dimensions + d] : sum[d] * scale;
      }
      found[m - 1]++;
    }
  }
  for (let m = 0; m < maxRun; m++) for (let d = 0; d < dimensions; d++) means[m * dimensions + d] /= found[m] + PRIOR_RUNS;
  return means;
}
