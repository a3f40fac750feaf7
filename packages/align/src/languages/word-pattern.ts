/** Tells whether a word in lower case is in a list. */
export interface WordPattern {
  test(word: string): boolean;
}

/** Compiled lists, by the least letters: there are a few dozen, all constants of the languages here. */
const compiled = new Map<number, Map<string, WordPattern>>();

/**
 * Compiles a list of words into one look-up: whole words in a set, beginnings (`word*`) and endings (`*word`) by their
 * first and last letter. Beginnings of under four letters want `least` more of them, or they would match too much. What an entry with a leading `!` matches is not in the list.
 */
export function wordPattern(list: string, least = 3): WordPattern {
  let lists = compiled.get(least);
  if (!lists) compiled.set(least, (lists = new Map()));
  const known = lists.get(list);
  if (known) return known;
  const all = list.split(' ').filter(Boolean);
  const entries = all.filter((entry) => !entry.startsWith('!'));
  const excepted = all.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
  const exceptions = excepted.length > 0 ? wordPattern(excepted.join(' '), 0) : undefined;
  const whole = new Set(entries.filter((entry) => !entry.includes('*')));
  const beginnings = grouped(
    entries.filter((entry) => entry.endsWith('*') && !entry.startsWith('*')).map((entry) => entry.slice(0, -1)),
    (beginning) => beginning.charCodeAt(0),
  );
  const endings = grouped(
    entries.filter((entry) => entry.startsWith('*') && !entry.endsWith('*')).map((entry) => entry.slice(1)),
    (ending) => ending.charCodeAt(ending.length - 1),
  );
  const has = (word: string) => {
    if (whole.has(word)) return true;
    // (of the empty word, NaN)
    const begun = beginnings.get(word.charCodeAt(0));
    if (begun)
      for (const beginning of begun)
        if (word.length >= beginning.length + (beginning.length < 4 ? least : 0) && word.startsWith(beginning)) return true;
    const ended = endings.size > 0 ? endings.get(word.charCodeAt(word.length - 1)) : undefined;
    if (ended) for (const ending of ended) if (word.length > ending.length && word.endsWith(ending)) return true;
    return false;
  };
  const pattern: WordPattern = { test: exceptions ? (word) => has(word) && !exceptions.test(word) : has };
  lists.set(list, pattern);
  return pattern;
}

/** By a unit of each. */
function grouped(words: readonly string[], by: (word: string) => number): ReadonlyMap<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(by(word), [...(groups.get(by(word)) ?? []), word]);
  return groups;
}
