import { foldWord } from '../words/fold.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import type { Pair } from './context.ts';

/** How a document treats its names. */
export interface NameRecord {
  /** In how many pairs both sides have a word, folded, with a capital: a name that this translation keeps. */
  kept(word: string): number;
  /** Whether the pair before or behind has a word, folded, with a capital, on that side only: it came a sentence sooner or later. */
  nearby(pair: Pair, side: 'source' | 'target', word: string): boolean;
}

const CAPITALISED = /^\p{Lu}/u;

export function nameRecord(pairs: readonly Pair[]): NameRecord {
  const capital = pairs.map((pair) => ({ source: capitalWords(pair.source.text), target: capitalWords(pair.target.text) }));
  const kept = new Map<string, number>();
  for (const { source, target } of capital) {
    const others = new Set(target);
    for (const word of source) if (others.has(word)) kept.set(word, (kept.get(word) ?? 0) + 1);
  }
  const at = new Map(pairs.map((pair, k) => [pair, k]));
  return {
    kept: (word) => kept.get(word) ?? 0,
    nearby: (pair, side, word) => {
      const k = at.get(pair)!;
      const across = side === 'source' ? 'target' : 'source';
      return [capital[k - 1], capital[k + 1]].some((other) => other?.[side].includes(word) && !other[across].includes(word));
    },
  };
}

/** In a list, few as they are: a set would take ten times the room, and a document has many. */
function capitalWords(text: string): readonly string[] {
  const words = tokenizeWords(text)
    .filter((word) => CAPITALISED.test(word.text))
    .flatMap((word) => [foldWord(word.text), foldWord(word.text.replace(/['’]\p{L}{1,2}$/u, ''))]);
  return [...new Set(words)];
}
