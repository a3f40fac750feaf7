import { settings } from './settings.ts';

/**
 * How much more of their content the passages of a document leave without a counterpart than those of a close translation, −1 to
 * 1: their median share, beside the belief that the translation is close.
 */
export function usualLooseness(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? settings.usualUncovered;
  return (shares.length / (shares.length + settings.loosenessPassages)) * (median - settings.usualUncovered);
}
