import type { Steps } from '@enface/core/internal';
import { createStretch, type Stretch } from './background.ts';
import type { Band } from './band.ts';
import type { BeadEvidence } from './evidence.ts';
import type { Beads, Lattice, Shapes } from './lattice.ts';
import { type Lengths, lengthOf, lengthSkew, lengthsOf } from './lengths.ts';
import { BEGINNINGS, ENDS, type Marks, marksOf } from './marks.ts';
import { massOf } from './mass.ts';
import { release } from './release.ts';
import { createJobs, type Jobs } from './score-jobs.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import type { Similarities } from './similarities.ts';

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
  /** Room for one row. */
  readonly promising: Promising;
  /** What scores most rows, where it is not JavaScript. */
  readonly jobs: Jobs | undefined;
  readonly signal: number;
  readonly threshold: number;
  readonly share: number;
  readonly lack: number;
  readonly length: number;
  /**
   * The price of a paragraph break inside, at `PARAGRAPH`. (In an array, as it is 0 at coarse levels: engines take fields that are
   * sometimes whole and sometimes not for other kinds of objects, and compile all anew.)
   */
  readonly amounts: Float64Array;
  /** What a joint inside takes off the price. */
  readonly joint: number;
  /** What a seam inside a segment takes off the price of splitting it. */
  readonly seam: number;
  /** Price of a side of several segments whose first or last hardly stands there, unless the other side's does not either. */
  readonly edge: number;
  readonly marks: ScaledMarks;
  /** The score of beads that are not worth keeping. */
  readonly hopeless: number;
}

/** The beads of one row that may be worth keeping, node by node. */
export interface Promising {
  /** Nodes of the widest row, and shapes. */
  readonly width: number;
  readonly most: number;
  /** Dot products: that of the runs of which the target's is the last m segments before the node, entry `m * width` and its place in the row. */
  readonly blocks: Float64Array;
  /** The numbers of their shapes and what they score so far, those of a node from `most` times its place on, and where they end. */
  readonly until: Int32Array;
  readonly shapes: Uint16Array;
  readonly scores: Float64Array;
  /** Of each shape, its segments of the source and of the target. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

function createPromising({ low, high }: Band, shapes: Shapes): Promising {
  let width = 1;
  for (let i = 0; i < low.length; i++) width = Math.max(width, high[i] - low[i] + 1);
  const most = shapes.length;
  const widest = shapes.reduce((size, [, m]) => Math.max(size, m), 1);
  return {
    width,
    most,
    blocks: new Float64Array((widest + 1) * width),
    until: new Int32Array(width),
    shapes: new Uint16Array(width * most),
    scores: new Float64Array(width * most),
    sources: Int32Array.from(shapes, ([n]) => n),
    targets: Int32Array.from(shapes, ([, m]) => m),
  };
}

/** Where in `Scorer.amounts` it is. */
export const PARAGRAPH = 0;

/** What is measured of the segments of both sides, whichever band is searched. */
export type Measures = Pick<Scorer, 'sourceMass' | 'targetMass' | 'sourceLengths' | 'targetLengths' | 'marks'>;

export function* measuresOf(e: BeadEvidence, s: Settings): Steps<Measures> {
  const { source, target } = e;
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
  return { sourceMass, targetMass, sourceLengths, targetLengths, marks };
}

/** Gives back their memory: nothing can be scored by them then. */
export function releaseMeasures({ sourceMass, targetMass, sourceLengths, targetLengths }: Measures): void {
  release(sourceMass, targetMass, sourceLengths.logs, targetLengths.logs);
}

export function createScorer(
  e: BeadEvidence,
  { signal, threshold }: Thresholds,
  shapes: Shapes,
  s: Settings,
  { sourceMass, targetMass, sourceLengths, targetLengths, marks }: Measures,
  beads: Beads,
  hopeless: number,
): Scorer {
  const { source, target, band, dots, sourceBackground, targetBackground } = e;
  const size = source.maxRun + 1;
  const shapeOf = new Int32Array(size * size).fill(-1);
  const widest = new Int32Array(size);
  for (const [k, [n, m]] of shapes.entries()) {
    shapeOf[n * size + m] = k;
    for (let less = 1; less <= n; less++) widest[less] = Math.max(widest[less], m);
  }
  const scorer = {
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
    promising: createPromising(band, shapes),
    signal,
    threshold,
    share: s.share * signal,
    lack: s.lack / signal,
    length: s.length,
    amounts: Float64Array.of(s.paragraph * e.paragraphAgreement),
    joint: s.joint,
    seam: s.seam,
    edge: s.edge,
    marks,
    hopeless,
  };
  return Object.assign(scorer, { jobs: createJobs(scorer) });
}

/** What rounding may take off a score, and more. */
const ROUNDING = 1e-9;

/**
 * What beads n-m that end in row i and before target segments `from` to `to` must score before joints, seams and marks: of what is still
 * to come then, these alone raise a score.
 */
export function leastOf(
  { source, target, hopeless, joint, seam, marks }: Scorer,
  i: number,
  n: number,
  m: number,
  from: number,
  to: number,
): number {
  const r = i - n;
  const joints = source.joints[i - 1] - source.joints[r] + target.joints[to - 1] - target.joints[from - m];
  const best = marks.bestBeginnings[source.beginnings[r]] + marks.bestEnds[source.ends[i - 1]];
  const seams = m > n ? source.seams[i] - source.seams[r] : target.seams[to] - target.seams[from - m];
  return hopeless - joint * joints - seam * Math.min(Math.abs(n - m), seams) - best - ROUNDING;
}

/** Target segments, at most, that beads of one row can hold, those from the first to the last. */
function reachOf({ low, high }: Band, maxRun: number): number {
  let most = 1;
  for (let i = 1; i < low.length; i++) most = Math.max(most, high[i] - low[Math.max(0, i - maxRun)]);
  return most;
}

/** What beginnings and ends say in units of scores, and the most that each of the source's does. */
interface ScaledMarks extends Marks {
  readonly bestBeginnings: Float64Array;
  readonly bestEnds: Float64Array;
}

/** Marks of the segments that prefer each other and are of even length. */
function scaledMarks({ source, target, sourceBest, targetBest, lengthRatio }: BeadEvidence, scale: number): ScaledMarks {
  const pairs: [number, number][] = [];
  for (let i = 0; i < sourceBest.at.length; i++) {
    const j = sourceBest.at[i];
    if (j < 0 || targetBest.at[j] !== i) continue;
    if (lengthSkew(lengthOf(source, i, 1), lengthOf(target, j, 1), lengthRatio) < EVEN) pairs.push([i, j]);
  }
  const { beginnings, ends } = marksOf(source, target, pairs);
  const scaled = (table: Float64Array) => table.map((nats) => scale * nats);
  const [b, e] = [scaled(beginnings), scaled(ends)];
  return { beginnings: b, ends: e, bestBeginnings: bestOfRows(b, BEGINNINGS), bestEnds: bestOfRows(e, ENDS) };
}

function bestOfRows(table: Float64Array, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => Math.max(...table.subarray(row * size, (row + 1) * size)));
}

/** The length penalty below which two segments are of even length. */
const EVEN = 1;
