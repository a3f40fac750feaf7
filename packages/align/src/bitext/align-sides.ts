import type { WorkOptions } from '@enface/core';
import { createPause, inTurns, type Steps } from '@enface/core/internal';
import { probabilityOf, withinOne } from '../judgement.ts';
import type { Side } from '../types.ts';
import { bandAround } from './band.ts';
import { bestPath } from './best-path.ts';
import { coarseBandThrough, pathOf } from './coarse.ts';
import { type Best, type Evidence, evidence } from './evidence.ts';
import { bandThrough, type Held, hold, holdsNothing, mirroredBlock, mirroredHeld, nothingHeld, rejecting } from './hold.ts';
import { type Block, beadShapes, type Lattice } from './lattice.ts';
import { lengthOf, lengthSkew } from './lengths.ts';
import { nullScores, type SideCounts, shapeScores } from './manner.ts';
import { cosineAnywhere, recoverMoved } from './moved.ts';
import { scoredPath, scoreLattice } from './score.ts';
import type { Thresholds } from './scorer.ts';
import type { Settings } from './settings.ts';
import { comesBefore, type SideVectors } from './side.ts';
import { slopeIn, thresholds } from './thresholds.ts';
import { type Nulls, nullsOf, sumWays, type Weighing } from './ways.ts';
import { addByShape, probabilityIn, weighBeads } from './weigh-beads.ts';

export interface AlignedBlock extends Block {
  readonly crossing: boolean;
  /** What the search believes: how often that is right, see `calibrated`. */
  readonly probability: number;
  /** Cosine of the two sides' vectors, −1 to 1. */
  readonly score: number;
  /** How uneven its lengths are: see `lengthSkew`. */
  readonly skew: number;
  /** True when one of its segments, by its words, is not on the other side. */
  readonly lacking?: boolean;
  /** How many blocks it was made of, beyond one, since parts of sentences stand on the wrong side of what was between them. */
  readonly shifts?: number;
  /** The probability that a part of a sentence stands on the wrong side of its beginning or its end. */
  readonly shifted?: number;
  /** True when it is held. */
  readonly anchored?: boolean;
}

/** What became of the segments of one side. */
export interface AlignedSide {
  /** Of each segment the probability to be unmatched, as the search believes. */
  readonly none: Float64Array;
  /** The nearest segment of the other side (−1: nothing came into question), and its cosine. */
  readonly nearest: Int32Array;
  readonly scores: Float64Array;
  /** 1 for segments whose nearest would have been good enough, but is matched otherwise. */
  readonly near: Uint8Array;
}

/** What became of the segments: all that a result is made from. */
export interface Aligned {
  /** In no particular order. */
  readonly blocks: readonly AlignedBlock[];
  readonly source: AlignedSide;
  readonly target: AlignedSide;
}

/** The same, with what more can be asked; for that it holds all that the search weighed, most of the memory. */
export interface VectorAlignment extends Aligned {
  /** The probability of any block in order. */
  probability(block: Block): number;
  /** Cosine of any two runs. */
  cosine(block: Block): number;
  /** How uneven the lengths of any two runs are. */
  skew(block: Block): number;
  /** Whether a block is known to be wrong. */
  rejects(block: Block): boolean;
  /** What characters of either side are to be multiplied with, so that right pairs are of one length. */
  readonly scales: Readonly<Record<Side, number>>;
}

/**
 * The pair aligner on vectors alone: band, evidence, thresholds, search, moved passages. With the sides changed it gives the
 * mirrored result, to the last bit: whichever of them is the source, they are searched in one order, so that ties (among
 * repeated sentences, say) and rounding fall out the same.
 *
 * Of all paths through the lattice it takes the one with the most segments expected to be in right beads or rightly
 * unmatched (maximum expected accuracy; Holmes & Durbin 1998, for sequences), not the one that is likeliest as a whole: where
 * many wrong beads compete for a segment without counterpart, none of them is likely, and the segment stays unmatched.
 *
 * What is held restricts the ways; what a right pair of these documents reaches is estimated as if nothing were.
 */
