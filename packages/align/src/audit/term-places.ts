import { languageOf } from '../languages/index.ts';
import { wordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import { bitsByNumber } from '../words/by-number.ts';
import { foldWord } from '../words/fold.ts';
import { endAt, idAt, type ReadWords, startAt, textAt, weightAt } from '../words/packed.ts';
import type { AuditContext, Pair } from './context.ts';
import { inflectionGroups } from './inflections.ts';
import { settings } from './settings.ts';

/** The words by which the forms of a side's words are known. */
export interface Heads {
  /** The number of a word's, by the word as it stands. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
  /** How often each stands in the texts, in all its forms. */
  readonly times: readonly number[];
}

export async function headsOf({ pairs, pause, lexicon }: AuditContext, side: Side): Promise<Heads> {
  const words = new Map<string, number>();
  const counts = new Int32Array(lexicon?.ids.size ?? 0);
  for (const { read } of pairs) {
    for (let k = 0; read && k < read[side].count; k++) {
      const id = idAt(read[side], k);
      const text = id < 0 ? textAt(read[side], k) : '';
      if (id < 0) words.set(text, (words.get(text) ?? 0) + 1);
      else counts[id]++;
    }
    await pause();
  }
  for (const [text, id] of lexicon?.ids ?? []) if (counts[id] > 0) words.set(text, (words.get(text) ?? 0) + counts[id]);
  const folded = new Map([...words.keys()].map((text) => [text, foldWord(text)]));
  await pause();
  const groups = inflectionGroups(folded.values());
  const texts = [...new Set(groups.values())];
  const known = new Map(texts.map((text, k) => [text, k]));
  const numbers = new Map([...folded].map(([text, word]) => [text, known.get(groups.get(word)!)!]));
  const times = texts.map(() => 0);
  for (const [text, count] of words) times[numbers.get(text)!] += count;
  return { texts, numbers, times };
}

/** Where a term stands: words [from, to) of one side. */
export interface Place {
  readonly pair: Pair;
  readonly from: number;
  readonly to: number;
}

/**
 * The places of each term that has some: compounds, neighbouring content words, and in `terse` texts any word. Terms are many and
 * most stand at one place: they are known by numbers, in a few arrays, and only what recurs becomes a list.
 */
export async function placesOfTerms(
  { pairs, pause }: AuditContext,
  { numbers, texts, times }: Heads,
  side: Side,
  terse: boolean,
): Promise<Place[][]> {
  const least = leastPlaces(pairs.length);
  /** Terms by the number of the term that they begin with and that of the head behind it; those of one word by their head's. */
  const longer = new Map<number, number>();
  const singles = new Map<number, number>();
  const counts: number[] = [];
  const latest: number[] = [];
  const places: Record<'term' | 'pair' | 'from' | 'to', number[]> = { term: [], pair: [], from: [], to: [] };
  const number = (known: Map<number, number>, key: number) => {
    let term = known.get(key);
    if (term === undefined) {
      term = counts.length;
      known.set(key, term);
      counts.push(0);
      latest.push(-1);
    }
    return term;
  };
  // one place a passage: who says a thing twice in a sentence may vary it
  const add = (term: number, pair: number, from: number, to: number) => {
    if (latest[term] === pair) return;
    latest[term] = pair;
    counts[term]++;
    places.term.push(term);
    places.pair.push(pair);
    places.from.push(from);
    places.to.push(to);
  };
  for (const [k, pair] of pairs.entries()) {
    const { read } = pair;
    await pause();
    const words = read?.[side];
    const { language } = pair[side];
    for (let from = 0; words && from < words.count; from++) {
      const leads = isWordy(words, from, settings.termWeight);
      const single =
        isWordy(words, from, settings.compoundWeight) &&
        (terse || (isCompound(words, from) && !isAdverb(textAt(words, from), language)));
      if (!single && !leads) continue;
      const head = numbers.get(textAt(words, from))!;
      // a phrase stands at no more places than its rarest word
      if (times[head] < least) continue;
      let term = number(singles, head);
      if (single) add(term, k, from, from + 1);
      if (!leads) continue;
      for (let to = from + 2; to <= Math.min(words.count, from + settings.termWords); to++) {
        if (!isWordy(words, to - 1, settings.termWeight) || !isJoined(words, to - 2)) break;
        const next = numbers.get(textAt(words, to - 1))!;
        if (times[next] < least) break;
        term = number(longer, term * texts.length + next);
        add(term, k, from, to);
      }
    }
  }
  const lists = new Map<number, Place[]>();
  for (const [at, term] of places.term.entries()) {
    if (counts[term] < least) continue;
    const place = { pair: pairs[places.pair[at]], from: places.from[at], to: places.to[at] };
    const list = lists.get(term);
    if (list) list.push(place);
    else lists.set(term, [place]);
  }
  return [...lists.values()];
}

/** How often a term stands in a text of so many pairs: in long ones, words of any kind recur now and then. */
function leastPlaces(pairs: number): number {
  return settings.termPlaces + Math.max(0, Math.floor(Math.log2(pairs / settings.termPairs)));
}

/** Word k and the next, with a space between. */
function isJoined(words: ReadWords, k: number): boolean {
  const end = endAt(words, k);
  return startAt(words, k + 1) === end + 1 && (words.text[end] === ' ' || /^\s$/u.test(words.text[end]));
}

const isWordy = (words: ReadWords, k: number, weight: number) => weightAt(words, k) >= weight && isWord(words, k);

const isWord = bitsByNumber((word) => Number(word.length >= 3 && !/\p{N}/u.test(word)));

const isCompound = bitsByNumber((word) => Number(word.length >= settings.termLetters || /\p{L}{3}[-‐‑]\p{L}{3}/u.test(word)));

export const isAdverb = (word: string, language: string): boolean =>
  wordPattern(languageOf(language)?.adverbs ?? '').test(word.toLowerCase());
