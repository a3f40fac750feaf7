import { idAt, type ReadWords, textAt } from './packed.ts';

/** Functions so far, each of which has a list in every lexicon's spellings. */
let functions = 0;

/**
 * A function of a word by its text that remembers its results by the words' numbers, for each lexicon. For functions that are made
 * once, or once for a language: what they said is kept as long as the lexicon.
 */
export function byNumber<T>(of: (word: string) => T): (words: ReadWords, k: number) => T {
  const own = functions++;
  return (words, k) => {
    const id = idAt(words, k);
    if (id < 0) return of(textAt(words, k));
    const { said, texts } = words.spellings;
    const results = (said[own] ??= new Array(texts.length)) as (T | undefined)[];
    return (results[id] ??= of(texts[id]));
  };
}

/** The same of a function that says yes (1) or no (0), or several things, a bit each, 31 of them at most. */
export function bitsByNumber(of: (word: string) => number): (words: ReadWords, k: number) => number {
  const own = functions++;
  return (words, k) => {
    const id = idAt(words, k);
    if (id < 0) return of(textAt(words, k));
    const { bits, texts } = words.spellings;
    const results = (bits[own] ??= new Int32Array(texts.length).fill(UNKNOWN));
    if (results[id] === UNKNOWN) results[id] = of(texts[id]);
    return results[id];
  };
}

const UNKNOWN = -1;
