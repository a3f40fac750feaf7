import type { Steps } from '@enface/core/internal';
import { dotsOf, LARGEST_DOT, LARGEST_WHOLE, type Rows, type RowValues, rowsOf } from './dots.ts';
import { lend } from './release.ts';
import type { SideVectors } from './side.ts';
import { createWeightedRows, ROWS, type WeightedRows } from './weighted-rows.ts';

/**
 * Expected cosines of runs of one side with a run of m segments of the other side taken at random: what hubness and a
 * shared topic give any pair (Vecalign's normalisation by random pairs, Thompson & Koehn 2019, section 3.2, in closed
 * form: the mean of the cosines with all unit vectors is the dot product with their mean).
 */
export interface Background {
  readonly side: SideVectors;
  /**
   * Where vectors add up, the single segments' dot products with the means of m-runs, entry `i * maxRun + m − 1`: those of longer runs are
   * their sums, and would take as many times the room. Else all cosines, that of the run [i, i + n) as entry
   * `(i * maxRun + n − 1) * maxRun + m − 1`.
   */
  readonly table: Float64Array;
}

export function* background(side: SideVectors, other: SideVectors): Steps<Background> {
  const { count, maxRun, runs, dimensions } = side;
  const means = known.get(other) ?? (yield* meanRuns(other));
  known.set(other, means);
  const table = lend(Float64Array, count * maxRun * (runs ? maxRun : 1));
  yield* dotsWith(means, side, side, 0, table);
  if (runs) {
    for (let n = 1; n < maxRun; n++) yield* dotsWith(means, yield* rowsOf(runs[n], dimensions), side, n, table);
    scaleSingles(side, table);
  }
  return { side, table };
}

/** Segments after which others may have a turn. */
const OFTEN = 64;

/** Dot products of the mean vectors with those of the runs of n + 1 segments. */
function* dotsWith(
  means: Float64Array,
  vectors: Rows,
  { count, maxRun, dimensions, runs }: SideVectors,
  n: number,
  result: Float64Array,
): Steps<void> {
  const sizes = runs ? maxRun : 1;
  const { scale, rows } = yield* asRows(means, dimensions, vectors.longest);
  const dots = dotsOf(vectors, rows);
  const out = new Float64Array(maxRun);
  for (let i = 0; i + n < count; i++) {
    dots(i, 0, maxRun, out);
    writeScaled(out, 1 / scale, result, (i * sizes + n) * maxRun);
    if (i % OFTEN === 0) yield;
  }
}

function writeScaled(values: Float64Array, factor: number, to: Float64Array, at: number): void {
  for (let k = 0; k < values.length; k++) to[at + k] = values[k] * factor;
}

/**
 * Mean vectors, at most of length 1, as rows for dot products with others of this length: where these are whole numbers, the
 * means are made whole, too, which leaves cosines four exact places.
 */
function* asRows(means: Float64Array, dimensions: number, longest: number): Steps<{ scale: number; rows: Rows }> {
  const scale = longest * LARGEST_WHOLE <= LARGEST_DOT ? LARGEST_WHOLE : 1;
  const scaled = new Float32Array(means.length);
  for (let k = 0; k < means.length; k++) scaled[k] = scale === 1 ? means[k] : Math.round(means[k] * scale);
  return { scale, rows: yield* rowsOf(scaled, dimensions) };
}

/** Single segments' dot products become cosines. */
function scaleSingles({ count, maxRun, inverse }: SideVectors, result: Float64Array): void {
  for (let i = 0; i < count; i++) for (let m = 0; m < maxRun; m++) result[i * maxRun * maxRun + m] *= inverse[i * maxRun];
}

/** Expected cosine of the run [i, i + n) of a side with a random run of m segments of the other. */
export function expected({ side, table }: Background, i: number, n: number, m: number): number {
  const { maxRun, inverse, runs } = side;
  if (runs) return table[(i * maxRun + n - 1) * maxRun + m - 1];
  let sum = table[i * maxRun + m - 1];
  for (let k = i + 1; k < i + n; k++) sum += table[k * maxRun + m - 1];
  return sum * inverse[i * maxRun + n - 1];
}

/** The expected cosines of the runs that begin in some segments in a row, at hand. */
export interface Stretch {
  readonly background: Background;
  /** Of the run [i, i + n) with m-runs, entry `((i & mask) * maxRun + n − 1) * maxRun + m − 1`. */
  readonly values: Float64Array;
  readonly mask: number;
  /** The segment of each place. */
  readonly held: Int32Array;
}

/** Room for so many segments in a row. */
export function createStretch(background: Background, width: number): Stretch {
  const { maxRun } = background.side;
  let places = 1;
  while (places < width) places *= 2;
  return {
    background,
    values: new Float64Array(places * maxRun * maxRun),
    mask: places - 1,
    held: new Int32Array(places).fill(-1),
  };
}

