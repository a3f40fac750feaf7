import type { Side } from '../types.ts';
import type { WordLexicon } from './lexicon.ts';
import { type Spellings, spellingsOf } from './spellings.ts';
import type { Word } from './tokenize.ts';
import type { LinkedWord, Passage, WordAlignment } from './types.ts';
import { beginningAt, endingAt, numberAt, type WordPlaces } from './word-places.ts';

/** The words of a passage as bare numbers: which they are, and where they stand. */
export interface ReadWords {
  readonly places: WordPlaces;
  readonly count: number;
  /** The passage. */
  readonly text: string;
  /** Of the lexicon that the words are numbered by. */
  readonly spellings: Spellings;
}

/**
 * The same with their links: an audit keeps those of all pairs, and as objects they would take several times the room. Links lie in a
 * room with those of other passages, as places do.
 */
export interface PackedWords extends ReadWords {
  readonly links: Links;
  /** The passage's links are those from `first` on. */
  readonly first: number;
}

/** The words of a passage whose places are known. */
export const readWords = (places: WordPlaces, text: string, lexicon: WordLexicon): ReadWords => ({
  places,
  count: places.count,
  text,
  spellings: spellingsOf(lexicon),
});

interface Links {
  /** Of each word its counterpart. */
  readonly whole: Int32Array;
  /** Of each word its similarity and its coverage. */
  readonly real: Float64Array;
  used: number;
}

/** Links of a room. */
const ROOMY = 1 << 14;
const rooms = new WeakMap<WordLexicon, Links>();

/** Room for the links of a passage's words, to be filled by `packLink`. */
export function packedWords({ places, count, text, spellings }: ReadWords): PackedWords {
  const { lexicon } = spellings;
  let links = rooms.get(lexicon);
  if (!links || links.used + count > ROOMY) {
    const size = Math.max(ROOMY, count);
    links = { whole: new Int32Array(size), real: new Float64Array(2 * size), used: 0 };
    rooms.set(lexicon, links);
  }
  links.used += count;
  return { places, links, first: links.used - count, count, text, spellings };
}

/** What word k is linked to: words [from, to) of the other side, none where those are equal. */
export function packLink(
  { links: { whole, real }, first }: PackedWords,
  k: number,
  from: number,
  to: number,
  similarity: number,
  coverage: number,
): void {
  whole[first + k] = (from << 16) | to; // of a few hundred words
  real[2 * (first + k)] = similarity;
  real[2 * (first + k) + 1] = coverage;
}

/** The text of word k: one string a word, however often it stands in the texts, so that it is looked up without being read. */
export function textAt({ places, text, spellings }: ReadWords, k: number): string {
  const id = numberAt(places, k);
  return id < 0 ? text.slice(beginningAt(places, k), endingAt(places, k)) : spellings.texts[id];
}

/** The words themselves, without links: what cutting the text again would give. */
export function wordsRead(words: ReadWords): Word[] {
  const list = new Array<Word>(words.count);
  for (let k = 0; k < words.count; k++) list[k] = { text: textAt(words, k), start: startAt(words, k), end: endAt(words, k) };
  return list;
}

/** Its number in the lexicon; −1 where that lacks it. */
export const idAt = ({ places }: ReadWords, k: number): number => numberAt(places, k);

export const startAt = ({ places }: ReadWords, k: number): number => beginningAt(places, k);
export const endAt = ({ places }: ReadWords, k: number): number => endingAt(places, k);

/** Its counterpart: words [fromAt, toAt) of the other side, none where those are equal. */
export const fromAt = ({ links, first }: PackedWords, k: number): number => links.whole[first + k] >> 16;
export const toAt = ({ links, first }: PackedWords, k: number): number => links.whole[first + k] & 0xffff;

export const similarityAt = ({ links, first }: PackedWords, k: number): number => links.real[2 * (first + k)];
export const coverageAt = ({ links, first }: PackedWords, k: number): number => links.real[2 * (first + k) + 1];

export function weightAt({ places, spellings }: ReadWords, k: number): number {
  const id = numberAt(places, k);
  return id < 0 ? 1 : spellings.lexicon.weights[id];
}

/** The weight of all words, and how much of it has a counterpart and how much has none. */
export function weightsOf(words: PackedWords): Readonly<Record<'all' | 'covered' | 'uncovered', number>> {
  let [all, covered, uncovered] = [0, 0, 0];
  for (let k = 0; k < words.count; k++) {
    const weight = weightAt(words, k);
    const coverage = coverageAt(words, k);
    all += weight;
    covered += weight * coverage;
    uncovered += weight * (1 - coverage);
  }
  return { all, covered, uncovered };
}

/** The words themselves. */
export function unpackedWords(packed: PackedWords): LinkedWord[] {
  const { places, count, text, spellings } = packed;
  const { texts, lexicon } = spellings;
  const words = new Array<LinkedWord>(count);
  for (let k = 0; k < count; k++) {
    const id = numberAt(places, k);
    const start = beginningAt(places, k);
    const end = endingAt(places, k);
    const [from, to] = [fromAt(packed, k), toAt(packed, k)];
    words[k] = {
      text: id < 0 ? text.slice(start, end) : texts[id],
      start,
      end,
      weight: id < 0 ? 1 : lexicon.weights[id],
      counterpart: to > from ? [from, to] : undefined,
      similarity: similarityAt(packed, k),
      coverage: coverageAt(packed, k),
    };
  }
  return words;
}

/** Both sides of a pair. */
export type ReadPair = Readonly<Record<Side, ReadWords>>;
export type PackedPair = Readonly<Record<Side, PackedWords>>;

/** Pairs whose words are kept as objects: a check asks for the same ones again and again before it goes on. */
const KEPT = 8;

interface Kept {
  readonly packed: PackedPair;
  readonly words: WordAlignment;
}

const recent = new WeakMap<WordLexicon, { list: Kept[]; next: number }>();

/** The words of a pair, once for as long as somebody is likely to ask: the very same objects until some other pairs have been asked for. */
export function recentWords(packed: PackedPair, { source, target }: Readonly<Record<Side, Passage>>): WordAlignment {
  const { lexicon } = packed.source.spellings;
  let kept = recent.get(lexicon);
  if (!kept) recent.set(lexicon, (kept = { list: [], next: 0 }));
  for (const one of kept.list) if (one.packed === packed) return one.words;
  const words = {
    source: { text: source.text, language: source.language, words: unpackedWords(packed.source) },
    target: { text: target.text, language: target.language, words: unpackedWords(packed.target) },
  };
  kept.list[kept.next] = { packed, words };
  kept.next = (kept.next + 1) % KEPT;
  return words;
}
