import type { WorkOptions } from '@enface/core';
import { createPause, inTurns, type Steps } from '@enface/core/internal';
import { probabilityOf, withinOne } from '../judgement.ts';
import type { Side } from '../types.ts';
import { bandAround } from './band.ts';
import { bestPath } from './best-path.ts';
import { coarseBandThrough, pathOf } from './coarse.ts';
import { type BeadEvidence, type Best, type Evidence, evidence, releaseEvidence } from './evidence.ts';
import { bandThrough, type Held, hold, holdsNothing, mirroredBlock, mirroredHeld, nothingHeld, rejecting } from './hold.ts';
import { judge } from './judge.ts';
import { type Block, beadShapes, type Lattice } from './lattice.ts';
import { lengthOf, lengthSkew } from './lengths.ts';
import { cosineAnywhere, movedEvidence, recoverMoved } from './moved.ts';
import { beginSearch, endSearch } from './release.ts';
import { scoredPath, scoreLattice } from './score.ts';
import { type Measures, measuresOf, releaseMeasures, type Thresholds } from './scorer.ts';
import type { Settings } from './settings.ts';
import { comesBefore, type SideVectors } from './side.ts';
import { narrowedTo } from './similarities.ts';
import { slopeIn, thresholds } from './thresholds.ts';
import { probabilityIn } from './weigh-beads.ts';

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
  const steps = searched(one, other, turned ? mirroredSettings(s) : s, progress, turned ? mirroredHeld(held) : held);
  beginSearch();
  try {
    const result = await inTurns(steps, () => pause(progress.done));
    await pause(one.count);
    return turned ? mirrored(result) : result;
  } finally {
    endSearch();
  }
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
  const enough = s.anchor * t.signal;
  const alone = {
    source: yield* nearestOf(wide.sourceBest, enough, (i, j) => withinOne(wide.cosine(i, 1, j, 1))),
    target: yield* nearestOf(wide.targetBest, enough, (j, i) => withinOne(wide.cosine(i, 1, j, 1))),
  };
  const measures = yield* measuresOf(wide, s);
  const e = yield* narrowed(wide, t, s, measures, held);
  const scored = yield* scoreLattice(e, t, beadShapes(s.maxRun, s.maxBead), s, measures, progress);
  releaseMeasures(measures);
  const beyond = yield* movedEvidence(e);
  releaseEvidence(e);
  const lattice = yield* hold(scored, held);
  const nulls = yield* judge(lattice, yield* bestPath(lattice), s);
  const path = yield* bestPath(lattice, {
    shapes: Float64Array.from(lattice.shapes, ([n, m]) => n + m),
    sourceNull: nulls.sourceNull.map((probability) => s.nullGain * probability),
    targetNull: nulls.targetNull.map((probability) => s.nullGain * probability),
  });
  const asked = askable(source, target, lattice, e.lengthRatio);
  const anchored = (block: Block, crossing: boolean) => ({ ...foundBlock(block, crossing, 1, asked), anchored: true });
  const begins = new Set(held.inOrder.map(({ i }) => i));
  const blocks: AlignedBlock[] = held.crossing.map((block) => anchored(block, true));
  for (const block of path) {
    if (begins.has(block.i)) blocks.push(anchored(block, false));
    else blocks.push(foundBlock(block, false, probabilityIn(lattice, block), asked));
    if (blocks.length % 64 === 0) yield;
  }
  const taken = {
    source: [...path, ...held.crossing, ...held.alone.source.map((i) => ({ i, n: 1 }))],
    target: [...path, ...held.crossing, ...held.alone.target.map((j) => ({ j, m: 1 }))],
    rejects: rejecting(held),
  };
  for (const block of yield* recoverMoved(beyond, t, taken, s))
    blocks.push(foundBlock(block, true, probabilityOf(s.slope * block.score), asked));
  return {
    ...asked,
    blocks,
    rejects: taken.rejects,
    source: { none: nulls.sourceNull, ...alone.source },
    target: { none: nulls.targetNull, ...alone.target },
  };
}

/** (Its parts by name: as a copy with `...` it would take four times the memory, and there is one for each segment.) */
function foundBlock(
  { i, n, j, m }: Block,
  crossing: boolean,
  probability: number,
  { cosine, skew }: Pick<VectorAlignment, 'cosine' | 'skew'>,
): AlignedBlock {
  const block = { i, n, j, m };
  return { i, n, j, m, crossing, probability, score: cosine(block), skew: skew(block) };
}

/**
 * What can be asked of a search that is done. (Made where nothing else is at hand: functions keep what others made beside them ask
 * for, and what chance does takes more memory than all of a result.)
 */
function askable(
  source: SideVectors,
  target: SideVectors,
  lattice: Lattice,
  lengthRatio: number,
): Pick<VectorAlignment, 'probability' | 'cosine' | 'skew' | 'scales'> {
  return {
    probability: (block) => probabilityIn(lattice, block),
    cosine: ({ i, n, j, m }) => cosineAnywhere({ source, target }, i, n, j, m),
    skew: ({ i, n, j, m }) => lengthSkew(lengthOf(source, i, n), lengthOf(target, j, m), lengthRatio),
    scales: { source: Math.sqrt(lengthRatio), target: 1 / Math.sqrt(lengthRatio) },
  };
}

function* nearestOf(
  { at, value }: Best,
  enough: number,
  cosine: (k: number, other: number) => number,
): Steps<Omit<AlignedSide, 'none'>> {
  const scores = new Float64Array(at.length);
  const near = new Uint8Array(at.length);
  for (let k = 0; k < at.length; k++) {
    if (at[k] >= 0) scores[k] = cosine(k, at[k]);
    if (value[k] > enough) near[k] = 1;
    if (k % 256 === 0) yield;
  }
  return { nearest: at, scores, near };
}

function mirrored({ blocks, source, target, probability, cosine, skew, rejects, scales }: VectorAlignment): VectorAlignment {
  return {
    scales: { source: scales.target, target: scales.source },
    probability: (block) => probability(mirroredBlock(block)),
    cosine: (block) => cosine(mirroredBlock(block)),
    skew: (block) => skew(mirroredBlock(block)),
    rejects: (block) => rejects(mirroredBlock(block)),
    blocks: blocks.map(mirroredFound),
    source: target,
    target: source,
  };
}

/** (By name, too.) */
function mirroredFound({ i, n, j, m, crossing, probability, score, skew, anchored }: AlignedBlock): AlignedBlock {
  const block = { i: j, n: m, j: i, m: n, crossing, probability, score, skew };
  return anchored ? { ...block, anchored } : block;
}

/** Half the width of the band in which beads of all sizes are tried, in segments. */
const RADIUS = 3;

/**
 * In a long document the small beads show the way in the wide band, and the large ones, most of the work, are tried only
 * near it. Short documents are searched whole.
 */
function* narrowed(wide: Evidence, t: Thresholds, s: Settings, measures: Measures, held: Held): Steps<BeadEvidence> {
  const { source, target } = wide;
  const band = bandThrough(wide.band, held.inOrder, target.count);
  if (wide.band.high[0] === target.count) return { ...wide, band };
  const shapes = beadShapes(2, 3);
  const path = holdsNothing(held)
    ? yield* scoredPath(wide, t, shapes, s, measures)
    : yield* bestPath(yield* hold(yield* scoreLattice({ ...wide, band }, t, shapes, s, measures), held));
  const near = bandAround(pathOf(path, source.count, target.count), target.count, RADIUS);
  const narrow = bandThrough(near, held.inOrder, target.count);
  return { ...wide, band: narrow, dots: yield* narrowedTo(narrow, wide.dots, source) };
}
