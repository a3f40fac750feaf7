import { languages } from '../languages/index.ts';

/** "hour hours=hour mil=mil|mi": each word, with its units. */
export function grouped(list: string): [string, readonly string[]][] {
  const pairs: [string, readonly string[]][] = [];
  let waiting: string[] = [];
  for (const entry of list.split(' ')) {
    const [word, units] = entry.split('=');
    waiting.push(word);
    if (units === undefined) continue;
    for (const each of waiting) pairs.push([each, units.split('|')]);
    waiting = [];
  }
  return pairs;
}

/** Beginnings of words, by their first three letters, longest first. */
type Stems = ReadonlyMap<string, readonly (readonly [stem: string, unit: string])[]>;

/** Beginnings of the names of units and currencies in all languages: many are the same, and names stay in a translation. */
const stems: { measures?: Stems; currencies?: Stems } = {};

export function stemsOf(kind: 'measures' | 'currencies'): Stems {
  return (stems[kind] ??= gatherStems(kind));
}

function gatherStems(kind: 'measures' | 'currencies'): Stems {
  const all = new Map<string, string>();
  for (const { units } of Object.values(languages))
    for (const [word, [unit]] of grouped(units[kind])) if (word.endsWith('*')) all.set(word.slice(0, -1), unit);
  const byStart = new Map<string, [string, string][]>();
  for (const entry of [...all].sort(([a], [b]) => b.length - a.length)) {
    const start = entry[0].slice(0, 3);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  return byStart;
}
