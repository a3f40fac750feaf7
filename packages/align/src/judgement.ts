import type { Relation } from './types.ts';

/** The `count` numbers from `from`. */
export function range(from: number, count: number): number[] {
  // most are one
  return count === 1 ? [from] : Array.from({ length: count }, (_, k) => from + k);
}

/** A cosine, without what rounding may have put beyond −1 or 1. */
export function withinOne(cosine: number): number {
  return Math.max(-1, Math.min(1, cosine));
}

/** The logistic function: log-odds to probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Whether a link or bead is more likely wrong than right. */
export const isDoubtful = ({ probability }: { readonly probability: number }): boolean => probability < 0.5;

/** Cosines from which two passages say the same, or partly the same; and the ratio of lengths that a translation keeps. */
const RELATION = { parallel: 0.5, partial: 0.36, ratio: 1.7 };
/** Probability and cosine from which, and ratio of lengths below which, a bead of a translation is parallel, too. */
const SURE = { probability: 0.9, score: 0.2, ratio: 1.4 };

/** How two linked passages relate, from the cosine of their vectors and their lengths. */
export function relationOf(score: number, source: string, target: string): Relation {
  if (score >= RELATION.parallel && areEven(source, target, RELATION.ratio)) return 'parallel';
  return score >= RELATION.partial ? 'partial' : 'comparable';
}

/**
 * How the two sides of a bead relate. In a text and its translation, what is nearly sure to belong together and of even
 * length says the same, though a short or freely rendered sentence may have a low cosine.
 */
export function relationOfBead(score: number, probability: number, source: string, target: string): Relation {
  const isSure = probability >= SURE.probability && score >= SURE.score && areEven(source, target, SURE.ratio);
  return isSure ? 'parallel' : relationOf(score, source, target);
}

function areEven(source: string, target: string, most: number): boolean {
  const ratio = (source.length + 15) / (target.length + 15);
  return ratio < most && ratio > 1 / most;
}
