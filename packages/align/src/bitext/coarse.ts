import type { Steps } from '@enface/core/internal';
import { type Band, bandAround, bandOf, fullBand } from './band.ts';
import type { RowValues } from './dots.ts';
import { evidence, releaseEvidence } from './evidence.ts';
import { holdsNodes, stretchesBetween } from './hold.ts';
import { type Block, beadShapes } from './lattice.ts';
import { lend, release } from './release.ts';
import { createRowSums, type RowSums } from './row-sums.ts';
import { scoredPath } from './score.ts';
import { measuresOf, releaseMeasures } from './scorer.ts';
import type { Settings } from './settings.ts';
import { partOf, type SideVectors, sideOf } from './side.ts';
import { usualThresholds } from './thresholds.ts';

/** Below this many nodes the whole lattice is searched: exact, and quick enough. */
const EXACT_NODES = 20_000;

/** Half the width of the band at the finest level and at the coarser ones, in segments of that level. */
const RADIUS = 10;

/**
 * Neighbouring segments that a coarser level makes one of. By twos, the levels cost nearly as much as what follows, and find
 * no better way; by sixes they still find it, by eights not always.
 */
const FACTOR = 5;

/**
 * The band that the search may be limited to: neighbouring segments are added up, the shorter documents aligned, and the path
 * widened, recursively, which keeps time and memory linear (Vecalign's scheme, Thompson & Koehn 2019, section 3.3).
 */
export function* coarseBand(source: SideVectors, target: SideVectors, s: Settings): Steps<Band> {
  if ((source.count + 1) * (target.count + 1) <= EXACT_NODES) return fullBand(source.count, target.count);
  const a = yield* thinned(source);
  const b = yield* thinned(target);
  const band = yield* coarseBand(a, b, s);
  const e = yield* evidence(a, b, band);
  const measures = yield* measuresOf(e, s);
  const coarse = pathOf(yield* scoredPath(e, usualThresholds(e, s), beadShapes(2, 3), s, measures), a.count, b.count);
  releaseMeasures(measures);
  releaseEvidence(e);
  release(a.rows, a.inverse, b.rows, b.inverse);
  const path = new Int32Array(source.count + 1);
  for (let i = 0; i <= source.count; i++) {
    const row = Math.floor(i / FACTOR);
    const here = coarse[row];
    const next = coarse[Math.min(a.count, row + 1)];
    path[i] = Math.min(target.count, Math.round(FACTOR * here + (i % FACTOR) * (next - here)));
  }
  return bandAround(path, target.count, RADIUS);
}

/**
 * A band that all the blocks lie in: the one that the documents suggest, or, where they suggest another way, one found for each
 * stretch between two blocks by itself.
 */
export function* coarseBandThrough(blocks: readonly Block[], source: SideVectors, target: SideVectors, s: Settings): Steps<Band> {
  const whole = yield* coarseBand(source, target, s);
  if (holdsNodes(whole, blocks)) return whole;
  const low = new Int32Array(source.count + 1);
  const high = new Int32Array(source.count + 1);
  let row = 0;
  for (const { i, n, j, m } of stretchesBetween(blocks, source.count, target.count)) {
    // the rows within a block lead from its beginning to its end
    for (; row < i; row++) {
      low[row] = high[row - 1];
      high[row] = j;
    }
    const band = yield* coarseBand(yield* partOf(source, i, n), yield* partOf(target, j, m), s);
    for (let k = 0; k <= n; k++, row++) {
      low[row] = j + band.low[k];
      high[row] = j + band.high[k];
    }
  }
  return bandOf(low, high);
}

/** The side with `FACTOR` segments made one. */
function* thinned(side: SideVectors): Steps<SideVectors> {
  const count = Math.ceil(side.count / FACTOR);
  const { dimensions } = side;
  const size = count * dimensions;
  let rows: RowValues = side.rows instanceof Int16Array ? lend(Int16Array, size) : lend(Float32Array, size);
  if (!(yield* addUp(side, rows))) {
    release(rows);
    yield* addUp(side, (rows = lend(Float32Array, size)));
  }
  const characters = new Float64Array(count + 1);
  for (let i = 0; i <= count; i++) characters[i] = side.characters[Math.min(side.count, FACTOR * i)];
  const thin = yield* sideOf(rows, characters, dimensions, 2);
  if (thin.rows !== rows) release(rows);
  return thin;
}

/** Writes the sums of `FACTOR` rows each, and tells whether all of them have the bits that they need there. */
function* addUp({ rows, count, dimensions }: SideVectors, sums: RowValues): Steps<boolean> {
  let odd = 0;
  const room = rows instanceof Int16Array && sums instanceof Int16Array ? roomOf(dimensions) : undefined;
  for (let i = 0; room && i < count; i += FACTOR) {
    const some = rows.subarray(i * dimensions, Math.min(count, i + FACTOR) * dimensions);
    room.rows.set(some);
    room.rows.fill(0, some.length);
    if (!room.add()) return false;
    sums.set(room.sum, (i / FACTOR) * dimensions);
    if (i % (64 * FACTOR) === 0) yield;
  }
  if (room) return true;
  for (let i = 0; i < count; i++) {
    odd |= addRow(rows, i * dimensions, sums, Math.floor(i / FACTOR) * dimensions, dimensions);
    if (i % 64 === 0) yield;
  }
  return odd === 0;
}

const rooms = new Map<number, RowSums | undefined>();

/** Made once for each number of dimensions. */
function roomOf(dimensions: number): RowSums | undefined {
  if (!rooms.has(dimensions)) rooms.set(dimensions, createRowSums(FACTOR, dimensions));
  return rooms.get(dimensions);
}

/** @returns 0 where sums have the bits that they need */
function addRow(from: RowValues, at: number, to: RowValues, out: number, dimensions: number): number {
  let odd = 0;
  // a loop for each kind of numbers: one for all would look at every number's kind
  if (from instanceof Int16Array && to instanceof Int16Array)
    for (let d = 0; d < dimensions; d++) {
      const sum = to[out + d] + from[at + d];
      to[out + d] = sum;
      odd |= sum ^ ((sum << 16) >> 16);
    }
  else if (from instanceof Int16Array) for (let d = 0; d < dimensions; d++) to[out + d] += from[at + d];
  else for (let d = 0; d < dimensions; d++) to[out + d] += from[at + d];
  return odd;
}

/** The target position at each source position along the path. */
export function pathOf(blocks: readonly Block[], sourceCount: number, targetCount: number): Int32Array {
  const path = new Int32Array(sourceCount + 1);
  let i = 0;
  let j = 0;
  for (const block of blocks) {
    while (i <= block.i) path[i++] = j;
    for (let k = 1; k < block.n; k++) path[i++] = block.j + Math.round((k * block.m) / block.n);
    j = block.j + block.m;
  }
  while (i <= sourceCount) path[i++] = j;
  path[sourceCount] = targetCount;
  return path;
}
