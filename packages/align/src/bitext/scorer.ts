import type { Steps } from '@enface/core/internal';
import { createStretch, type Stretch } from './background.ts';
import type { Band } from './band.ts';
import type { BeadEvidence } from './evidence.ts';
import type { Beads, Lattice, Shapes } from './lattice.ts';
import { type Lengths, lengthOf, lengthSkew, lengthsOf } from './lengths.ts';
import { type Marks, marksOf } from './marks.ts';
import { massOf } from './mass.ts';
import { release } from './release.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import type { Similarities } from './similarities.ts';
import { NEGLIGIBLE } from './ways.ts';

/**
 * The adjusted cosines that the documents at hand call typical of a right pair, and that a bead must exceed.
 * See `thresholds`.
 */
export interface Thresholds {
  readonly signal: number;
  readonly threshold: number;
}

/** What `scoreRow` reads, side by side, and the lattice that it writes to. */
export interface Scorer {
  readonly lattice: Lattice;
  readonly source: SideVectors;
  readonly target: SideVectors;
  readonly dots: Similarities;
  /** What is expected of the runs that beads of one row are made of. */
  readonly sourceUsual: Stretch;
  readonly targetUsual: Stretch;
  readonly sourceMass: Float64Array;
  readonly targetMass: Float64Array;
  readonly sourceLengths: Lengths;
  readonly targetLengths: Lengths;
  /** `shapeOf[n * (maxRun + 1) + m]`: the number of the shape n-m, or −1. */
  readonly shapeOf: Int32Array;
  /** `widest[n]`: the largest m of the shapes of n or more source segments; 0 beyond the largest n. */
  readonly widest: Int32Array;
  /** What each shape costs. */
  readonly prices: Float64Array;
  /** Room for the dot products of runs that end in one node. */
  readonly blocks: Float64Array;
  readonly signal: number;
  readonly threshold: number;
  readonly share: number;
  readonly lack: number;
  readonly length: number;
  /**
   * The price of a paragraph break inside, and the most that marks say: at `PARAGRAPH` and `BEST_MARKS`. (In an array, as both are 0 at
   * coarse levels: engines take fields that are sometimes whole and sometimes not for other kinds of objects, and compile all anew.)
   */
  readonly amounts: Float64Array;
  /** What a joint inside takes off the price. */
  readonly joint: number;
  /** What a seam inside a segment takes off the price of splitting it. */
  readonly seam: number;
  /** Price of a side of several segments whose first or last hardly stands there, unless the other side's does not either. */
  readonly edge: number;
  /** What beginnings and ends say, in units of scores. */
  readonly marks: Marks;
  /** The score of beads that are not worth keeping. */
  readonly hopeless: number;
}

/** Where in `Scorer.amounts` they are. */
export const PARAGRAPH = 0;
export const BEST_MARKS = 1;

export function* createScorer(
  e: BeadEvidence,
  { signal, threshold }: Thresholds,
  shapes: Shapes,
  s: Settings,
  beads: Beads,
): Steps<Scorer> {
  const { source, target, band, dots, sourceBackground, targetBackground } = e;
  const size = source.maxRun + 1;
  const shapeOf = new Int32Array(size * size).fill(-1);
  const widest = new Int32Array(size);
  for (const [k, [n, m]] of shapes.entries()) {
    shapeOf[n * size + m] = k;
    for (let less = 1; less <= n; less++) widest[less] = Math.max(widest[less], m);
  }
  const root = Math.sqrt(e.lengthRatio);
  const sourceMass = massOf(source, s.mass);
  yield;
  const targetMass = massOf(target, s.mass);
  yield;
  const sourceLengths = lengthsOf(source, root);
  yield;
  const targetLengths = lengthsOf(target, 1 / root);
  yield;
  const marks = scaledMarks(e, s.marks);
  yield;
  return {
    lattice: { sourceCount: source.count, targetCount: target.count, band, shapes, beads },
    source,
    target,
    dots,
    sourceUsual: createStretch(sourceBackground, source.maxRun),
    targetUsual: createStretch(targetBackground, reachOf(band, source.maxRun)),
    sourceMass,
    targetMass,
    sourceLengths,
    targetLengths,
    shapeOf,
    widest,
    prices: Float64Array.from(shapes, ([n, m]) => s.extra * (n + m - 2) + s.both * (Math.min(n, m) - 1)),
    blocks: new Float64Array(size),
    signal,
    threshold,
    share: s.share * signal,
    lack: s.lack / signal,
    length: s.length,
    amounts: Float64Array.of(s.paragraph * e.paragraphAgreement, Math.max(...marks.beginnings) + Math.max(...marks.ends)),
    joint: s.joint,
    seam: s.seam,
    edge: s.edge,
    marks,
    hopeless: -NEGLIGIBLE / s.slope,
  };
}

/** Target segments, at most, that beads of one row can hold, those from the first to the last. */
function reachOf({ low, high }: Band, maxRun: number): number {
  let most = 1;
  for (let i = 1; i < low.length; i++) most = Math.max(most, high[i] - low[Math.max(0, i - maxRun)]);
  return most;
}

/** Gives back the memory of what it made for itself: nothing can be scored then. */
export function releaseScorer({ sourceMass, targetMass, sourceLengths, targetLengths }: Scorer): void {
  release(sourceMass, targetMass, sourceLengths.logs, targetLengths.logs);
}

/** Marks of the segments that prefer each other and are of even length. */
function scaledMarks({ source, target, sourceBest, targetBest, lengthRatio }: BeadEvidence, scale: number): Marks {
  const pairs: [number, number][] = [];
  for (const [i, j] of sourceBest.at.entries()) {
    if (j < 0 || targetBest.at[j] !== i) continue;
    if (lengthSkew(lengthOf(source, i, 1), lengthOf(target, j, 1), lengthRatio) < EVEN) pairs.push([i, j]);
  }
  const { beginnings, ends } = marksOf(source, target, pairs);
  return { beginnings: beginnings.map((nats) => scale * nats), ends: ends.map((nats) => scale * nats) };
}

/** The length penalty below which two segments are of even length. */
const EVEN = 1;
