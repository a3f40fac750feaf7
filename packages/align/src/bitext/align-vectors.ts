import type { WorkOptions } from '@enface/core';
import { probabilityOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import { coarseBand } from './coarse.ts';
import { type Evidence, evidence } from './evidence.ts';
import { dropChance } from './gaps.ts';
import { recoverMoved } from './moved.ts';
import { latticeScorer, type Thresholds } from './score.ts';
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
  const e = evidence(source, target, coarseBand(source, target, s));
  const t = thresholds(e, s);
  const { lattice, scoreRow } = latticeScorer(e, t, beadShapes(s.maxRun, s.maxBead), s);
  const pause = createPause('align', source.count, work);
  for (let i = 1; i <= source.count; i++) {
    scoreRow(i);
    if (i % 16 === 0) await pause(i);
  }
  await pause(source.count);
  const path = dropChance(bestPath(lattice), e, t, s);
  const p = posterior(lattice, s.slope);
  const blocks: AlignedBlock[] = path.map((block) => ({ ...block, crossing: false, probability: p.block(block) }));
  for (const { score, ...block } of recoverMoved(e, t, path, s)) {
    blocks.push({ ...block, crossing: true, probability: probabilityOf(s.slope * score) });
  }
  return { evidence: e, thresholds: t, blocks, sourceNull: p.sourceNull, targetNull: p.targetNull };
}