export async function alignSides(
  source: SideVectors,
  target: SideVectors,
  s: Settings,
  work: WorkOptions = {},
  held: Held = nothingHeld,
): Promise<VectorAlignment> {
  const turned = comesBefore(target, source);
  const [one, other] = turned ? [target, source] : [source, target];
  const progress: Progressing = { done: 0 };
  const pause = createPause('align', one.count, work);
  const result = await inTurns(
    searched(one, other, turned ? mirroredSettings(s) : s, progress, turned ? mirroredHeld(held) : held),
    () => pause(progress.done),
  );
  await pause(one.count);
  return turned ? mirrored(result) : result;
}

function mirroredSettings(s: Settings): Settings {
  return s.believed ? { ...s, believed: { source: s.believed.target, target: s.believed.source } } : s;
}

/** Rows that are scored by now. */
interface Progressing {
  done: number;
}

function* searched(
  source: SideVectors,
  target: SideVectors,
  tuned: Settings,
  progress: Progressing,
  held: Held,
): Steps<VectorAlignment> {
  const wide = yield* evidence(source, target, yield* coarseBandThrough(held.inOrder, source, target, tuned));
  const t = yield* thresholds(wide, tuned);
  const s = { ...tuned, slope: slopeIn(wide, t, tuned) };
  const e = yield* narrowed(wide, t, s, held);
  const lattice = yield* hold(yield* scoreLattice(e, t, beadShapes(s.maxRun, s.maxBead), s, progress), held);
  const nulls = yield* judge(lattice, yield* bestPath(lattice), s);
  const path = yield* bestPath(lattice, {
    shapes: Float64Array.from(lattice.shapes, ([n, m]) => n + m),
    sourceNull: nulls.sourceNull.map((probability) => s.nullGain * probability),
    targetNull: nulls.targetNull.map((probability) => s.nullGain * probability),
  });
  const cosine = ({ i, n, j, m }: Block) => cosineAnywhere(e, i, n, j, m);
  const skew = ({ i, n, j, m }: Block) => lengthSkew(lengthOf(source, i, n), lengthOf(target, j, m), e.lengthRatio);
  const measured = (block: Block) => ({ score: cosine(block), skew: skew(block) });
  const anchored = (block: Block, crossing: boolean) => ({
    ...block,
    crossing,
    probability: 1,
    ...measured(block),
    anchored: true,
  });
  const begins = new Set(held.inOrder.map(({ i }) => i));
  const blocks: AlignedBlock[] = held.crossing.map((block) => anchored(block, true));
  for (const block of path) {
    if (begins.has(block.i)) blocks.push(anchored(block, false));
    else blocks.push({ ...block, crossing: false, probability: probabilityIn(lattice, block), ...measured(block) });
    if (blocks.length % 64 === 0) yield;
  }
  const { alone } = held;
  const taken = {
    source: [...path, ...held.crossing, ...alone.source.map((i) => ({ i, n: 1 }))],
    target: [...path, ...held.crossing, ...alone.target.map((j) => ({ j, m: 1 }))],
    rejects: rejecting(held),
  };
  for (const block of yield* recoverMoved(e, t, taken, s))
    blocks.push({ ...block, crossing: true, probability: probabilityOf(s.slope * block.score), ...measured(block) });
  const enough = s.anchor * t.signal;
  return {
    blocks,
    probability: (block) => probabilityIn(lattice, block),
    cosine,
    skew,
    rejects: taken.rejects,
    scales: { source: Math.sqrt(e.lengthRatio), target: 1 / Math.sqrt(e.lengthRatio) },
    source: yield* alignedSide(nulls.sourceNull, e.sourceBest, enough, (i, j) => withinOne(e.cosine(i, 1, j, 1))),
    target: yield* alignedSide(nulls.targetNull, e.targetBest, enough, (j, i) => withinOne(e.cosine(i, 1, j, 1))),
  };
}

