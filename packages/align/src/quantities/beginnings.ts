import type { WordLexicon } from '../words/lexicon.ts';
import type { ReadWords } from '../words/packed.ts';
import { remembered } from '../words/remembered.ts';
import { beginningAt, numberAt } from '../words/word-places.ts';
import { readCompound } from './compounds.ts';
import { type Lexicon, type Stem, stemValue } from './lexicon.ts';
import { isLetters, type KnownWord } from './scan.ts';

/** "segunda", "op twee na": words that begin quantities, but are in no table as such. */
const MORE = new Set(['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'op']);

export const mayBeRoman = (word: string): boolean => ROMAN.test(word);

/** What a word may begin, a bit each: which readers are to be asked. */
export const [MONTH, WEEKDAY, CLOCK, SPAN, NUMBER, OTHER, DECADE] = [1, 2, 4, 8, 16, 32, 64];

/** What may be a Roman numeral, perhaps with the ending of an ordinal. */
const ROMAN = /^[CDILMVX]+(?:e|è|er|ème)?$/;

const known = new WeakMap<Lexicon, (word: string) => KnownWord>();

/** What is known of a word of a language: it is plain where no quantity begins with it, unless something beside it makes it part of one. */
export function knownWords(lexicon: Lexicon): (word: string) => KnownWord {
  let of = known.get(lexicon);
  if (!of) known.set(lexicon, (of = remembered((text) => knownWord(text, lexicon))));
  return of;
}

function knownWord(text: string, lexicon: Lexicon): KnownWord {
  const lower = text.toLowerCase();
  const begins = beginningsOf(lower, lexicon);
  const halves = lexicon.andHalf.some(([first]) => first === lower);
  return { text, lower, begins, plain: begins === 0 && !mayBeRoman(text), halves };
}

/** By the numbers of words: nothing of those that are more than letters, which `scan` takes apart. */
const byNumber = new WeakMap<WordLexicon, Map<Lexicon, (KnownWord | null)[]>>();

/** The same by the place where a word begins, asked in the order of the text; nothing where no word of letters alone does. */
export function knownWordsAt(lexicon: Lexicon, { places, spellings }: ReadWords): (start: number) => KnownWord | undefined {
  const { texts, lexicon: words } = spellings;
  const wordOf = knownWords(lexicon);
  let ofWords = byNumber.get(words);
  if (!ofWords) byNumber.set(words, (ofWords = new Map()));
  let ofNumbers = ofWords.get(lexicon);
  if (!ofNumbers) ofWords.set(lexicon, (ofNumbers = new Array(texts.length)));
  let k = 0;
  return (start) => {
    while (k < places.count && beginningAt(places, k) < start) k += 1;
    const number = k < places.count && beginningAt(places, k) === start ? numberAt(places, k) : -1;
    if (number < 0) return undefined;
    let word = ofNumbers[number];
    if (word === undefined) ofNumbers[number] = word = isLetters(texts[number]) ? wordOf(texts[number]) : null;
    return word ?? undefined;
  };
}

/** What a word, in lower case, may begin: a month, a weekday, a decade, a time, a half, or a number, of which it may be only a part. */
function beginningsOf(lower: string, lexicon: Lexicon): number {
  const { atoms, articles, months, monthShort, weekdays, decades, half, clockPhrases, countedPhrases } = lexicon;
  const hasStem = (kind: Stem['kind'], word = lower) => stemValue(lexicon, kind, word) !== undefined;
  let begins = 0;
  if (months.has(lower) || monthShort.has(lower) || hasStem('months')) begins |= MONTH;
  if (weekdays.has(lower) || hasStem('weekdays')) begins |= WEEKDAY;
  if (decades.has(lower) || hasStem('decades')) begins |= NUMBER | DECADE;
  if (hasStem('century')) begins |= OTHER;
  if (clockPhrases.has(lower)) begins |= CLOCK;
  const counts = atoms.has(lower) || half.has(lower) || (lexicon.numbers.compounds && readCompound(lower, lexicon) !== undefined);
  if (counts || MORE.has(lower)) begins |= countedPhrases.length > 0 ? NUMBER | CLOCK : NUMBER;
  const { monthEnd, weekdayEnd } = lexicon.calendar; // "touko- ja kesäkuun", "Sonn- und Feiertage"
  if (weekdayEnd !== undefined && hasStem('weekdays', lower + weekdayEnd)) begins |= WEEKDAY;
  if (begins === 0) return 0;
  // of words that begin something else
  if (monthEnd !== undefined && (months.has(lower + monthEnd) || hasStem('months', lower + monthEnd))) begins |= MONTH;
  if (lexicon.language === 'pt') begins |= WEEKDAY;
  if (articles.has(lower)) begins |= SPAN;
  return begins;
}
