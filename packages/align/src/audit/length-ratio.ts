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

/** Letters that are added to a length, lest a text of a few weigh too little. */
const PADDING = 5;

/** How much shorter the other side of a pair is than this one lets expect: the logarithm of what there should be for what there is. */
export function shortBy({ source, target }: Pick<Pair, Side>, side: Side, lengthRatio: number): number {
  const short = Math.log(lengthRatio) - lengthRatioOf(source.text.length, target.text.length);
  return side === 'source' ? short : -short;
}

/** The same by the root of the length, since the lengths of long texts differ less: about 1.7 in one pair of six. */
export function shortfall(pair: Pick<Pair, Side>, side: Side, lengthRatio: number): number {
  return shortBy(pair, side, lengthRatio) * Math.sqrt(pair.source.text.length + PADDING);
}
