import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseRows, type Row } from '../test/gold/score.ts';

/** A pair of line-segmented documents with its gold alignment. */
export interface GoldPair {
  readonly name: string;
  readonly languages: readonly [string, string];
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly Row[];
  /** Lines that begin a paragraph, where the set says so. */
  readonly breaks?: { readonly source: ReadonlySet<number>; readonly target: ReadonlySet<number> };
}

function lines(path: string): string[] {
  const all = readFileSync(path, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  // segment numbers in gold count every line, and documents drop blank ones: they would no longer agree
  if (all.some((line) => !line.trim())) throw new Error(`${path} has blank lines; gold numbers would not fit its segments.`);
  return all;
}

/** All sets below a folder, by name. */
export function readSets(folder: string): Map<string, GoldPair[]> {
  const sets = new Map<string, GoldPair[]>();
  visit(folder);
  return sets;

  function visit(path: string): void {
    const names = readdirSync(path).sort();
    if (['src', 'tgt', 'gold'].every((name) => existsSync(join(path, name)))) {
      const [from, to = 'und'] = basename(path).split('-');
      sets.set(
        basename(path),
        readdirSync(join(path, 'gold'))
          .sort()
          .map((name) => pair(name, [from, to], join(path, 'src', name), join(path, 'tgt', name), join(path, 'gold', name))),
      );
      return;
    }
    for (const name of names) {
      const gold = /^(.+)\.([a-z]{2})([a-z]{2})$/.exec(name);
      if (!gold || !names.includes(`${gold[1]}.${gold[2]}`) || !names.includes(`${gold[1]}.${gold[3]}`)) continue;
      const file = (ending: string) => join(path, `${gold[1]}.${ending}`);
      sets.set(basename(path), [pair(gold[1], [gold[2], gold[3]], file(gold[2]), file(gold[3]), join(path, name))]);
    }
    for (const name of names) if (statSync(join(path, name)).isDirectory()) visit(join(path, name));
  }

  function pair(name: string, languages: [string, string], source: string, target: string, gold: string): GoldPair {
    return { name, languages, source: lines(source), target: lines(target), gold: parseRows(readFileSync(gold, 'utf8')) };
  }
}

/** Share of one-to-one beads whose target is put in place of by a sentence from elsewhere. */
const REPLACED = 0.08;

/**
 * A set once more with mistranslations of the worst kind: now and then a target segment is replaced by one of the next
 * document's, so that both the source segment and the intruder in its place have no counterpart. Seeded.
 */
export function withReplacements(pairs: readonly GoldPair[]): GoldPair[] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return pairs.map((pair, k) => {
    const other = pairs[(k + 1) % pairs.length].target;
    const target = [...pair.target];
    const gold = pair.gold.flatMap((row): Row[] => {
      if (row.source.length !== 1 || row.target.length !== 1 || random() >= REPLACED) return [row];
      target[row.target[0]] = other[Math.floor(random() * other.length)];
      return [
        { source: row.source, target: [] },
        { source: [], target: row.target },
      ];
    });
    return { ...pair, target, gold };
  });
}
