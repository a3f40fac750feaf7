import type { Steps } from '@enface/core/internal';
import { withinOne } from '../judgement.ts';
import { lowerBound } from '../lower-bound.ts';
import { expectedOfShort, shortRuns } from './background.ts';
import { type Dots, dotsOf, type Rows, rowsOf } from './dots.ts';
import type { BeadEvidence, Evidence } from './evidence.ts';
import type { Block } from './lattice.ts';
import { lengthSkew } from './lengths.ts';
import type { Thresholds } from './scorer.ts';
import type { Settings } from './settings.ts';
import { embeddedCosine } from './similarities.ts';
import { chanceMaximum } from './thresholds.ts';

/** A passage found out of order, and its score as a bead. */
export interface MovedBlock extends Block {
  readonly score: number;
}

/** What is read of the evidence for that: little, so that most of its memory can be given back before. */
export interface MovedEvidence extends Pick<Evidence, 'source' | 'target' | 'noise' | 'lengthRatio'> {
  /** Expected cosines with random runs, of runs of one and two segments. */
  readonly sourceUsual: Float64Array;
  readonly targetUsual: Float64Array;
}

export function* movedEvidence(e: BeadEvidence): Steps<MovedEvidence> {
  const { source, target, noise, lengthRatio } = e;
  const sourceUsual = yield* shortRuns(e.sourceBackground);
  const targetUsual = yield* shortRuns(e.targetBackground);
  return { source, target, noise, lengthRatio, sourceUsual, targetUsual };
}

/** Segments of either side that are not left over. */
export interface Taken {
  readonly source: readonly Pick<Block, 'i' | 'n'>[];
  readonly target: readonly Pick<Block, 'j' | 'm'>[];
  /** Whether a block is known to be wrong. */
  readonly rejects: (block: Block) => boolean;
}

/** Sizes of moved beads: larger ones are found as several. */
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** Free segments of the other side that a free segment is compared with: those nearest to where it would stand. */
const REACH = 200;

/**
 * Pairs left-over segments of both sides across the order, best first. The more candidates there are, the better chance
 * does, so a pair must also exceed what the best of that many random pairs reaches.
 */
export function* recoverMoved(
  e: MovedEvidence,
  { signal, threshold }: Thresholds,
  taken: Taken,
  s: Settings,
): Steps<MovedBlock[]> {
  const { source, target } = e;
  const sourceFree = new Uint8Array(source.count).fill(1);
  const targetFree = new Uint8Array(target.count).fill(1);
  for (const { i, n } of taken.source) sourceFree.fill(0, i, i + n);
  for (const { j, m } of taken.target) targetFree.fill(0, j, j + m);
  const freeTargets = [...targetFree.keys()].filter((j) => targetFree[j]);
  const freeSources = [...sourceFree.keys()].filter((i) => sourceFree[i]);
  if (!freeTargets.length || !freeSources.length) return [];
  const pairs = freeSources.length * Math.min(freeTargets.length, 2 * REACH);
  const floor = Math.max(threshold + s.moved * signal, chanceMaximum(e, pairs));

  const alike = yield* singlesOf(e, freeTargets);
  const values = new Float64Array(2 * REACH);
  const candidates: MovedBlock[] = [];
  const addCandidates = (i: number, j: number) => {
    for (const [n, m] of SHAPES) {
      if ((n > 1 && !sourceFree[i + 1]) || (m > 1 && !targetFree[j + 1]) || i + n > source.count || j + m > target.count)
        continue;
      const value = adjustedAnywhere(e, i, n, j, m) - (n + m > 2 ? s.extra * signal : 0);
      if (value <= floor) continue;
      const lengths = [source.characters[i + n] - source.characters[i], target.characters[j + m] - target.characters[j]] as const;
      const score = (value - threshold) / signal - s.length * lengthSkew(lengths[0], lengths[1], e.lengthRatio);
      if (score > s.moved && !taken.rejects({ i, n, j, m })) candidates.push({ i, n, j, m, score: (score * (n + m)) / 2 });
    }
  };
  for (const i of freeSources) {
    const home = (i / source.count) * target.count;
    const middle = lowerBound(freeTargets, home);
    const from = Math.max(0, middle - REACH);
    const to = Math.min(freeTargets.length, middle + REACH);
    alike(i, from, to - from, values);
    // what is not at all alike does not become so by joining a neighbour
    for (let k = from; k < to; k++) if (values[k - from] >= floor / 2) addCandidates(i, freeTargets[k]);
    yield;
  }
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const moved: MovedBlock[] = [];
  for (const block of candidates) {
    const { i, n, j, m } = block;
    if (sourceFree.subarray(i, i + n).includes(0) || targetFree.subarray(j, j + m).includes(0)) continue;
    sourceFree.fill(0, i, i + n);
    targetFree.fill(0, j, j + m);
    moved.push(block);
  }
  return moved;
}

