import type { Embedder, WorkOptions } from '@enface/core';
import { languages } from '../languages/index.ts';
import type { Side } from '../types.ts';
import { UNIT, type UnitRows } from '../words/dots.ts';
import { createWordLexicon, type WordLexicon } from '../words/lexicon.ts';
import { patternsOf } from './denial-words.ts';

/** What words are without the prefix that denies them: "safe" of "unsafe". */
export interface BareWords {
  /** How like a word's bare form, and the word itself, is each of some others; nothing of a word that has none. By the numbers of the texts' lexicon. */
  compare(language: string, word: number, others: readonly number[]): readonly Likeness[] | undefined;
  /** True for a word, by its number, that has a bare form in a language. */
  has(language: string, word: number): boolean;
}

export interface Likeness {
  /** To the word without its prefix: a cosine. */
  readonly bare: number;
  /** To the word with it. */
  readonly whole: number;
}

/** Letters of a bare form at least: shorter ones are the ends of other words. */
const LEAST_LETTERS = 4;

/** Takes the prefixes off those words of both texts that their language lists as having a denial in them, and embeds what is left in one call. */
export async function readBareWords(
  lexicon: WordLexicon,
  sides: Readonly<Record<Side, string>>,
  options: WorkOptions & { embedder: Embedder },
): Promise<BareWords | undefined> {
  const found = new Map<string, Map<number, string>>();
  for (const language of [sides.source, sides.target]) {
    if (!Object.hasOwn(languages, language)) continue;
    const prefixes = languages[language].negation.prefixes.split(' ');
    const denying = patternsOf(language).opposite;
    const forms = new Map<number, string>();
    for (const [text, id] of lexicon.ids) {
      if (!denying.test(text.toLowerCase())) continue;
      const bare = bareForm(text, prefixes);
      if (bare !== undefined) forms.set(id, bare);
    }
    found.set(language, forms);
  }
  const all = [...new Set([...found.values()].flatMap((forms) => [...forms.values()]))];
  if (all.length === 0) return undefined;
  const bare = await createWordLexicon(all, options);
  return {
    has: (language, word) => found.get(language)?.has(word) ?? false,
    compare: (language, word, others) => {
      const form = found.get(language)?.get(word);
      const row = form === undefined ? undefined : bare.ids.get(form);
      if (row === undefined) return undefined;
      return others.map((other) => ({
        bare: cosineOf(bare.rows, row, lexicon.rows, other),
        whole: cosineOf(lexicon.rows, word, lexicon.rows, other),
      }));
    },
  };
}

/** A word without its prefix, in small letters; nothing where little is left of it. */
function bareForm(text: string, prefixes: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const prefix = prefixes.find((each) => lower.startsWith(each) && lower.length >= each.length + LEAST_LETTERS);
  return prefix && lower.slice(prefix.length);
}

/** Of rows of two tables; of none, 0. */
function cosineOf(one: UnitRows, i: number, two: UnitRows, j: number): number {
  if (j < 0) return 0;
  let sum = 0;
  for (let d = 0; d < one.width; d++) sum += one.values[i * one.width + d] * two.values[j * two.width + d];
  return sum / (UNIT * UNIT);
}
