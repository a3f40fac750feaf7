import type { Relation } from './types.ts';

/** The `count` numbers from `from`. */
export function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}

/** A cosine, without what rounding may have put beyond −1 or 1. */
export function withinOne(cosine: number): number {
  return Math.max(-1, Math.min(1, cosine));
}

/** The logistic function: log-odds to probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Cosines from which two passages say the same, or partly the same; and the ratio of lengths that a translation keeps. */
const RELATION = { parallel: 0.5, partial: 0.36, ratio: 1.7 };

/** How two linked passages relate, from the cosine of their vectors and their lengths. */
export function relationOf(score: number, source: string, target: string): Relation {
  const ratio = (source.length + 15) / (target.length + 15);
  const even = ratio < RELATION.ratio && ratio > 1 / RELATION.ratio;
  if (score >= RELATION.parallel && even) return 'parallel';
  return score >= RELATION.partial ? 'partial' : 'comparable';
}
