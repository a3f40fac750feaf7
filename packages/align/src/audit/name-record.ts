import type { Side } from '../types.ts';
import { byNumber } from '../words/by-number.ts';
import { foldWord } from '../words/fold.ts';
import { remembered } from '../words/remembered.ts';
import { tokenizeWords } from '../words/tokenize.ts';
import { type AuditContext, allRead, type Pair } from './context.ts';
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
  nearby(pair: Pair, side: Side, word: string): boolean;
}

/** In how many pairs a word stands on each side, and on both. */
interface Places {
  source: number;
  target: number;
  both: number;
}

const CAPITALISED = /^\p{Lu}/u;
const NOWHERE: Readonly<Places> = { source: 0, target: 0, both: 0 };

export async function nameRecord({ pairs, pause }: Pick<AuditContext, 'pairs' | 'pause'>): Promise<NameRecord> {
  const capital: Readonly<Record<Side, readonly string[]>>[] = [];
  for (const pair of pairs) {
    capital.push({ source: capitalWords(pair, 'source'), target: capitalWords(pair, 'target') });
    await pause();
  }
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
function capitalWords(pair: Pair, side: Side): readonly string[] {
  const words = allRead(pair, side);
  if (!words) return [...new Set(tokenizeWords(pair[side].text).flatMap(({ text }) => formsOf(text)))];
  const found: string[] = [];
  for (let k = 0; k < words.count; k++) for (const form of formsAt(words, k)) if (!found.includes(form)) found.push(form);
  return found;
}

const NONE: readonly string[] = [];

/** Of a word with a capital: itself, folded, and without what may be a genitive's ending. */
const formsOf = remembered((word) => (CAPITALISED.test(word) ? [foldWord(word), withoutGenitive(word)] : NONE));
const formsAt = byNumber(formsOf);

/** A word, folded, without what may be the ending of a genitive: "Khufu's", "Hansens". */
export const withoutGenitive = (text: string): string => foldWord(text.replace(/(?:['’]\p{L}{0,2}|(?<=\p{L}{4})s)$/u, ''));
