import { distance } from 'fastest-levenshtein';

/** Longer than any word: what has so many letters is alike only if it is equal, as the time grows with the square. */
const MOST_LETTERS = 100;

/** Letters to change, put in or leave out to make one word of the other (Levenshtein 1966). */
export function spellingDistance(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer <= MOST_LETTERS) return distance(one, other);
  return one === other ? 0 : longer;
}
