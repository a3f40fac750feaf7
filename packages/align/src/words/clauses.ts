import { languageKey, languageOf } from '../languages/index.ts';
import { remembered } from './remembered.ts';
import type { Word } from './tokenize.ts';

/** Compiled on first use. */
const openers = new Map<string, (word: string) => boolean>();

/** Tells whether a word of a language, in any case, opens a clause. */
function openersOf(tag: string): (word: string) => boolean {
  const key = languageKey(tag) ?? 'und';
  const made = openers.get(key);
  if (made) return made;
  const words = new Set(languageOf(tag)?.clauses.split(' '));
  const longest = Math.max(0, ...[...words].map(({ length }) => length));
  const known = remembered((word) => words.has(word.toLowerCase()));
  const opens = (word: string) => word.length <= longest && known(word);
  openers.set(key, opens);
  return opens;
}

/** Marks between two words that end or open a clause. A hyphen must stand free, and an apostrophe is no mark. */
const MARKS = /[,;:!?…()[\]{}–—"“”„«»]|(?:^|\s)[-‐‑](?:\s|$)/u;

/** One space and nothing else, as mostly. */
const isSpace = (text: string, start: number, end: number) => end === start + 1 && text.charCodeAt(start) === 0x20;

/** `result[k]` is 1 where a clause begins with word k; there is one entry more than words, and both ends are 1. */
export function clauseStarts(text: string, words: readonly Word[], language: string): Uint8Array {
  const opens = openersOf(language);
  const starts = new Uint8Array(words.length + 1);
  starts[0] = starts[words.length] = 1;
  let openedBefore = false;
  for (let k = 1; k < words.length; k++) {
    const marked = !isSpace(text, words[k - 1].end, words[k].start) && MARKS.test(text.slice(words[k - 1].end, words[k].start));
    const opener = opens(words[k].text);
    if (marked || (opener && !openedBefore)) starts[k] = 1; // "but that …" is one clause
    openedBefore = opener;
  }
  return starts;
}
