import type { Shapes } from './lattice.ts';
import type { Settings } from './settings.ts';
import type { NullScores } from './ways.ts';

/** How many segments a side has, how many of them are unmatched, and how many are the second or later ones of a bead. */
export interface SideCounts {
  readonly count: number;
  readonly missing: number;
  readonly extra: number;
}

/**
 * Share of a side's segments that are unmatched in documents that the settings were made for, and so many segments of belief in
 * it; and the shares beyond which more says nothing more: what an excerpt is held against lacks its counterparts in one piece.
 */
const USUAL_NULLS = { share: 0.1, weight: 40, least: 0.01, most: 0.13 };

/** Share of a side's segments that are taken to be unmatched, a belief in the usual one, or in that of a whole text of which it is a part. */
export function nullShare(
  { count, missing }: Pick<SideCounts, 'count' | 'missing'>,
  believed: number = USUAL_NULLS.share,
): number {
  return (missing + USUAL_NULLS.weight * believed) / (count + USUAL_NULLS.weight);
}

/**
 * What leaving a segment of a side unmatched scores: nothing where the side has the usual share of such segments, less where
 * it has fewer, as the original of a complete translation has, and more where it has more; and what it scores next to another one.
 */
export function nullScores(side: SideCounts, s: Settings, most: number, believed: number = USUAL_NULLS.share): NullScores {
  const share = nullShare(side, believed);
  const first = Math.min(
    most,
    s.nulls * Math.log(Math.min(USUAL_NULLS.most, Math.max(USUAL_NULLS.least, share)) / USUAL_NULLS.share),
  );
  return { first, further: Math.max(first, s.run * first) };
}
/**
 * Share of a side's segments beyond one a bead in documents that merge as usual, and so many of them of belief in it; and the
 * share from which it is the documents' manner that nearly every sentence becomes several.
 */
const USUAL_EXTRA = { share: 0.06, weight: 2, manner: 0.4 };

/** What beads of each shape score beside their prices, by how much either side's segments are merged in these documents. */
export function shapeScores(shapes: Shapes, source: SideCounts, target: SideCounts, s: Settings): Float64Array {
  const [one, other] = [extraScore(source, s), extraScore(target, s)];
  return Float64Array.from(shapes, ([n, m]) =>
    n > 1 && m > 1
      ? (n - 1) * one.anywhere + (m - 1) * other.anywhere
      : (n - 1) * Math.min(one.anywhere + one.single, MOST * s.extra) +
        (m - 1) * Math.min(other.anywhere + other.single, MOST * s.extra),
  );
}

/** So much of its price a segment can gain. */
const MOST = 0.8;

/**
 * What a segment beyond one of a side scores: the less the fewer of them there are, for then a sentence too many is rather
 * unmatched than part of what stands beside it, and the more the more there are, beside a `single` segment of the other side:
 * a translator who merges sentences does not shift their borders. `anywhere` it costs little where it is the documents' manner
 * that a sentence becomes several.
 */
function extraScore({ count, missing, extra }: SideCounts, s: Settings): { anywhere: number; single: number } {
  const share = (extra + USUAL_EXTRA.weight) / (count + USUAL_EXTRA.weight / USUAL_EXTRA.share);
  const more = Math.log(share / USUAL_EXTRA.share);
  if (more < 0) return { anywhere: s.merges * more, single: 0 };
  const matched = (extra + USUAL_EXTRA.weight * USUAL_EXTRA.manner) / (count - missing + USUAL_EXTRA.weight);
  const manner = s.manner * Math.max(0, Math.log(matched / USUAL_EXTRA.manner));
  return { anywhere: Math.min(manner, MOST * s.extra), single: s.habit * more };
}
