import { languageOf } from '../languages/index.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { folded } from './caseless.ts';
import type { Pair, Passage } from './context.ts';
import type { Unanswered } from './figure-form.ts';
import { isLearned } from './learned-numbers.ts';

/**
 * What is left of unanswered figures when those are taken away that the other side has inside a word ("third countries",
 * "Drittländer"; "a quarter of a million", "Viertelmillion"; "eight corners", "octagonal"), as a Roman numeral ("the 16th", "il XVI"),
 * or with a hyphen for what the next one has as well ("zwei- oder dreihundert"); and number words that are no numbers: a "cuarto" that is
 * a room, or a "Top-Ten" that stands in both texts.
 */
export function withoutWorded(pair: Pair, all: Unanswered): Unanswered {
  const unanswered = withoutShortened(pair, all);
  const left = (side: Side) => {
    const figures = unanswered[side];
    if (figures.length === 0 || figures.length > MOST_FIGURES) return figures;
    const other = side === 'source' ? 'target' : 'source';
    const words = wordsWithout(pair[other], pair.quantities[other]);
    const isNoun = unanswered[other].length === 0 ? nounsOf(pair[side]) : () => false;
    return figures.filter(
      (figure) =>
        !isInWord(figure, words, pair[other].language) &&
        !isRoman(figure, words) &&
        !isNoun(figure) &&
        !isLoan(pair[side].text.slice(figure.start, figure.end), pair[other].text),
    );
  };
  return { source: left('source'), target: left('target') };
}

function withoutShortened(pair: Pair, unanswered: Unanswered): Unanswered {
  const answered = new Set<Quantity>();
  for (const [side, other] of [
    ['source', 'target'],
    ['target', 'source'],
  ] as const)
    for (const figure of unanswered[side].slice(0, MOST_FIGURES)) {
      if (!/^[-‐‑]\s/.test(pair[side].text.slice(figure.end, figure.end + 2))) continue;
      const own = pair.quantities[side];
      const next = own[own.indexOf(figure) + 1];
      const whole = unanswered[other].find((each) => next && !answered.has(each) && isWhole(figure, next, each));
      if (whole) answered.add(figure).add(whole);
    }
  if (answered.size === 0) return unanswered;
  const left = (side: Side) => unanswered[side].filter((figure) => !answered.has(figure));
  return { source: left('source'), target: left('target') };
}

/** As many tens, hundreds or thousands as the figure says, where the next one says how many they are. */
function isWhole({ value, form }: Quantity, next: Quantity, whole: Quantity): boolean {
  const times = Number(whole.value) / Number(value);
  return form === 'words' && /^10+$/.test(`${times}`) && Number(next.value) % times === 0;
}

/** Of a side with more, nobody looks for each in a word. */
const MOST_FIGURES = 8;

/** The words of a passage that no figure was read in. */
function wordsWithout({ text }: Passage, figures: readonly Quantity[]): string[] {
  let next = 0;
  return tokenizeWords(text)
    .filter(({ start, end }) => {
      while (figures[next]?.end <= start) next++;
      return figures[next] === undefined || end <= figures[next].start;
    })
    .map(({ text: word }) => word);
}

/** Letters of a word that has a number in it, and of the number's own word. */
const LEAST_WORD = 7;
const LEAST_STEM = 4;
const LEAST_LEARNED = 5;

/** A word begins with the number's, but for its ending, or ends in it. */
function isInWord({ value, kind, form }: Quantity, words: readonly string[], language: string): boolean {
  if (form === 'digits' || (kind !== 'ordinal' && kind !== 'number' && kind !== 'measure')) return false;
  if (words.some((word) => word.length >= LEAST_LEARNED && isLearned(value, word.toLowerCase()))) return true;
  const long = words.filter((word) => word.length >= LEAST_WORD).map((word) => word.toLowerCase());
  if (long.length === 0) return false;
  const forms = formsOf(value, kind, language);
  const stems = forms.map((each) => each.replace(/[aeiouy]?[mnrst]?$/u, '')).filter((stem) => stem.length >= LEAST_STEM);
  return long.some(
    (word) =>
      stems.some((stem) => word.startsWith(stem)) || forms.some((each) => each.length > LEAST_STEM && word.endsWith(each)),
  );
}

/** Tells the figures of a passage whose word is a noun of another meaning as well. */
function nounsOf({ text, language }: Passage): (figure: Quantity) => boolean {
  const nouns = languageOf(language)?.numbers.nouns?.split(' ') ?? [];
  return ({ start, end, form }) => form === 'words' && nouns.includes(text.slice(start, end).split(' ').at(-1)!);
}

/** A number word that the other text has in a compound with a hyphen: "top ten", "Top-Ten". */
const isLoan = (word: string, other: string) =>
  /^\p{L}{3,}$/u.test(word) &&
  // (a pattern takes longer to be made than all else here)
  folded(other).includes(folded(word)) &&
  new RegExp(`\\p{L}[-‑]${word}(?!\\p{L})`, 'iu').test(other);

function formsOf(value: string, kind: Quantity['kind'], language: string): string[] {
  const numbers = languageOf(language)?.numbers;
  if (!numbers) return [];
  const part = Math.round(1 / Number(value));
  const lists =
    kind === 'ordinal'
      ? [numbers.ordinals[Number(value)], numbers.denominators[Number(value)]]
      : Number(value) < 1
        ? [numbers.denominators[part]]
        : [numbers.cardinals[Number(value)]];
  return lists.flatMap((list) => list?.split(' ') ?? []);
}

const ROMANS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** "XVI" for the 16th; a single letter is too often something else. */
function isRoman({ value, kind }: Quantity, words: readonly string[]): boolean {
  if (kind !== 'ordinal' || Number(value) > 39) return false;
  let rest = Number(value);
  let roman = '';
  for (const [worth, letters] of ROMANS) for (; rest >= worth; rest -= worth) roman += letters;
  return roman.length > 1 && words.includes(roman);
}
