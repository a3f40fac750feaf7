import { languageOf } from '../languages/index.ts';
import { matchesIn } from '../matches.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { foldWord } from '../words/fold.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { mayHave, type Pair, type Passage, segmentsOf, spanIn } from './context.ts';
import { hasDigitAt } from './digits.ts';
import { soundsAlike } from './name-forms.ts';
import { sameRegion } from './regions.ts';
import type { Draft, Span } from './types.ts';

/**
 * Two figures that belong together in this order: a score ("31–14"), both ends of a range ("from 12 to 21"), or a whole and its
 * part ("of the 18 patients, 12").
 */
interface Couple extends Span {
  readonly first: string;
  readonly second: string;
}

/** Couples whose figures change places in the translation: the same figures, so that nothing else tells. */
export function swappedFigures(pair: Pair): Draft[] {
  const source = couplesOf(pair, 'source');
  if (source.size === 0) return [];
  const target = couplesOf(pair, 'target');
  if (target.size === 0) return [];
  return [...source.values()].flatMap((one) => {
    const other = target.get(`${one.second} ${one.first}`);
    if (!other || target.has(`${one.first} ${one.second}`) || namesTurned(pair)) return [];
    if (tellsDefeat(pair.source, one) || tellsDefeat(pair.target, other)) return [];
    const quoted = (side: Side, { start, end }: Span) => `“${pair[side].text.slice(start, end)}”`;
    return [
      {
        category: 'accuracy/mistranslation/number',
        severity: 'major',
        side: 'target',
        source: [spanIn(pair.source, one)],
        target: [spanIn(pair.target, other)],
        segments: segmentsOf(pair),
        message: `Swapped figures: ${quoted('source', one)} in the source, ${quoted('target', other)} in the translation`,
        evidence: { kind: 'swapped' },
      } satisfies Draft,
    ];
  });
}

const SCORE = /(?<![\p{L}\d.,:/–-])(\d{1,3})\s?[:–-]\s?(\d{1,3})(?![:/–-]?\d|[.,]\d|\p{L})/gu;

/** "Lost 2–0": the winner's figure comes first, where other languages begin with that of whom they speak of. Of scores alone. */
function tellsDefeat({ text, language }: Passage, { start, end, first, second }: Couple): boolean {
  const words = languageOf(language)?.numbers.defeat?.split(' ') ?? [];
  const isScore = /^\d+\s?[:–-]\s?\d+$/.test(text.slice(start, end));
  return isScore && Number(first) > Number(second) && tokenizeWords(text).some((word) => words.includes(word.text.toLowerCase()));
}

/** By their figures. */
function couplesOf(pair: Pair, side: Side): ReadonlyMap<string, Couple> {
  const couples: Couple[] = [];
  const scores = mayHave(pair, side, hasDigitAt) ? matchesIn(pair[side].text, SCORE) : [];
  for (const { 0: score, 1: first, 2: second, index } of scores)
    couples.push({ start: index, end: index + score.length, first, second });
  const figures: readonly Quantity[] = pair.quantities[side];
  for (const [k, { range, value, start }] of figures.entries()) {
    const to = figures[k + 1];
    if (range === 'from' && to?.range === 'to') couples.push({ start, end: to.end, first: value, second: to.value });
  }
  couples.push(...sharesOf(pair[side], figures));
  return new Map(couples.map((couple) => [`${couple.first} ${couple.second}`, couple]));
}

/** "Of the 18 patients, 12": the figure behind "of" first, then the next one of its sentence. */
function sharesOf({ text, language }: Passage, figures: readonly Quantity[]): Couple[] {
  if (figures.length < 2) return [];
  const among = languageOf(language)?.numbers.among.split(' ') ?? [];
  const isCount = ({ kind, value, range, unit }: Quantity) =>
    kind === 'number' && unit === undefined && range === undefined && /^\d{1,5}$/.test(value);
  return figures.flatMap((whole, k): Couple[] => {
    const part = figures[k + 1];
    if (!part || !isCount(whole) || !isCount(part) || /[.;!?]\s/.test(text.slice(whole.end, part.start))) return [];
    const before = tokenizeWords(text.slice(Math.max(0, whole.start - OF_REACH), whole.start)).slice(-2);
    if (!before.some((word) => among.includes(word.text.toLowerCase()))) return [];
    return [{ start: whole.start, end: part.end, first: whole.value, second: part.value }];
  });
}

/** Letters before a figure within which its "of the" begins. */
const OF_REACH = 20;

/** "Norway lost 14–31 to Denmark", "Denmark beat Norway 31–14": the names of both sides have changed places as well. */
function namesTurned({ source, target }: Pair): boolean {
  const [own, other] = [namesOf(source), namesOf(target)];
  const places = own
    .map((name) => other.findIndex((each) => name === each || soundsAlike(name, each) || isRegion(name, each)))
    .filter((place) => place >= 0);
  return places.some((place, k) => k > 0 && place < places[k - 1]);

  function isRegion(name: string, each: string): boolean {
    return sameRegion(name, source.language, [each], target.language);
  }
}

/** A few words with a capital, folded: nobody looks at more. */
const namesOf = ({ text }: Passage) =>
  tokenizeWords(text)
    .filter((word) => /^\p{Lu}/u.test(word.text))
    .slice(0, MOST_NAMES)
    .map((word) => foldWord(word.text));

const MOST_NAMES = 16;
