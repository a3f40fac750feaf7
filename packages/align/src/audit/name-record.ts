import { foldWord } from '../words/fold.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import type { Pair } from './context.ts';
import { settings } from './settings.ts';

/** How a document treats its names. */
export interface NameRecord {
  /** In how many pairs both sides have a word, folded, with a capital: a name that this translation keeps. */
  kept(word: string): number;
  /** Whether this translation keeps a name nearly wherever its source has it. */
  isSteady(word: string): boolean;
  /** Whether one pair alone has a word with a capital, and only in its translation. */
  isNew(word: string): boolean;
  /** Whether the pair before or behind has a word, folded, with a capital, on that side only: it came a sentence sooner or later. */
  nearby(pair: Pair, side: 'source' | 'target', word: string): boolean;
}

/** In how many pairs a word stands on each side, and on both. */
interface Places {
  source: number;
  target: number;
  both: number;
}

const CAPITALISED = /^\p{Lu}/u;
const NOWHERE: Readonly<Places> = { source: 0, target: 0, both: 0 };

export function nameRecord(pairs: readonly Pair[]): NameRecord {
  const capital = pairs.map((pair) => ({ source: capitalWords(pair.source.text), target: capitalWords(pair.target.text) }));
  const places = new Map<string, Places>();
  const placesOf = (word: string) => {
    let known = places.get(word);
    if (!known) places.set(word, (known = { ...NOWHERE }));
    return known;
  };
  for (const { source, target } of capital) {
    const others = new Set(target);
    for (const word of source) {
      const known = placesOf(word);
      known.source++;
      if (others.has(word)) known.both++;
    }
    for (const word of others) placesOf(word).target++;
  }
  const at = new Map(pairs.map((pair, k) => [pair, k]));
  const of = (word: string) => places.get(word) ?? NOWHERE;
  return {
    kept: (word) => of(word).both,
    isSteady: (word) => {
      const { both, source } = of(word);
      return both >= settings.steadyPairs && source - both <= Math.max(1, settings.steadyLost * source);
    },
    isNew: (word) => of(word).source === 0 && of(word).target === 1,
    nearby: (pair, side, word) => {
      const k = at.get(pair)!;
      const across = side === 'source' ? 'target' : 'source';
      return [capital[k - 1], capital[k + 1]].some((other) => other?.[side].includes(word) && !other[across].includes(word));
    },
  };
}

/** In a list, few as they are: a set would take ten times the room, and a document has many. With and without what may be a genitive's ending. */
function capitalWords(text: string): readonly string[] {
  const words = tokenizeWords(text)
    .filter((word) => CAPITALISED.test(word.text))
    .flatMap((word) => [foldWord(word.text), withoutGenitive(word.text)]);
  return [...new Set(words)];
}

/** A word, folded, without what may be the ending of a genitive: "Khufu's", "Hansens". */
export const withoutGenitive = (text: string): string => foldWord(text.replace(/(?:['’]\p{L}{0,2}|(?<=\p{L}{4})s)$/u, ''));
