import { languageKey, languageOf } from '../languages/index.ts';
import { bitsByNumber } from './by-number.ts';
import type { ReadWords } from './packed.ts';
import type { Word } from './tokenize.ts';

/** What tells whether a word, in any case, opens a clause; `at` by the word's number. */
interface Openers {
  readonly is: (word: string) => boolean;
  readonly at: (words: ReadWords, k: number) => number;
}

/** Compiled on first use. */
const compiled = new Map<string, Openers>();

function openersOf(tag: string): Openers {
  const key = languageKey(tag) ?? 'und';
  const known = compiled.get(key);
  if (known) return known;
  const words = new Set(languageOf(tag)?.clauses.split(' '));
  const is = (word: string) => words.has(word.toLowerCase());
  const made = { is, at: bitsByNumber((word) => Number(is(word))) };
  compiled.set(key, made);
  return made;
}

/** Marks between two words that end or open a clause. A hyphen must stand free, and an apostrophe is no mark. */
const MARKS = /[,;:!?…()[\]{}–—"“”„«»]|(?:^|\s)[-‐‑](?:\s|$)/u;

/** One space and nothing else, as mostly. */
const isSpace = (text: string, start: number, end: number) => end === start + 1 && text.charCodeAt(start) === 0x20;

/**
 * `result[k]` is 1 where a clause begins with word k; there is one entry more than words, and both ends are 1. `read` are the same words by
 * their numbers, where somebody has read them: then each is asked once in all texts.
 */
export function clauseStarts(text: string, words: readonly Word[], language: string, read?: ReadWords): Uint8Array {
  const opens = openersOf(language);
  const starts = new Uint8Array(words.length + 1);
  starts[0] = starts[words.length] = 1;
  let openedBefore = false;
  for (let k = 1; k < words.length; k++) {
    const marked = !isSpace(text, words[k - 1].end, words[k].start) && MARKS.test(text.slice(words[k - 1].end, words[k].start));
    const opener = read ? opens.at(read, k) === 1 : opens.is(words[k].text);
    if (marked || (opener && !openedBefore)) starts[k] = 1; // "but that …" is one clause
    openedBefore = opener;
  }
  return starts;
}
