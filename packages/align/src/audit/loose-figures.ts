import { languageOf } from '../languages/index.ts';
import { compareQuantities, type Quantity } from '../quantities/index.ts';
import { toBase } from '../quantities/unit-table.ts';
import { unitsOfWord } from '../quantities/units.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import type { Pair, Passage } from './context.ts';
import type { Unanswered } from './figure-form.ts';

/**
 * What is left of unanswered figures when those are taken away that sound translations add, drop or say by other means: a second
 * unit ("64 km/h" beside "40 mph"), the decade that a figure lies in ("in the 90s", "90 degrees"), a span of time that one
 * word names ("a thousand years", "millenarie"; "24 hours", "rund um die Uhr"), and a hundred per cent in words, which others call absolute.
 */
export function withoutLoose(pair: Pair, unanswered: Unanswered): Unanswered {
  const left = { source: new Set(unanswered.source), target: new Set(unanswered.target) };
  for (const [side, other] of BOTH_WAYS) {
    for (const decade of unanswered[side].filter(({ kind }) => kind === 'decade').slice(0, MOST_DECADES)) {
      const figure = [...left[other]].find((each) => isInDecade(decade, each));
      if (figure && left[side].delete(decade)) left[other].delete(figure);
    }
    if (!unanswered[other].some(({ kind }) => kind === 'percent'))
      for (const figure of unanswered[side]) if (isEmphasis(figure)) left[side].delete(figure);
    for (const figure of unanswered[side].slice(0, MOST_SPANS))
      if (isNamedSpan(figure, pair[other]) || (isDay(figure) && saysDayAndNight(pair[other]))) left[side].delete(figure);
  }
  for (const [side, other] of BOTH_WAYS) {
    // where the other side has an amount too many, this one may be what became of it
    if ([...left[other]].some(isAmount)) continue;
    const own = pair.quantities[side];
    const known = new Set(left[side]);
    for (const [k, figure] of own.entries()) {
      if (!known.has(figure) || !isAmount(figure)) continue;
      // "83 km" is what became of "80 km (50 mi)", though 50 miles are nearly as many
      if (pair.quantities[other].some((each) => isNearly(each, figure))) continue;
      const near = own.slice(Math.max(0, k - FIGURES_BESIDE), k + FIGURES_BESIDE + 1);
      if (near.some((each) => !known.has(each) && isBeside(each, figure) && converts(each, figure))) left[side].delete(figure);
    }
  }
  return { source: [...left.source], target: [...left.target] };
}

/** In a passage with more, nobody reads on. */
const MOST_DECADES = 16;
const MOST_SPANS = 16;
/** Figures on either side among which an amount is said again. */
const FIGURES_BESIDE = 3;

const BOTH_WAYS = [
  ['source', 'target'],
  ['target', 'source'],
] as const;

const isAmount = ({ kind, unit, weak }: Quantity) => unit !== undefined && !weak && (kind === 'measure' || kind === 'number');

/** In the same unit, and near it by more than rounding: one may be the other, changed. */
function isNearly(one: Quantity, other: Quantity): boolean {
  const apart = Math.abs(Number(one.value) / Number(other.value) - 1);
  return one.unit === other.unit && apart > ROUNDED && apart <= NEAR;
}
const [ROUNDED, NEAR] = [0.02, 0.1];

/** Letters within which an amount is said again in another unit, perhaps as a range. */
const BESIDE = 32;

const isBeside = (one: Quantity, other: Quantity) => Math.max(one.start, other.start) - Math.min(one.end, other.end) <= BESIDE;

const converts = (one: Quantity, other: Quantity) =>
  compareQuantities([one], [other]).matched.some(([, , how]) => how === 'converted');

/** "With one hundred percent certainty". */
const isEmphasis = ({ kind, value, form }: Quantity) => kind === 'percent' && value === '100' && form === 'words';

/** "In the 90s": 93, or 33 °C; "in her twenties": 25 years. */
function isInDecade({ kind, value }: Quantity, other: Quantity): boolean {
  if (kind !== 'decade' || value.length !== 2 || (other.kind !== 'number' && other.kind !== 'measure')) return false;
  const [from, figure] = [Number(value), Number(other.value)];
  if (figure >= from && figure < from + 10) return true;
  const { start, end, form } = other;
  return converts(other, { kind: 'measure', value, unit: 'degF', start, end, form });
}

const isDay = ({ kind, value, unit }: Quantity) => kind === 'measure' && unit === 'hour' && value === '24';

/** "Rund um die Uhr", for 24 hours. */
function saysDayAndNight({ text, language }: Passage): boolean {
  const phrases = languageOf(language)?.calendar.dayAndNight.split(' ') ?? [];
  const said = tokenizeWords(text).map((word) => word.text.toLowerCase());
  const words = ` ${said.join(' ')} `;
  return phrases.some((phrase) => words.includes(` ${phrase.replaceAll('_', ' ')} `));
}

/** Units that a word may count one of, though no number stands before it. */
const NAMED = new Set(['quarter-hour', 'decade', 'century', 'millennium']);

/** The other side has a word that such a span is counted in, or an adjective of it. */
function isNamedSpan({ kind, value, unit }: Quantity, { text, language }: Passage): boolean {
  const span = kind === 'measure' && unit ? toBase(Number(value), unit) : undefined;
  if (span?.dimension !== 'duration') return false;
  return tokenizeWords(text).some(({ text: word }) =>
    unitsOfWord(word, word.toLowerCase(), language).some((each) => NAMED.has(each) && toBase(1, each)?.value === span.value),
  );
}
