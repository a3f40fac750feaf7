import { languageOf } from '../languages/index.ts';
import { approximately } from '../quantities/exact.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import type { Pair, Passage } from './context.ts';
import type { Unanswered } from './figure-form.ts';

/**
 * What is left of unanswered figures when those are taken away that tell one share in two ways: "one in four", "jeder Vierte" and "a
 * quarter" or "25 %".
 */
export function withoutShares(pair: Pair, unanswered: Unanswered): Unanswered {
  const answered = new Set<Quantity>();
  for (const [side, other] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const)
    for (const figure of unanswered[side].slice(0, MOST_SHARES)) {
      const share = shareOf(figure);
      const whole = share && unanswered[other].find((each) => !answered.has(each) && isWholeOf(pair[other], each, share));
      if (whole) answered.add(figure).add(whole);
    }
  if (answered.size === 0) return unanswered;
  const left = (side: Side) => unanswered[side].filter((figure) => !answered.has(figure));
  return { source: left('source'), target: left('target') };
}

/** In a passage with more, nobody reads on. */
const MOST_SHARES = 16;

/** The share that a fraction or percentage is of a whole; nothing for other figures. */
function shareOf({ kind, value }: Quantity): number | undefined {
  const share = kind === 'number' ? approximately(value) : kind === 'percent' ? approximately(value) / 100 : 0;
  return share > 0 && share < 1 ? share : undefined;
}

/** Largest difference of a share in per cent, which is rounded. */
const ROUNDED = 0.006;
/** Units before a figure in which stand the words that make a whole of it. */
const BEFORE = 40;

/** The four of "every fourth" and of "one in four", for a quarter. */
function isWholeOf({ text, language }: Passage, { kind, value, start }: Quantity, share: number): boolean {
  const numbers = languageOf(language)?.numbers;
  if (!numbers || !/^\d{1,3}$/.test(value) || Math.abs(1 / Number(value) - share) > ROUNDED) return false;
  const before = tokenizeWords(text.slice(Math.max(0, start - BEFORE), start)).map((word) => word.text.toLowerCase());
  const ends = (forms: string) =>
    forms.split(' ').some((form) => form.split('_').every((word, k, all) => before.at(k - all.length) === word));
  return kind === 'ordinal' ? ends(numbers.each) : kind === 'number' && ends(numbers.oneIn);
}