function* alignedSide(
  none: Float64Array,
  { at, value }: Best,
  enough: number,
  cosine: (k: number, other: number) => number,
): Steps<AlignedSide> {
  const scores = new Float64Array(at.length);
  const near = new Uint8Array(at.length);
  for (let k = 0; k < at.length; k++) {
    if (at[k] >= 0) scores[k] = cosine(k, at[k]);
    if (value[k] > enough) near[k] = 1;
    if (k % 256 === 0) yield;
  }
  return { none, nearest: at, scores, near };
}

function mirrored({ blocks, source, target, probability, cosine, skew, rejects, scales }: VectorAlignment): VectorAlignment {
  return {
    scales: { source: scales.target, target: scales.source },
    probability: (block) => probability(mirroredBlock(block)),
    cosine: (block) => cosine(mirroredBlock(block)),
    skew: (block) => skew(mirroredBlock(block)),
    rejects: (block) => rejects(mirroredBlock(block)),
    blocks: blocks.map((block) => ({ ...block, ...mirroredBlock(block) })),
    source: target,
    target: source,
  };
}

/** Times that shares are estimated from the probabilities that the last estimates gave. */
const ROUNDS = 2;

/**
 * Puts the beads' probabilities in the place of their scores, and returns the segments' to be unmatched. How much these
 * documents leave out, and whether they merge sentences at all, is what their own probabilities say (expectation
 * maximisation; Dempster, Laird & Rubin 1977), which begin from a first path.
 */
function* judge(lattice: Lattice, first: readonly Block[], s: Settings): Steps<Nulls> {
  const { sourceCount, targetCount } = lattice;
  let source: SideCounts = {
    count: sourceCount,
    missing: sourceCount - first.reduce((sum, { n }) => sum + n, 0),
    extra: first.reduce((sum, { n }) => sum + n - 1, 0),
  };
  let target: SideCounts = {
    count: targetCount,
    missing: targetCount - first.reduce((sum, { m }) => sum + m, 0),
    extra: first.reduce((sum, { m }) => sum + m - 1, 0),
  };
  let added: Float64Array = new Float64Array(lattice.shapes.length);
  for (let round = 0; ; round++) {
    const scores = shapeScores(lattice.shapes, source, target, s);
    yield* addByShape(
      lattice,
      scores.map((score, k) => score - added[k]),
    );
    added = scores;
    // a first path leaves out what only large beads hold, which are too dear yet
    const most = round === 0 ? 0 : Number.POSITIVE_INFINITY;
    const weighing: Weighing = {
      slope: s.slope,
      source: nullScores(source, s, most, s.believed?.source),
      target: nullScores(target, s, most, s.believed?.target),
    };
    const ways = yield* sumWays(lattice, weighing);
    const nulls = yield* nullsOf(lattice, ways);
    const extra = yield* weighBeads(lattice, weighing, ways, round === ROUNDS);
    if (round === ROUNDS) return nulls;
    const total = (side: Float64Array) => side.reduce((sum, probability) => sum + probability, 0);
    source = { count: sourceCount, missing: total(nulls.sourceNull), extra: extra.source };
    target = { count: targetCount, missing: total(nulls.targetNull), extra: extra.target };
  }
}

/** Half the width of the band in which beads of all sizes are tried, in segments. */
const RADIUS = 3;

/**
 * In a long document the small beads show the way in the wide band, and the large ones, most of the work, are tried only
 * near it. Short documents are searched whole.
 */
function* narrowed(wide: Evidence, t: Thresholds, s: Settings, held: Held): Steps<Evidence> {
  const { source, target } = wide;
  const band = bandThrough(wide.band, held.inOrder, target.count);
  if (wide.band.high[0] === target.count) return { ...wide, band };
  const shapes = beadShapes(2, 3);
  const path = holdsNothing(held)
    ? yield* scoredPath(wide, t, shapes, s)
    : yield* bestPath(yield* hold(yield* scoreLattice({ ...wide, band }, t, shapes, s), held));
  const near = bandAround(pathOf(path, source.count, target.count), target.count, RADIUS);
  return { ...wide, band: bandThrough(near, held.inOrder, target.count) };
}
