import type { Relation, UnmatchedReason } from '../types.ts';

/** The words of the contract for how the two sides of a bead are related. */
export const relations = ['parallel', 'partial', 'comparable'] as const satisfies readonly Relation[];

/** And for why a segment has no match. */
export const unmatchedReasons = [
  'omission',
  'addition',
  'boilerplate',
  'untranslatable',
  'repeated',
  'moved',
  'segmentation',
] as const satisfies readonly UnmatchedReason[];
