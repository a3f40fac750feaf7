import { foldWord } from '../words/fold.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import { ENDING, stemOf } from './inflections.ts';
import type { Span } from './types.ts';

/** A text's words, folded, to look terms up in. */
export interface TermText {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
}

export function termText(text: string): TermText {
  const words = tokenizeWords(text);
  return { words, folded: words.map((word) => foldWord(word.text)) };
}

/** Where a term stands in a text, in any inflection: each word may differ in its ending, and a last part of a compound be the term. */
export function findTerm({ words, folded }: TermText, term: readonly string[]): Span | undefined {
  for (let at = 0; at + term.length <= folded.length; at++)
    if (term.length > 0 && term.every((word, k) => inflected(folded[at + k], word)))
      return { start: words[at].start, end: words[at + term.length - 1].end };
  return undefined;
}

function inflected(word: string, term: string): boolean {
  if (word === term) return true;
  if (term.length < 4) return word === `${term}s`;
  return word.startsWith(stemOf(term)) && word.length <= term.length + ENDING;
}

export const termWords = (term: string): string[] => termText(term).folded.filter(Boolean);
