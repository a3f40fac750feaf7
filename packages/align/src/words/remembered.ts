/** What is remembered of so many texts at most: then it is forgotten all at once, so that memory stays bounded. */
const MOST = 1 << 15;
/** Longer ones hardly come again, and engines keep the whole of a text for a long piece of it. */
const LONGEST = 12;

/**
 * A function of one word that remembers its results: words come again and again, in a text and from check to check. Only for
 * results that depend on nothing else.
 */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const made = of(word);
    if (word.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(word, made);
    return made;
  };
}
