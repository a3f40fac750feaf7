import { bitsByNumber } from '../words/by-number.ts';
import { type Acronym, acronymsOf, glossed, isAcronym, spells, withoutEnding } from './acronyms.ts';
import { mayHave, type Pair } from './context.ts';

/** What becomes of an acronym of the source in one pair. */
export interface AcronymUse {
  readonly pair: Pair;
  readonly source: Acronym;
  /** The same one in the target, or the one that stands in its place; absent where none does. */
  readonly target?: Acronym;
  readonly kept: boolean;
  /** Says whether this place explains the acronym by words whose initials it has, on each side where it does so at all. */
  readonly spelt: { readonly source?: boolean; readonly target?: boolean };
}

/** All uses of each acronym of the source, by its bare letters, in the order of the document. */
export type AcronymRecord = ReadonlyMap<string, readonly AcronymUse[]>;

/** What the pairs of a document make of the acronyms of the source, from all uses in their order. */
export function acronymRecord(all: readonly AcronymUse[]): AcronymRecord {
  const record = new Map<string, AcronymUse[]>();
  for (const use of all) {
    const key = withoutEnding(use.source.text);
    const uses = record.get(key);
    if (uses) uses.push(use);
    else record.set(key, [use]);
  }
  return record;
}

const isAcronymAt = bitsByNumber((word) => Number(isAcronym(word)));

/** The uses of a pair. */
export function acronymUses(pair: Pair): AcronymUse[] {
  const own = mayHave(pair, 'source', isAcronymAt) ? acronymsOf(pair.source.text) : [];
  if (own.length === 0) return [];
  const other = acronymsOf(pair.target.text);
  const key = ({ text }: Acronym) => withoutEnding(text);
  const [ownKeys, otherKeys] = [new Set(own.map(key)), new Map(other.map((each) => [key(each), each]))];
  const first = own.filter((each, k) => own.findIndex((one) => key(one) === key(each)) === k);
  const strangers = [...otherKeys.values()].filter((each) => !ownKeys.has(key(each)));
  return first.map((source): AcronymUse => {
    const same = otherKeys.get(key(source));
    const target = same ?? takeNearest(strangers, place(source, pair.source.text), pair.target.text);
    const spelt = {
      source: isSpelt(pair.source.text, source),
      target: target && isSpelt(pair.target.text, target),
    };
    return { pair, source, target, kept: same !== undefined, spelt };
  });
}

const place = ({ start }: Acronym, text: string) => start / Math.max(1, text.length);

/** How far from its place in the source, as a share of the text, an acronym may stand in the target. */
const APART = 0.25;

function takeNearest(strangers: Acronym[], at: number, text: string): Acronym | undefined {
  let best = -1;
  let least = APART;
  for (const [k, stranger] of strangers.entries()) {
    const gap = Math.abs(place(stranger, text) - at);
    if (gap < least) [best, least] = [k, gap];
  }
  return best < 0 ? undefined : strangers.splice(best, 1)[0];
}

function isSpelt(text: string, acronym: Acronym): boolean | undefined {
  const words = glossed(text, acronym);
  return words && isAcronym(acronym.text) ? spells(words, acronym.text) : undefined;
}