/** Writes the adjusted cosines of source segment i with `count` of the targets listed, from number `first` on. */
function* singlesOf(e: MovedEvidence, targets: readonly number[]): Steps<Dots> {
  const { source, target, sourceUsual, targetUsual } = e;
  const usual = (i: number, j: number) => (expectedOfShort(sourceUsual, i, 1, 1) + expectedOfShort(targetUsual, j, 1, 1)) / 2;
  if (source.runs)
    return (i, first, count, out) => {
      for (let k = 0; k < count; k++) {
        const j = targets[first + k];
        out[k] = embeddedCosine(source, target, i, 1, j, 1) - usual(i, j);
      }
    };
  const { dimensions, maxRun } = source;
  const size = targets.length * dimensions;
  const rows = target.rows instanceof Int16Array ? new Int16Array(size) : new Float32Array(size);
  for (const [k, j] of targets.entries()) {
    rows.set(target.rows.subarray(j * dimensions, (j + 1) * dimensions), k * dimensions);
    if (k % 256 === 255) yield;
  }
  const dots = dotsOf(source, yield* rowsOf(rows, dimensions));
  return (i, first, count, out) => {
    dots(i, first, count, out);
    for (let k = 0; k < count; k++) {
      const j = targets[first + k];
      out[k] = out[k] * source.inverse[i * maxRun] * target.inverse[j * maxRun] - usual(i, j);
    }
  };
}

/** As `Evidence.adjusted`, also outside the band, for runs of one and two segments. */
export function adjustedAnywhere(e: MovedEvidence, i: number, n: number, j: number, m: number): number {
  return cosineAnywhere(e, i, n, j, m) - (expectedOfShort(e.sourceUsual, i, n, m) + expectedOfShort(e.targetUsual, j, m, n)) / 2;
}

/** As `Evidence.cosine`, also outside the band. */
export function cosineAnywhere(
  { source, target }: Pick<Evidence, 'source' | 'target'>,
  i: number,
  n: number,
  j: number,
  m: number,
): number {
  if (n > source.maxRun || m > target.maxRun) return cosineOfSums(sumOfRows(source, i, n), sumOfRows(target, j, m));
  if (source.runs) return withinOne(embeddedCosine(source, target, i, n, j, m));
  const { dimensions } = source;
  let dot = 0;
  for (let r = i; r < i + n; r++) {
    for (let c = j; c < j + m; c++) {
      for (let d = 0; d < dimensions; d++) dot += source.rows[r * dimensions + d] * target.rows[c * dimensions + d];
    }
  }
  return withinOne(dot * source.inverse[i * source.maxRun + n - 1] * target.inverse[j * target.maxRun + m - 1]);
}

/** What a run larger than the search knows means: the sum of its segments' vectors, whatever the encoder. */
function sumOfRows({ rows, dimensions }: Rows, from: number, count: number): Float64Array {
  const sum = new Float64Array(dimensions);
  for (let at = from * dimensions; at < (from + count) * dimensions; at++) sum[at % dimensions] += rows[at];
  return sum;
}

function cosineOfSums(a: Float64Array, b: Float64Array): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    dot += a[d] * b[d];
    aa += a[d] * a[d];
    bb += b[d] * b[d];
  }
  return aa > 0 && bb > 0 ? withinOne(dot / Math.sqrt(aa * bb)) : 0;
}
