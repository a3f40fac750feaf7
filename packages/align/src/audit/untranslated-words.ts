import { languageOf } from '../languages/index.ts';
import { wordPattern } from '../languages/word-pattern.ts';
import { bitsByNumber } from '../words/by-number.ts';
import type { ReadWords } from '../words/packed.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import { mayHave, type Pair, type Passage, quoted, segmentsOf, spanIn, wordsOf } from './context.ts';
import { isOwnWord, withoutEndings } from './own-words.ts';
import { settings } from './settings.ts';
import type { Draft } from './types.ts';
import type { WordLanguages } from './word-languages.ts';

/**
 * Words that a translated sentence has as the source has them, "The huisarts prescribed a pijnstiller": which the source's
 * language knows, or which look like it, and the target's does not. What both know is a loan or a cognate, what neither
 * knows a name or a term; and what stands in quotation marks or before a bracket is left so on purpose.
 */
export function untranslatedWords(pair: Pair, known: WordLanguages): Word[] {
  const { source, target } = pair;
  if (!mayHave(pair, 'target', foreignAt(source.language, target.language, known))) return [];
  const words = wordsOf(pair, 'target');
  const small = source.text.toLowerCase();
  if (!words.some(({ text }) => text.length >= settings.foreignLetters && small.includes(text.toLowerCase()))) return [];
  const copies = copiesOf(pair);
  const isCopied = (word: Word | undefined) => word !== undefined && copies.has(word.text);
  return words.filter((word, k) => {
    if (!isCopied(word) || !isForeign(word.text, copies.get(word.text)!, pair, known)) return false;
    const beside = [words[k - 1], words[k + 1]];
    const isBeside = (other: Word | undefined): other is Word => isCopied(other) && isNext(target.text, word, other!);
    if (beside.some((other) => isBeside(other) && (/^\p{Lu}/u.test(other.text) || belongTogether(word, other)))) return false;
    const places = [[target.text, word] as const, [source.text, copies.get(word.text)!] as const];
    return !places.some(([text, place]) => isQuoted(text, place) || isCode(text, place));
  });

  /** "science fiction": they stand together in the source, too, and the other one is a word of the translation's language. */
  function belongTogether(word: Word, other: Word): boolean {
    const [one, two] = [copies.get(word.text)!, copies.get(other.text)!];
    return (
      one.start < two.start === word.start < other.start &&
      isNext(source.text, one, two) &&
      isOwnWord(other.text.toLowerCase(), target.language, known)
    );
  }
}

/** The words of the source; the first one, too, as it is written inside a sentence. */
function copiesOf(pair: Pair): ReadonlyMap<string, Word> {
  const words = wordsOf(pair, 'source');
  return new Map([
    ...words.slice(0, 1).map((word) => [word.text.toLowerCase(), word] as const),
    ...words.map((word) => [word.text, word] as const),
  ]);
}

/** One finding for such words of a pair. */
export function untranslatedWordsDraft(pair: Pair, found: readonly Word[]): Draft {
  const copies = copiesOf(pair);
  const texts = [...new Set(found.map(({ text }) => text))];
  return {
    category: 'accuracy/untranslated',
    severity: 'major',
    side: 'target',
    source: texts.map((text) => spanIn(pair.source, copies.get(text)!)),
    target: found.map((word) => spanIn(pair.target, word)),
    segments: segmentsOf(pair),
    message: `Left untranslated: ${texts
      .slice(0, MOST_QUOTED)
      .map((text) => quoted(text))
      .join(', ')}`,
    probability: settings.foreignRight,
    evidence: { kind: 'words', words: texts.slice(0, MOST_QUOTED) },
  };
}

const MOST_QUOTED = 8;

/** How learned words of English end, which other languages take as they are: "perinatal", "streptomycin". */
const LEARNED = /(?:al|[ai]tion|sion|ic|ive|ity|itis|osis|oma|ine?|[ae]nt|ary|or)$/;

const isNoun = (text: string) => /^\p{Lu}\p{Ll}+$/u.test(text);