/** Has the runs at hand that begin in the segments from one up to, not including, another. */
export function lookUp({ background, values, mask, held }: Stretch, from: number, to: number): void {
  const { maxRun } = background.side;
  for (let i = from; i < to; i++) {
    const place = i & mask;
    if (held[place] === i) continue;
    held[place] = i;
    writeRuns(background, i, values, place * maxRun * maxRun);
  }
}

function writeRuns({ side, table }: Background, i: number, to: Float64Array, at: number): void {
  const { count, maxRun, inverse, runs } = side;
  for (let m = 0; m < maxRun; m++) {
    let sum = 0;
    for (let n = 0; n < maxRun && i + n < count; n++) {
      if (!runs) sum += table[(i + n) * maxRun + m];
      to[at + n * maxRun + m] = runs ? table[(i * maxRun + n) * maxRun + m] : sum * inverse[i * maxRun + n];
    }
  }
}

/** The longest run of which `shortRuns` knows. */
const SHORT = 2;

/** What is expected of runs of one and two segments alone: for `expectedOfShort`. */
export function* shortRuns(background: Background): Steps<Float64Array> {
  const { count, maxRun } = background.side;
  const result = new Float64Array(count * SHORT * SHORT);
  for (let i = 0, at = 0; i < count; i++) {
    for (let n = 1; n <= SHORT; n++)
      for (let m = 1; m <= SHORT; m++, at++)
        if (i + n <= count && n <= maxRun && m <= maxRun) result[at] = expected(background, i, n, m);
    if (i % OFTEN === 0) yield;
  }
  return result;
}

/** As `expected`, for n, m ≤ 2. */
export function expectedOfShort(table: Float64Array, i: number, n: number, m: number): number {
  return table[(i * SHORT + n - 1) * SHORT + m - 1];
}

/**
 * Belief, in runs, that unrelated runs have nothing in common: among few runs the mean is mostly made of the right
 * counterpart itself, and must not be subtracted in full.
 */
const PRIOR_RUNS = 4;

/** A document of a set is compared with many: its means are found once. */
const known = new WeakMap<SideVectors, Float64Array>();

/**
 * Mean unit vectors of the runs of 1 … maxRun segments, maxRun × dimensions. Row by row: each weighs as much as the runs
 * do, added up, that it belongs to.
 */
function* meanRuns(side: SideVectors): Steps<Float64Array> {
  const { count, dimensions, maxRun, runs } = side;
  const means = new Float64Array(maxRun * dimensions);
  const weights = new Float64Array(ROWS * maxRun);
  const add = runs ? undefined : adderOf(side, weights, means);
  for (let i = 0; add && i < count; i += ROWS) {
    const some = Math.min(ROWS, count - i);
    weights.fill(0);
    for (let k = 0; k < some; k++) weighRow(side, i + k, weights, k * maxRun);
    add(i, some);
    yield;
  }
  for (let m = 0; m < maxRun; m++) {
    const mean = means.subarray(m * dimensions, (m + 1) * dimensions);
    for (let i = 0; runs && i + m < count; i++) for (let d = 0; d < dimensions; d++) mean[d] += runs[m][i * dimensions + d];
    const found = Math.max(0, count - m) + PRIOR_RUNS;
    for (let d = 0; d < dimensions; d++) mean[d] /= found;
    yield;
  }
  return means;
}

/** Adds some rows from one on, by their weights, to the means. */
type Adder = (from: number, count: number) => void;

function adderOf({ rows, dimensions, maxRun }: SideVectors, weights: Float64Array, means: Float64Array): Adder {
  const room = rows instanceof Int16Array ? roomOf(dimensions, maxRun) : undefined;
  if (!room)
    return (from, count) => {
      for (let k = 0; k < count; k++)
        for (let m = 0; m < maxRun; m++)
          addWeighted(rows, (from + k) * dimensions, weights[k * maxRun + m], means, m * dimensions, dimensions);
    };
  // others may have used it meanwhile
  return (from, count) => {
    room.rows.set(rows.subarray(from * dimensions, (from + count) * dimensions));
    room.weights.set(weights);
    room.sums.set(means);
    room.add(count);
    means.set(room.sums);
  };
}

const rooms = new Map<string, WeightedRows | undefined>();

/** Made once for each number of dimensions and of sums. */
function roomOf(dimensions: number, sums: number): WeightedRows | undefined {
  const key = `${dimensions} ${sums}`;
  if (!rooms.has(key)) rooms.set(key, createWeightedRows(dimensions, sums));
  return rooms.get(key);
}

function addWeighted(rows: RowValues, from: number, weight: number, to: Float64Array, at: number, dimensions: number): void {
  for (let d = 0; d < dimensions; d++) to[at + d] += weight * rows[from + d];
}

/** What row i weighs in the means of the runs of each size. */
function weighRow({ count, maxRun, inverse }: SideVectors, i: number, weights: Float64Array, at: number): void {
  for (let m = 0; m < maxRun; m++)
    for (let from = Math.max(0, i - m); from <= i && from + m < count; from++) weights[at + m] += inverse[from * maxRun + m];
}
