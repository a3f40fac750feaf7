import type { WorkOptions } from '@enface/core';
import { probabilityOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import { bandAround } from './band.ts';
import { coarseBand, pathOf } from './coarse.ts';
import { type Evidence, evidence } from './evidence.ts';
import { recoverMoved } from './moved.ts';
import { createScorer, scoreLattice, scoreRow, type Thresholds } from './score.ts';
import {
  addForExtra,
  type Block,
  beadShapes,
  bestPath,
  type Lattice,
  type Nulls,
  nullsOf,
  probabilityIn,
  sumWays,
  type Weighing,
  weighBeads,
} from './search.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import { thresholds } from './thresholds.ts';

export interface AlignedBlock extends Block {
  readonly crossing: boolean;
  readonly probability: number;
}

export interface VectorAlignment {
  readonly evidence: Evidence;
  readonly thresholds: Thresholds;
  /** In no particular order. */
  readonly blocks: readonly AlignedBlock[];
  /** Probability of each segment to be unmatched. */
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
}

/**
 * The pair aligner on vectors alone: band, evidence, thresholds, search, moved passages.
 *
 * Of all paths through the lattice it takes the one with the most segments expected to be in right beads or rightly
 * unmatched (maximum expected accuracy; Holmes & Durbin 1998, for sequences), not the one that is likeliest as a whole: where
 * many wrong beads compete for a segment without counterpart, none of them is likely, and the segment stays unmatched.
 */
export async function alignVectors(
  source: SideVectors,
  target: SideVectors,
  s: Settings,
  work: WorkOptions = {},
): Promise<VectorAlignment> {
  const wide = evidence(source, target, coarseBand(source, target, s));
  const t = thresholds(wide, s);
  const e = narrowed(wide, t, s);
  const scorer = createScorer(e, t, beadShapes(s.maxRun, s.maxBead), s);
  const pause = createPause('align', source.count, work);
  for (let i = 1; i <= source.count; i++) {
    scoreRow(scorer, i);
    if (i % 16 === 0) await pause(i);
  }
  await pause(source.count);
  const { lattice } = scorer;
  const nulls = judge(lattice, bestPath(lattice), s);
  const path = bestPath(lattice, {
    shapes: Float64Array.from(lattice.shapes, ([n, m]) => n + m),
    sourceNull: nulls.sourceNull.map((probability) => s.nullGain * probability),
    targetNull: nulls.targetNull.map((probability) => s.nullGain * probability),
  });
  const blocks: AlignedBlock[] = path.map((block) => ({ ...block, crossing: false, probability: probabilityIn(lattice, block) }));
  for (const { score, ...block } of recoverMoved(e, t, path, s)) {
    blocks.push({ ...block, crossing: true, probability: probabilityOf(s.slope * score) });
  }
  return { evidence: e, thresholds: t, blocks, ...nulls };
}

/** Times that shares are estimated from the probabilities that the last estimates gave. */
const ROUNDS = 2;

/**
 * Puts the beads' probabilities in the place of their scores, and returns the segments' to be unmatched. How much these
 * documents leave out, and whether they merge sentences at all, is what their own probabilities say (expectation
 * maximisation; Dempster, Laird & Rubin 1977), which begin from a first path.
 */
function judge(lattice: Lattice, first: readonly Block[], s: Settings): Nulls {
  const { sourceCount, targetCount } = lattice;
  let missing = [sourceCount - first.reduce((sum, { n }) => sum + n, 0), targetCount - first.reduce((sum, { m }) => sum + m, 0)];
  let extra = first.reduce((sum, { n, m }) => sum + n + m - 2, 0);
  let paid = 0;
  for (let round = 0; ; round++) {
    const score = extraScore(sourceCount + targetCount, extra, s);
    addForExtra(lattice, score - paid);
    paid = score;
    const weighing: Weighing = {
      slope: s.slope,
      sourceNull: nullScore(sourceCount, missing[0], s),
      targetNull: nullScore(targetCount, missing[1], s),
    };
    const ways = sumWays(lattice, weighing);
    const nulls = nullsOf(lattice, weighing, ways);
    extra = weighBeads(lattice, weighing, ways, round === ROUNDS);
    if (round === ROUNDS) return nulls;
    missing = [nulls.sourceNull, nulls.targetNull].map((side) => side.reduce((sum, probability) => sum + probability, 0));
  }
}

/** Share of a side's segments that are unmatched in documents that the settings were made for, and so many segments of belief in it. */
const USUAL_NULLS = { share: 0.1, weight: 10, least: 0.01 };

/**
 * What leaving a segment of a side unmatched scores: nothing where the side has the usual share of such segments, less where
 * it has fewer, as the original of a complete translation has, and more where it has more.
 */
function nullScore(count: number, missing: number, s: Settings): number {
  const share = (missing + USUAL_NULLS.weight * USUAL_NULLS.share) / (count + USUAL_NULLS.weight);
  return s.nulls * Math.log(Math.max(USUAL_NULLS.least, share) / USUAL_NULLS.share);
}

/** Share of segments beyond one a side in documents that merge as usual, and so many of them of belief in it. */
const USUAL_EXTRA = { share: 0.06, weight: 2 };

/**
 * What a segment beyond one a side scores, beside its price: nothing in documents that merge sentences, and the less the
 * fewer they merge: there a sentence too many is rather unmatched than part of what stands beside it.
 */
function extraScore(count: number, extra: number, s: Settings): number {
  const share = (extra + USUAL_EXTRA.weight) / (count + USUAL_EXTRA.weight / USUAL_EXTRA.share);
  return s.merges * Math.min(0, Math.log(share / USUAL_EXTRA.share));
}

/** Half the width of the band in which beads of all sizes are tried, in segments. */
const RADIUS = 3;

/**
 * In a long document the small beads show the way in the wide band, and the large ones, most of the work, are tried only
 * near it. Short documents are searched whole.
 */
function narrowed(wide: Evidence, t: Thresholds, s: Settings): Evidence {
  const { source, target, band } = wide;
  if (band.high[0] === target.count) return wide;
  const path = bestPath(scoreLattice(wide, t, beadShapes(2, 3), s));
  return { ...wide, band: bandAround(pathOf(path, source.count, target.count), target.count, RADIUS) };
}
