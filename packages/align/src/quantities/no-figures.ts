import { atOnce } from '@enface/core/internal';
import { bitsByNumber } from '../words/by-number.ts';
import { endAt, type ReadWords, startAt } from '../words/packed.ts';
import { settings } from '../words/settings.ts';
import { CLOCK, knownWords, mayBeRoman, NUMBER, SPAN } from './beginnings.ts';
import { type Lexicon, stemValue } from './lexicon.ts';
import { isLetters, isWordless, type KnownWord, scan } from './scan.ts';
import { toBase } from './unit-table.ts';
import { unitsOfWord } from './units.ts';

/**
 * What a word can do for a quantity of a text without digits, a bit each: it is one or an indispensable part of one, it may begin
 * one with what follows it, as articles and the "at" of a time do, or follow such a word in one.
 */
const [TELLS, OPENS, FOLLOWS] = [1, 2, 4];

/** What words do, by the language's lexicon, compiled on first use. */
const known = new WeakMap<Lexicon, (words: ReadWords, k: number) => number>();

/**
 * True where the words of a text show that no quantity stands in it, which two sentences in three have none of: there are no digits, no
 * number words, names of months and the like, and no article stands before a unit. False wherever there is doubt.
 */
export function hasNoFigures(text: string, words: ReadWords, lexicon: Lexicon): boolean {
  if (words.count >= settings.mostWords) return false;
  let roleOf = known.get(lexicon);
  if (!roleOf) known.set(lexicon, (roleOf = rolesIn(lexicon)));
  let before = 0;
  let end = 0;
  for (let k = 0; k < words.count; k++) {
    const role = roleOf(words, k);
    if (role & TELLS || (before & OPENS && role !== 0)) return false;
    if (!isWordless(text, end, startAt(words, k))) return false;
    before = role;
    end = endAt(words, k);
  }
  return isWordless(text, end, text.length);
}

function rolesIn(lexicon: Lexicon): (words: ReadWords, k: number) => number {
  const wordOf = knownWords(lexicon);
  const lasts = new Set([...lexicon.andHalf, ...lexicon.andQuarter].map((words) => words.at(-1)!));
  const phrases = [...new Set([...[...lexicon.clockPhrases.values()].flat(), ...lexicon.countedPhrases])];
  const inPhrases = new Set(
    phrases.flatMap(({ parts }) => parts.flatMap((part) => (typeof part === 'object' ? [...part.words] : []))),
  );
  const poles = new Set(lexicon.poles.flatMap(({ words }) => words));
  return bitsByNumber((text) => {
    if (isLetters(text)) return roleOf(wordOf(text));
    if (/\p{N}/u.test(text)) return TELLS;
    const pieces = atOnce(scan(text, false, wordOf)).filter(({ type }) => type === 'word');
    const roles = pieces.reduce((bits, piece) => bits | roleOf(piece), 0);
    return pieces.length > 1 && roles & OPENS ? TELLS : roles;
  });

  function roleOf({ text, lower, begins, plain }: KnownWord): number {
    if (lasts.has(lower) || poles.has(lower) || mayBeRoman(text)) return TELLS;
    const follows = inPhrases.has(lower) || isDuration(lower, text) ? FOLLOWS : 0;
    if (plain) return follows;
    return begins === CLOCK
      ? opensWithOthers(lower)
        ? OPENS | follows
        : TELLS
      : isBareArticle(lower, begins)
        ? OPENS | follows
        : TELLS;
  }

  /** An article that counts only with what follows it. */
  function isBareArticle(lower: string, begins: number): boolean {
    const { articles, atoms, half, decades } = lexicon;
    if (!articles.has(lower) || atoms.get(lower)?.article !== true || (begins & ~(SPAN | NUMBER | CLOCK)) !== 0) return false;
    return (
      opensWithOthers(lower) && !half.has(lower) && !decades.has(lower) && stemValue(lexicon, 'decades', lower) === undefined
    );
  }

  /** No time is said by this word and little ones behind it alone. */
  function opensWithOthers(lower: string): boolean {
    return (lexicon.clockPhrases.get(lower) ?? []).every(({ parts }) => parts.some((part) => typeof part !== 'object'));
  }

  function isDuration(lower: string, text: string): boolean {
    return unitsOfWord(text, lower, lexicon.language).some((unit) => toBase(1, unit)?.dimension === 'duration');
  }
}
