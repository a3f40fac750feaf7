import { foldWord } from '../words/fold.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import { ENDING, stemOf } from './inflections.ts';
import type { Span } from './types.ts';

/** A text's words, folded, to look terms up in. */
export interface TermText {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  /** Where words with a beginning stand. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function termText(text: string): TermText {
  const words = tokenizeWords(text);
  const folded = words.map((word) => foldWord(word.text));
  const places = new Map<string, number[]>();
  for (const [at, word] of folded.entries()) {
    const key = beginningOf(word);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  return { words, folded, places };
}

/** Where a term stands in a text, in any inflection: each word may differ in its ending, and a last part of a compound be the term. */
export function findTerm({ words, folded, places }: TermText, term: readonly string[]): Span | undefined {
  for (const at of places.get(beginningOf(term[0] ?? '')) ?? [])
    if (at + term.length <= folded.length && term.every((word, k) => inflected(folded[at + k], word)))
      return { start: words[at].start, end: words[at + term.length - 1].end };
  return undefined;
}

/** What two words have in common that are forms of each other, to look them up by. */
export function beginningOf(word: string): string {
  let end = Math.min(4, word.length);
  while (end > 0 && word[end - 1] === 's') end--;
  return word.slice(0, end);
}

function inflected(word: string, term: string): boolean {
  if (word === term) return true;
  if (term.length < 4) return word === `${term}s`;
  return word.startsWith(stemOf(term)) && word.length <= term.length + ENDING;
}

export const termWords = (term: string): string[] => termText(term).folded.filter(Boolean);