const isForeign = (text: string, copy: Word, { source, target }: Pair, known: WordLanguages): boolean =>
  (!isNoun(text) || isDetermined(source, copy)) && looksForeign(text, source.language, target.language, known);

const foreign = new Map<string, (words: ReadWords, k: number) => number>();

/** Whether a word of a text in the second language looks like one of the first, by its number: most sentences have none that does. */
function foreignAt(from: string, to: string, known: WordLanguages): (words: ReadWords, k: number) => number {
  const key = `${from} ${to}`;
  let looks = foreign.get(key);
  if (!looks) foreign.set(key, (looks = bitsByNumber((text) => Number(looksForeign(text, from, to, known)))));
  return looks;
}

function looksForeign(text: string, from: string, to: string, known: WordLanguages): boolean {
  const noun = isNoun(text);
  if (!noun && !/^\p{Ll}+$/u.test(text)) return false;
  const word = text.toLowerCase();
  if (word.length < settings.foreignLetters || word.length > 30) return false;
  // most words of a translation are ones of its language, which takes least to tell
  if (isOwnWord(word, to, known)) return false;
  const lean = known.leans(word, from, to);
  // a noun with a capital may be a name: "der Islam"
  if (noun && (lean < 0 || !known.knows(from, word))) return false;
  return lean >= leastLean(known.uses(from, word), word) && (to === 'en' || !isAbroad(word, from, known));

  /** Nearly all that English has taken in is known; other languages take in learned words, and words of English, that they seldom write. */
  function leastLean(isKnown: boolean, word: string): number {
    const { english, ofEnglish, learned, far, shared } = settings.foreignKnown;
    const isEnglish = to === 'en';
    if (!isKnown) return isEnglish ? settings.foreignUnknown.english : settings.foreignUnknown.other;
    if (isEnglish) return english;
    if (from === 'en' && LEARNED.test(word)) return learned;
    if (known.isShared(word)) return shared;
    return from === 'en' ? ofEnglish : far;
  }
}

/** "Brunch", "camping": what languages of several other families have taken in as it is, the next one takes as well. */
const isAbroad = (word: string, from: string, known: WordLanguages): boolean =>
  withoutEndings(word, 'en').some((form) => known.familiesOf(form, from) >= (LEARNED.test(form) ? 1 : settings.foreignFamilies));

/** "Ein Schmerzmittel": no name, though it has a capital. */
function isDetermined({ text, language }: Passage, { start }: Word): boolean {
  const { determiners = '' } = languageOf(language) ?? {};
  const before = tokenizeWords(text.slice(Math.max(0, start - LONGEST_DETERMINER - 2), start)).at(-1);
  return before !== undefined && /\s/.test(text[start - 1]) && wordPattern(determiners).test(before.text.toLowerCase());
}

const LONGEST_DETERMINER = 12;

const isNext = (text: string, one: Word, other: Word) =>
  text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).trim() === '';

const QUOTES = /["'“”‘’„«»‹›]/;

/** In quotation marks, or explained in brackets, or in them itself. */
function isQuoted(text: string, { start, end }: Word): boolean {
  const elided = /\p{L}['’]$/u.test(text.slice(Math.max(0, start - 2), start)); // "l'horloger"
  const [before, after] = [elided ? ' ' : (text[start - 1] ?? ''), text[end] ?? ''];
  return (
    QUOTES.test(before) || QUOTES.test(after) || before === '(' || after === ')' || /^\s?[([]/.test(text.slice(end, end + 2))
  );
}

/** Part of an address, a path, a name of a program's. */
function isCode(text: string, { start, end }: Word): boolean {
  const [before, after, then] = [text[start - 1] ?? '', text[end] ?? '', text[end + 1] ?? ' '];
  return (
    CODE.test(before) || (before === '.' && start > 1) || CODE.test(after) || (/[.:]/.test(after) && /[\p{L}\p{N}]/u.test(then))
  );
}

const CODE = /[\p{N}@/\\_#<>={}$%~&|-]/u;
