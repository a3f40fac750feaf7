import { languages } from '../languages/index.ts';
import type { NegationWords } from '../languages/language.ts';
import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import { bitsByNumber, byNumber } from '../words/by-number.ts';
import type { ReadWords } from '../words/packed.ts';
import { remembered } from '../words/remembered.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { mayHave, type Pair } from './context.ts';
import { beginners, type Idiom, idiomOf } from './denial-phrases.ts';

/** A language's words of denial, compiled on first use. */
export interface Patterns extends Readonly<Record<Exclude<keyof NegationWords, 'idioms' | 'hurried' | 'prefixes'>, WordPattern>> {
  /** A word in lower case, as it is spelt with more time; and by its number. */
  readonly lowerOf: (word: string) => string;
  readonly lowerAt: (words: ReadWords, k: number) => string;
  /** Phrases that deny nothing: those that a word in lower case may begin, and the same of a word in any case, by its number. */
  readonly idiomsOf: (word: string) => readonly Idiom[];
  readonly idiomsAt: (words: ReadWords, k: number) => readonly Idiom[];
  /** True for a word, in any case, that denies if it stands in no phrase. */
  readonly denies: (word: string) => boolean;
  /** The same of a word by its number. */
  readonly deniesAt: (words: ReadWords, k: number) => number;
  /** True for a word in lower case that is in any list but those of what may stand beside one. */
  readonly matters: (word: string) => boolean;
  /** The same of a word in any case, by its number. */
  readonly mattersAt: (words: ReadWords, k: number) => number;
}

const compiled = new Map<string, Patterns>();

export function patternsOf(language: string): Patterns {
  const known = compiled.get(language);
  if (known) return known;
  const {
    idioms,
    hurried,
    prefixes: _,
    ...lists
  } = {
    any: '',
    particle: '',
    beside: '',
    polar: '',
    ended: '',
    lasts: '',
    answer: '',
    answering: '',
    hurried: '',
    ...languages[language].negation,
  };
  const patterns = Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, wordPattern(list)]),
  ) as unknown as Patterns;
  const inAny = (...kinds: readonly (keyof typeof lists)[]) => {
    const all = kinds.map((kind) => wordPattern(lists[kind]));
    return (word: string) => all.some((list) => list.test(word));
  };
  const spellings = new Map(hurried.split(' ').map((entry) => entry.split('=') as [string, string]));
  const lowerOf = (word: string) => spellings.get(word.toLowerCase()) ?? word.toLowerCase();
  const denying = ['plain', 'concord', 'also', 'beside', 'without'] as const;
  const inDenying = inAny(...denying);
  const denies = (word: string) => inDenying(lowerOf(word));
  const matters = inAny(...denying, 'answer', 'only', 'opposite', 'with', 'polar', 'hidden', 'near');
  const begunBy = beginners(idioms.split(', ').map(idiomOf));
  const made = {
    ...patterns,
    lowerOf,
    lowerAt: byNumber(lowerOf),
    idiomsOf: remembered(begunBy),
    idiomsAt: byNumber((word) => begunBy(lowerOf(word))),
    denies: remembered(denies),
    deniesAt: bitsByNumber((word) => Number(denies(word))),
    matters: remembered(matters),
    mattersAt: bitsByNumber((word) => Number(matters(lowerOf(word)))),
  };
  compiled.set(language, made);
  return made;
}

/** True where a word stands that denies, if not in every phrase: most sentences have none on either side. */
export function mayDeny(pair: Pair, side: Side): boolean {
  const { text, language } = pair[side];
  const { denies, deniesAt } = patternsOf(language);
  return pair.read ? mayHave(pair, side, deniesAt) : tokenizeWords(text).some((word) => denies(word.text));
}
