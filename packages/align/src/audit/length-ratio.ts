import { languageOf } from '../languages/index.ts';
import type { Side } from '../types.ts';
import { lengthRatioOf } from '../words/span-features.ts';
import type { Pair } from './context.ts';

/** Pairs that what is usual between two languages is worth beside what the pairs themselves say. */
const BELIEF = 4;

/**
 * Characters of target text that are usual for one of source text: the median over the pairs, which a few omissions do not
 * sway, with what is usual between the two languages as prior, where both are known.
 */
export function usualLengthRatio(pairs: readonly Pair[], languages: Readonly<Record<Side, string>>): number {
  const logs = pairs.map(({ source, target }) => lengthRatioOf(source.text.length, target.text.length)).sort((a, b) => a - b);
  const count = logs.length;
  const median = count > 0 ? (logs[(count - 1) >> 1] + logs[count >> 1]) / 2 : 0;
  const [from, to] = [languageOf(languages.source), languageOf(languages.target)];
  if (!from || !to) return Math.exp(median);
  return Math.exp((median * count + Math.log(to.length / from.length) * BELIEF) / (count + BELIEF));
}
