/** Longest ending that a language of ours adds to a noun or verb, or changes in it. */
export const ENDING = 4;

/** A word without the letters that an inflection may change. */
export const stemOf = (word: string): string => (word.length < 4 ? word : word.slice(0, Math.max(4, word.length - 2)));

/**
 * Brings the forms of a word together: each of some folded words with the first, in the order of the alphabet, that it may
 * be an inflection of. Crude, but the same for each occurrence, and no slower than sorting.
 */
export function inflectionGroups(words: Iterable<string>): Map<string, string> {
  const groups = new Map<string, string>();
  let head = '';
  let stem = '';
  for (const word of [...new Set(words)].sort()) {
    const joins = head.length < 4 ? word === `${head}s` : word.startsWith(stem) && word.length <= head.length + ENDING;
    if (head === '' || !joins) {
      head = word;
      stem = stemOf(word);
    }
    groups.set(word, head);
  }
  return groups;
}
