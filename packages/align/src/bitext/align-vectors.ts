import type { WorkOptions } from '@enface/core';
import { probabilityOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import { bandAround } from './band.ts';
import { coarseBand, pathOf } from './coarse.ts';
import { type Evidence, evidence } from './evidence.ts';
import { dropChance } from './gaps.ts';
import { recoverMoved } from './moved.ts';
import { createScorer, scoreLattice, scoreRow, type Thresholds } from './score.ts';
import { type Block, beadShapes, bestPath, posterior } from './search.ts';
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

/** The pair aligner on vectors alone: band, evidence, thresholds, search, moved passages. */
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
  const path = dropChance(bestPath(scorer.lattice), e, t, s);
  const p = posterior(scorer.lattice, s.slope);
  const blocks: AlignedBlock[] = path.map((block) => ({ ...block, crossing: false, probability: p.block(block) }));
  for (const { score, ...block } of recoverMoved(e, t, path, s)) {
    blocks.push({ ...block, crossing: true, probability: probabilityOf(s.slope * score) });
  }
  return { evidence: e, thresholds: t, blocks, sourceNull: p.sourceNull, targetNull: p.targetNull };
}

/** Half the width of the band in which beads of all sizes are tried, in segments. */
const RADIUS = 6;

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
