import { languages } from '../languages/index.ts';
import type { NegationWords } from '../languages/language.ts';
import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import { bitsByNumber } from '../words/by-number.ts';
import type { ReadWords } from '../words/packed.ts';
import { remembered } from '../words/remembered.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { mayHave, type Pair } from './context.ts';
import { type Idiom, idiomOf } from './denial-phrases.ts';

/** A language's words of denial, compiled on first use. */
export interface Patterns extends Readonly<Record<Exclude<keyof NegationWords, 'idioms' | 'hurried'>, WordPattern>> {
  readonly idioms: readonly Idiom[];
  /** A word in lower case, as it is spelt with more time. */
  readonly spelt: (word: string) => string;
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
  const { idioms, hurried, ...lists } = {
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
  const spelt = (word: string) => spellings.get(word) ?? word;
  const denying = ['plain', 'concord', 'also', 'beside', 'without'] as const;
  const inDenying = inAny(...denying);
  const denies = (word: string) => inDenying(spelt(word.toLowerCase()));
  const matters = inAny(...denying, 'answer', 'only', 'opposite', 'with', 'polar', 'hidden', 'near');
  const made = {
    ...patterns,
    idioms: idioms.split(', ').map(idiomOf),
    spelt,
    denies: remembered(denies),
    deniesAt: bitsByNumber((word) => Number(denies(word))),
    matters: remembered(matters),
    mattersAt: bitsByNumber((word) => Number(matters(spelt(word.toLowerCase())))),
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
