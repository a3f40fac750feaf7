import type { Pair } from './context.ts';
import type { Draft } from './types.ts';

/** What is to be said of a pair, the `k`th of its document. */
export type Judge = (pair: Pair, k: number) => Draft | readonly Draft[] | Promise<readonly Draft[]>;

/**
 * How a check judges pairs, for whoever goes over them, once for all such checks: what a pair is read for is then read once, and
 * forgotten when all have judged it.
 */
export interface OverPairs {
  readonly judge: Judge;
  /** Whether it judges pairs by their sentences: see `AuditContext.parts`. */
  readonly parts: boolean;
  /** What is left, and comes in addition, of all that was said of pairs, in their order. */
  readonly end: (drafts: readonly Draft[]) => readonly Draft[] | Promise<readonly Draft[]>;
}

/** A check that says something of each pair, one after the other. */
export const overPairs = (judge: Judge, end: OverPairs['end'] = (drafts) => drafts): OverPairs => ({ judge, parts: false, end });

/** The same of the pairs by their sentences. */
export const overParts = (judge: Judge, end: OverPairs['end'] = (drafts) => drafts): OverPairs => ({ judge, parts: true, end });
