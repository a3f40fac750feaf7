import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';
import type { Word } from '../words/tokenize.ts';

/** Words that a gap in a phrase may hold. */
const MOST_BETWEEN = 6;

/** A phrase that denies nothing: each element a word, any word, or a gap. */
export type Idiom = readonly (WordPattern | 'any' | 'gap')[];

/** Places of words within phrases that deny nothing; `begunAt` are those that may begin at a place. */
export function idiomWords(lower: readonly string[], begunAt: (at: number) => readonly Idiom[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < lower.length; at++)
    for (const idiom of begunAt(at)) for (const place of placesOf(idiom, lower, at) ?? []) found.add(place);
  return found;
}

/** Which of some phrases a word may begin. */
export function beginners(idioms: readonly Idiom[]): (word: string) => readonly Idiom[] {
  return (word) => {
    const begun = idioms.filter(([first]) => typeof first === 'string' || first.test(word));
    return begun.length > 0 ? begun : NONE;
  };
}

const NONE: readonly Idiom[] = [];

/** Where the words of a phrase stand that begins at a place; nothing where it does not. */
function placesOf(idiom: Idiom, lower: readonly string[], from: number): number[] | undefined {
  const places: number[] = [];
  let at = from;
  let gap = 0;
  for (const element of idiom) {
    if (element === 'gap') gap = MOST_BETWEEN;
    else if (element === 'any') at++;
    else {
      while (gap > 0 && at < lower.length && !element.test(lower[at])) [at, gap] = [at + 1, gap - 1];
      if (at >= lower.length || !element.test(lower[at])) return undefined;
      places.push(at++);
      gap = 0;
    }
  }
  return places;
}

/** "No" as an answer, a cry or what somebody says: nothing of the sentence hangs on it. */
export function standsAlone(text: string, { end }: Word): boolean {
  return /^["'“”‘’«»)\]]*\s?(?:[,.!?…;:—–/]|$)/u.test(text.slice(end, end + 8));
}

/** Words of a question tag, from its comma to its mark. */
const MOST_TAG = 4;

/** "…, isn't it?", "…, ikke?", "…, no es verdad?": asks for a nod, and denies nothing. */
export function isTag(text: string, words: readonly Word[], at: number): boolean {
  for (let last = at; last < words.length && last < at + MOST_TAG; last++) {
    const behind = text.slice(words[last].end, words[last + 1]?.start);
    if (/^\s?\?/.test(behind)) return beginsTag(text, words, last);
    if (/[,.!;:]/.test(behind)) return false;
  }
  return false;
}

/** A comma, and not the sentence's beginning, stands a few words before the last one. */
function beginsTag(text: string, words: readonly Word[], last: number): boolean {
  for (let first = last; first > 0 && first > last - MOST_TAG; first--) {
    const before = text.slice(words[first - 1].end, words[first].start);
    if (/[.!?]/.test(before)) return false;
    if (/,/.test(before)) return true;
  }
  return false;
}

/** One phrase of a list: see `NegationWords.idioms`. */
export const idiomOf = (phrase: string): Idiom =>
  phrase.split(' ').map((word) => (word === '…' ? 'gap' : word === '?' ? 'any' : wordPattern(word, 0)));
