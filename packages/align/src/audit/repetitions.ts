import { bitsByNumber, byNumber } from '../words/by-number.ts';
import { foldWord } from '../words/fold.ts';
import type { ReadWords } from '../words/packed.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import type { Span } from './types.ts';

/** Words from the beginning of a phrase to that of its repetition, at most. */
const REACH = 40;
/** Letters of a word that says something. */
const TELLING = 5;
/** Times that a syllable is said in a row, and letters that it takes, from which a word is none. */
const SYLLABLES = 4;
const STUTTER = 12;

/**
 * What a text says twice side by side: two or more words, or three and more with one word between, or one word three times,
 * or a syllable over and over. What stands in brackets behind its like is a gloss. Spans of the repetition alone, ascending.
 */
export function repetitions(text: string): Span[] {
  const words = tokenizeWords(text);
  const keys = words.map((word) => word.text.toLowerCase());
  const found: Span[] = [];
  let free = 0;
  for (let i = 0; i < words.length; i++) {
    if (isStutter(keys[i])) found.push(words[i]);
    const end = i < free ? 0 : repeatedFrom(text, words, keys, i);
    if (end === 0) continue;
    found.push({ start: words[i].start, end: words[end - 1].end });
    free = end;
  }
  return found.map(({ start, end }) => ({ start, end }));
}

/** Where the repetition ends, as a number of words, that begins with word i; 0 where none does. */
function repeatedFrom(text: string, words: readonly Word[], keys: readonly string[], i: number): number {
  for (let distance = 1; distance <= Math.min(REACH, i); distance++) {
    if (keys[i] !== keys[i - distance]) continue;
    // from the first word that is repeated on
    let length = 1;
    while (i + length < keys.length && length < distance && keys[i + length] === keys[i + length - distance]) length++;
    const gap = distance - length;
    if (distance === 1 ? !(i > 1 && keys[i - 2] === keys[i] && keys[i].length > 1) : gap > 1 || length < 2 + gap) continue;
    const phrase = keys.slice(i, i + length);
    // "to hear an owl. An owl flies by night"
    const begins = /[.!?…]\s/.test(text.slice(words[i - 1].end, words[i].start));
    const next = words[i + length];
    const ends = !next || /[.!?…]/.test(text.slice(words[i + length - 1].end, next.start));
    if (begins && !ends) continue;
    const telling = phrase.some((word) => word.length >= TELLING && /\p{L}/u.test(word));
    const between = text.slice(words[i - distance].start, words[i].start);
    if (phrase.some((word) => /\p{N}/u.test(word)) || (distance > 1 && !telling) || /[([{“„«"]/.test(between)) continue;
    return i + length;
  }
  return 0;
}

/** False where no two words in a row stand in a text again and none stutters, as in most: its words need not be looked at. */
export function mayRepeat(words: ReadWords): boolean {
  const keys = new Array<string>(words.count);
  for (let k = 0; k < words.count; k++) {
    if (stuttersAt(words, k)) return true;
    keys[k] = lowerAt(words, k);
  }
  for (let k = 1; k < keys.length; k++)
    for (let before = Math.max(1, k - REACH); before < k; before++)
      if (keys[before] === keys[k] && keys[before - 1] === keys[k - 1]) return true;
  return false;
}

const lowerAt = byNumber((word) => word.toLowerCase());
const stuttersAt = bitsByNumber((word) => Number(isStutter(word.toLowerCase())));

/** "nanananananana". */
function isStutter(word: string): boolean {
  for (let period = 1; period <= word.length / SYLLABLES && period <= 8; period++) {
    let run = period;
    for (let k = period; k < word.length; k++) {
      run = word[k] === word[k - period] ? run + 1 : period;
      if (run >= Math.max(STUTTER, SYLLABLES * period) && /\p{L}/u.test(word)) return true;
    }
  }
  return false;
}

/** Words within which a source that says a word again may make its translation do so. */
const NEAR = 12;

/** True where a text says something again itself: a word that tells, not far from its like, or any word right behind it. */
export function saysAgain(text: string): boolean {
  const last = new Map<string, number>();
  const words = tokenizeWords(text).flatMap((word) => word.text.split(/[-‐‑]/).map(foldWord));
  return words.some((word, at) => {
    const before = last.get(word) ?? Number.NEGATIVE_INFINITY;
    last.set(word, at);
    return word !== '' && at - before <= (word.length >= TELLING - 1 ? NEAR : 1);
  });
}
