import { wordPattern } from './word-pattern.ts';

/** Which of some lists a word in lower case is in, by their numbers: in no order, and one perhaps twice. */
export type WordLists = (word: string) => readonly number[];

/** An entry that stands for all words that begin or end with it. */
interface Part {
  readonly list: number;
  /** Letters that a word must have, at least. */
  readonly least: number;
}

const NONE: readonly number[] = [];

/**
 * Compiles many lists into one look-up, which says the same as a `wordPattern` of each: a word's beginnings and endings are looked up,
 * a dozen, whatever lists there are, where hundreds of patterns would each take a look at the word.
 */
export function wordLists(lists: readonly string[], least = 3): WordLists {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, Part[]>();
  const endings = new Map<string, Part[]>();
  const exceptions = lists.map((list) => {
    const excepted = list.split(' ').flatMap((entry) => (entry.startsWith('!') ? [entry.slice(1)] : []));
    return excepted.length > 0 ? wordPattern(excepted.join(' '), 0) : undefined;
  });
  for (const [list, entries] of lists.entries())
    for (const entry of entries.split(' ')) {
      if (entry === '' || entry.startsWith('!')) continue;
      const [open, closed] = [entry.startsWith('*'), !entry.endsWith('*')];
      if (!open && closed) push(whole, entry, list);
      else if (!open) {
        const beginning = entry.slice(0, -1);
        push(beginnings, beginning, { list, least: beginning.length + (beginning.length < 4 ? least : 0) });
      } else if (closed) push(endings, entry.slice(1), { list, least: entry.length });
    }
  const lengthsOf = (parts: ReadonlyMap<string, unknown>) =>
    [...new Set([...parts.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  const [begun, ended] = [lengthsOf(beginnings), lengthsOf(endings)];
  return (word) => {
    let found = whole.get(word);
    const add = (parts: readonly Part[] | undefined) => {
      for (const part of parts ?? []) if (word.length >= part.least) found = [...(found ?? NONE), part.list];
    };
    for (const length of begun) if (length <= word.length) add(beginnings.get(word.slice(0, length)));
    for (const length of ended) if (length < word.length) add(endings.get(word.slice(-length)));
    return found?.filter((list) => !exceptions[list]?.test(word)) ?? NONE;
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
