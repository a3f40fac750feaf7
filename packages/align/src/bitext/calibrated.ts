import { probabilityOf } from '../judgement.ts';
import type { Side } from '../types.ts';
import type { Aligned, AlignedBlock } from './align-sides.ts';
import { nullShare } from './manner.ts';
import { certainty } from './settings.ts';
import type { SideVectors } from './side.ts';

/** How often what the search found is right: of each block, and of each segment of a side that is unmatched. */
export interface Calibrated {
  readonly blocks: Float64Array;
  readonly none: Readonly<Record<Side, Float64Array>>;
}

/**
 * What the search believes, by how often it is right about such beads. The search weighs the ways through a lattice against each
 * other, and is sure of one where all the others are worse; but where a translator recast his sentences, the right way is often none
 * that it sees so clearly. Large beads, uneven ones and their neighbours are right less often than the search believes, and
 * so are nulls where next to nothing is unmatched. `pnpm bench:align FOLDER --fit` makes the numbers.
 */
export function calibrated(
  found: Aligned,
  sides: Readonly<Record<Side, SideVectors>>,
  believed?: Readonly<Record<Side, number>>,
): Calibrated {
  const features = featuresIn(found, sides);
  const none = (side: Side) => {
    const share = believed?.[side] ?? shareUnmatched(found, sides, side);
    return found[side].none.map((posterior) => (posterior === 1 ? 1 : logistic(certainty.none, nullFeatures(posterior, share))));
  };
  return {
    blocks: Float64Array.from(found.blocks, ({ anchored }, k) => (anchored ? 1 : logistic(certainty.bead, features(k)))),
    none: { source: none('source'), target: none('target') },
  };
}

function logistic(
  { intercept, factors }: { intercept: number; factors: readonly number[] },
  features: readonly number[],
): number {
  return probabilityOf(features.reduce((sum, value, k) => sum + value * factors[k], intercept));
}

/** Beyond these odds the search's belief says no more. */
const SUREST = 1e-6;

function logOdds(probability: number): number {
  const within = Math.min(1 - SUREST, Math.max(SUREST, probability));
  return Math.log(within / (1 - within));
}

/** Segments beyond one a side that a bead is as large as any. */
const LARGE = 5;

/**
 * Of each block, in the order of `certainty.bead.factors`: the log-odds that the search gives it; how many segments it has beyond one a
 * side that neither go on the sentence before them nor were joined for what crosses the border; how uneven its lengths are; how many
 * of the blocks before and after it in the source are larger than 1-1; and how likely something else crosses its borders.
 */
export function blockFeatures(found: Pick<Aligned, 'blocks'>, sides: Readonly<Record<Side, SideVectors>>): number[][] {
  const features = featuresIn(found, sides);
  return found.blocks.map((_, k) => features(k));
}

/** The same when it is asked for: of many blocks, all at once would take as much memory as a result. */
function featuresIn(
  { blocks }: Pick<Aligned, 'blocks'>,
  { source, target }: Readonly<Record<Side, SideVectors>>,
): (k: number) => number[] {
  const order = [...blocks.keys()].filter((k) => !blocks[k].crossing).sort((a, b) => blocks[a].i - blocks[b].i);
  const isLarge = (k: number | undefined) => (k !== undefined && blocks[k].n + blocks[k].m > 2 ? 1 : 0);
  const near = new Float64Array(blocks.length);
  for (const [place, k] of order.entries()) near[k] = isLarge(order[place - 1]) + isLarge(order[place + 1]);
  return (k) => [
    logOdds(blocks[k].probability),
    Math.min(LARGE, looseIn(blocks[k], source, target)),
    blocks[k].skew,
    near[k],
    blocks[k].shifted ?? 0,
  ];
}

function looseIn({ i, n, j, m, shifts = 0 }: AlignedBlock, source: SideVectors, target: SideVectors): number {
  const joints = source.joints[i + n - 1] - source.joints[i] + target.joints[j + m - 1] - target.joints[j];
  return Math.max(0, n + m - 2 - joints - 2 * shifts);
}

/** In the order of `certainty.none.factors`: the log-odds that the search gives, and the logarithm of the share of the side that is unmatched. */
export function nullFeatures(posterior: number, share: number): number[] {
  return [logOdds(posterior), Math.log(share)];
}

export function shareUnmatched({ blocks }: Aligned, sides: Readonly<Record<Side, SideVectors>>, side: Side): number {
  const { count } = sides[side];
  return nullShare({ count, missing: count - blocks.reduce((sum, { n, m }) => sum + (side === 'source' ? n : m), 0) });
}
