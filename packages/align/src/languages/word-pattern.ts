/** Tells whether a word in lower case is in a list. */
export interface WordPattern {
  test(word: string): boolean;
}

/** Compiled lists: there are a few dozen, all constants of the languages here. */
const compiled = new Map<string, WordPattern>();

/**
 * Compiles a list of words into one look-up: whole words in a set, beginnings (`word*`) and endings (`*word`) tried one by
 * one. Beginnings of under four letters want `least` more of them, or they would match too much. What an entry with a leading `!` matches is not in the list.
 */
export function wordPattern(list: string, least = 3): WordPattern {
  const key = `${least} ${list}`;
  const known = compiled.get(key);
  if (known) return known;
  const all = list.split(' ').filter(Boolean);
  const entries = all.filter((entry) => !entry.startsWith('!'));
  const excepted = all.filter((entry) => entry.startsWith('!')).map((entry) => entry.slice(1));
  const exceptions = excepted.length > 0 ? wordPattern(excepted.join(' '), 0) : undefined;
  const whole = new Set(entries.filter((entry) => !entry.includes('*')));
  const beginnings = entries.filter((entry) => entry.endsWith('*') && !entry.startsWith('*')).map((entry) => entry.slice(0, -1));
  const endings = entries.filter((entry) => entry.startsWith('*') && !entry.endsWith('*')).map((entry) => entry.slice(1));
  const pattern = {
    test: (word: string) =>
      !exceptions?.test(word) &&
      (whole.has(word) ||
        beginnings.some(
          (beginning) => word.startsWith(beginning) && word.length >= beginning.length + (beginning.length < 4 ? least : 0),
        ) ||
        endings.some((ending) => word.endsWith(ending) && word.length > ending.length)),
  };
  compiled.set(key, pattern);
  return pattern;
}
