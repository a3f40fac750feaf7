import type { SideVectors } from './side.ts';

/**
 * Expected cosine of a run of one side with a run of m segments of the other side taken at random: what hubness and a
 * shared topic give any pair (Vecalign's normalisation by random pairs, Thompson & Koehn 2019, section 3.2, in closed
 * form: the mean of the cosines with all unit vectors is the dot product with their mean).
 *
 * Entry `(i * maxRun + n − 1) * maxRun + m − 1` is that of the run [i, i + n) with m-runs.
 */
export function background(side: SideVectors, other: SideVectors): Float64Array {
  const { count, maxRun, inverse, runs } = side;
  const means = known.get(other) ?? meanRuns(other);
  known.set(other, means);
  const result = new Float64Array(count * maxRun * maxRun);
  dotsWith(means, side.rows, side, 0, result);
  if (runs) for (let n = 1; n < maxRun; n++) dotsWith(means, runs[n], side, n, result);
  else addUp(side, result);
  for (let i = 0; i < count; i++) for (let m = 0; m < maxRun; m++) result[i * maxRun * maxRun + m] *= inverse[i * maxRun];
  return result;
}

/** Dot products of the mean vectors with those of the runs of n + 1 segments. */
function dotsWith(means: Float64Array, vectors: Float32Array, side: SideVectors, n: number, result: Float64Array): void {
  const { count, dimensions, maxRun } = side;
  for (let i = 0; i + n < count; i++) {
    const at = i * dimensions;
    for (let m = 0; m < maxRun; m++) {
      const mean = m * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += vectors[at + d] * means[mean + d];
      result[(i * maxRun + n) * maxRun + m] = dot;
    }
  }
}

/** Where vectors add up: the longer runs' expected cosines from the single segments' dot products. */
function addUp({ count, maxRun, inverse }: SideVectors, result: Float64Array): void {
  for (let i = 0; i < count; i++) {
    for (let m = 0; m < maxRun; m++) {
      let sum = result[i * maxRun * maxRun + m];
      // the segments after i are still plain dot products here: runs are filled in ascending i
      for (let n = 1; n < maxRun && i + n < count; n++) {
        sum += result[(i + n) * maxRun * maxRun + m];
        result[(i * maxRun + n) * maxRun + m] = sum * inverse[i * maxRun + n];
      }
    }
  }
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
  for (let i = 0; i < count; i++) {
    sum.fill(0);
    for (let m = 0; m < maxRun && i + m < count; m++) {
      if (runs) add(runs[m], i * dimensions, 1, means, m * dimensions, dimensions);
      else {
        add(rows, (i + m) * dimensions, 1, sum, 0, dimensions);
        add(sum, 0, inverse[i * maxRun + m], means, m * dimensions, dimensions);
      }
    }
  }
  for (let m = 0; m < maxRun; m++) {
    const found = Math.max(0, count - m) + PRIOR_RUNS;
    for (let d = 0; d < dimensions; d++) means[m * dimensions + d] /= found;
  }
  return means;
}

function add(
  from: Float32Array | Float64Array,
  at: number,
  scale: number,
  to: Float64Array,
  out: number,
  dimensions: number,
): void {
  for (let d = 0; d < dimensions; d++) to[out + d] += from[at + d] * scale;
}
