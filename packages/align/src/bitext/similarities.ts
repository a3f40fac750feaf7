import type { Steps } from '@enface/core/internal';
import type { Band } from './band.ts';
import { dotsOf, WINDOW } from './dots.ts';
import { lend, release } from './release.ts';
import type { SideVectors } from './side.ts';

/**
 * Dot products of the segments in a band, summed along rows, so that the dot product of any two runs costs one
 * subtraction a source segment. Sums are additive: (s₁ + s₂)·(t₁ + t₂) = Σ sᵢ·tⱼ.
 */
export interface Similarities {
  /** First target segment of source segment r's row. */
  readonly first: Int32Array;
  /** Row r's sums begin at `offset[r]` in `sums`: entry c is the sum over target segments first … first + c − 1. */
  readonly offset: Int32Array;
  readonly sums: Float64Array;
}

export function* similarities(source: SideVectors, target: SideVectors, band: Band): Steps<Similarities> {
  const { count } = source;
  const { first, last, offset } = rowsIn(band, source);
  const sums = lend(Float64Array, offset[count]);
  const dots = new Float64Array(WINDOW);
  const rowDots = dotsOf(source, target);
  // some rows at a time: where the band is wide, each takes its turn with the target segments at hand
  for (let top = 0; top < count; top += ROWS) {
    const bottom = Math.min(count, top + ROWS);
    for (let left = first[top] - (first[top] % WINDOW); left < last[bottom - 1]; left += WINDOW) {
      for (let r = top; r < bottom; r++) {
        const from = Math.max(first[r], left);
        const width = Math.min(last[r], left + WINDOW) - from;
        if (width <= 0) continue;
        rowDots(r, from, width, dots);
        addAlong(dots, width, sums, offset[r] + from - first[r]);
      }
      yield;
    }
  }
  return { first, offset, sums };
}

const ROWS = 16;

/** Where the rows begin and end of which beads in a band need dot products. */
function rowsIn(band: Band, { count, maxRun }: SideVectors) {
  const first = new Int32Array(count);
  const offset = new Int32Array(count + 1);
  const last = new Int32Array(count);
  for (let r = 0; r < count; r++) {
    // a run that covers segment r starts at a node up to `maxRun − 1` rows above and ends as many rows below
    first[r] = band.low[Math.max(0, r - maxRun + 1)];
    last[r] = Math.max(first[r], band.high[Math.min(count, r + maxRun)]);
    offset[r + 1] = offset[r] + last[r] - first[r] + 1;
  }
  return { first, last, offset };
}

/** Those of a narrower band: the same numbers in the place of the others, which nobody reads any more. */
export function* narrowedTo(band: Band, wide: Similarities, source: SideVectors): Steps<Similarities> {
  const { first, last, offset } = rowsIn(band, source);
  // none is written over before it was read
  const inPlace = offset.every((end, r) => end <= wide.offset[r]);
  const sums = inPlace ? wide.sums : lend(Float64Array, offset[source.count]);
  for (let r = 0; r < source.count; r++) {
    // a band about a path along the edge of the wide one goes beyond that
    first[r] = Math.max(first[r], wide.first[r]);
    copySums(wide.sums, wide.offset[r] + first[r] - wide.first[r], sums, offset[r], last[r] - first[r] + 1);
    if (r % 256 === 0) yield;
  }
  if (!inPlace) release(wide.sums);
  return { first, offset, sums };
}

function copySums(from: Float64Array, at: number, to: Float64Array, out: number, count: number): void {
  for (let k = 0; k < count; k++) to[out + k] = from[at + k];
}

/** Writes behind a sum what it becomes with the first one, two, three … values. */
function addAlong(values: Float64Array, count: number, sums: Float64Array, at: number): void {
  let total = sums[at];
  for (let c = 0; c < count; c++) sums[at + c + 1] = total += values[c];
}

/** Cosine of two runs that were embedded one by one. */
export function embeddedCosine(source: SideVectors, target: SideVectors, i: number, n: number, j: number, m: number): number {
  const { dimensions } = source;
  const a = source.runs![n - 1];
  const b = target.runs![m - 1];
  let dot = 0;
  for (let d = 0; d < dimensions; d++) dot += a[i * dimensions + d] * b[j * dimensions + d];
  return dot;
}

/** Dot product of the runs [i, i + n) and [j, j + m); both within the band's reach. */
export function runDot(s: Similarities, i: number, n: number, j: number, m: number): number {
  let dot = 0;
  for (let r = i; r < i + n; r++) {
    const at = s.offset[r] + j - s.first[r];
    dot += s.sums[at + m] - s.sums[at];
  }
  return dot;
}
