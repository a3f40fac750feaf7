import type { Side } from '../types.ts';
import type { WordLexicon } from './lexicon.ts';
import { spellingsOf } from './spellings.ts';
import type { LinkedWord, Passage, WordAlignment } from './types.ts';

/**
 * The linked words of a passage as bare numbers: an audit keeps those of all pairs, and as objects they would take several
 * times the room. They lie in a room with those of other passages, since a great many small arrays take room and time, too.
 */
export interface PackedWords {
  readonly room: Room;
  /** The passage's words are those from `first` on. */
  readonly first: number;
  readonly count: number;
  /** The passage. */
  readonly text: string;
  readonly lexicon: WordLexicon;
}

interface Room {
  /** Of each word its number in the lexicon (−1 where that lacks it), where it begins and ends, and its counterpart. */
  readonly whole: Int32Array;
  /** Of each word its similarity and its coverage. */
  readonly real: Float64Array;
  used: number;
}

/** Words of a room. */
const ROOMY = 1 << 14;
const rooms = new WeakMap<WordLexicon, Room>();

/** Room for the words of a passage, to be filled by `packWord`. */
export function packedWords(count: number, text: string, lexicon: WordLexicon): PackedWords {
  let room = rooms.get(lexicon);
  if (!room || room.used + count > ROOMY) {
    const size = Math.max(ROOMY, count);
    room = { whole: new Int32Array(4 * size), real: new Float64Array(2 * size), used: 0 };
    rooms.set(lexicon, room);
  }
  room.used += count;
  return { room, first: room.used - count, count, text, lexicon };
}

/** Puts word k in its place; its counterpart is words [from, to) of the other side, none where those are equal. */
export function packWord(
  { room: { whole, real }, first }: PackedWords,
  k: number,
  {
    id,
    start,
    end,
    from,
    to,
    similarity,
    coverage,
  }: Readonly<Record<'id' | 'start' | 'end' | 'from' | 'to' | 'similarity' | 'coverage', number>>,
): void {
  whole[4 * (first + k)] = id;
  whole[4 * (first + k) + 1] = start;
  whole[4 * (first + k) + 2] = end;
  whole[4 * (first + k) + 3] = (from << 16) | to; // of a few hundred words
  real[2 * (first + k)] = similarity;
  real[2 * (first + k) + 1] = coverage;
}

/** The text of word k: one string a word, however often it stands in the texts, so that it is looked up without being read. */
export function textAt({ room: { whole }, first, text, lexicon }: PackedWords, k: number): string {
  const at = 4 * (first + k);
  return whole[at] < 0 ? text.slice(whole[at + 1], whole[at + 2]) : spellingsOf(lexicon).texts[whole[at]];
}

/** Its number in the lexicon; −1 where that lacks it. */
export const idAt = ({ room, first }: PackedWords, k: number): number => room.whole[4 * (first + k)];

export const startAt = ({ room, first }: PackedWords, k: number): number => room.whole[4 * (first + k) + 1];
export const endAt = ({ room, first }: PackedWords, k: number): number => room.whole[4 * (first + k) + 2];

/** Its counterpart: words [fromAt, toAt) of the other side, none where those are equal. */
export const fromAt = ({ room, first }: PackedWords, k: number): number => room.whole[4 * (first + k) + 3] >> 16;
export const toAt = ({ room, first }: PackedWords, k: number): number => room.whole[4 * (first + k) + 3] & 0xffff;

export const similarityAt = ({ room, first }: PackedWords, k: number): number => room.real[2 * (first + k)];
export const coverageAt = ({ room, first }: PackedWords, k: number): number => room.real[2 * (first + k) + 1];

export function weightAt({ room, first, lexicon }: PackedWords, k: number): number {
  const id = room.whole[4 * (first + k)];
  return id < 0 ? 1 : lexicon.weights[id];
}

/** A function of a word by its text that remembers its results by the words' numbers, for each lexicon. */
export function byNumber<T>(of: (word: string) => T): (words: PackedWords, k: number) => T {
  const known = new WeakMap<WordLexicon, (T | undefined)[]>();
  return (words, k) => {
    const id = idAt(words, k);
    if (id < 0) return of(textAt(words, k));
    let results = known.get(words.lexicon);
    if (!results) known.set(words.lexicon, (results = new Array(words.lexicon.norms.length)));
    return (results[id] ??= of(textAt(words, k)));
  };
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
export function unpackedWords({ room, first, count, text, lexicon }: PackedWords): LinkedWord[] {
  const { texts } = spellingsOf(lexicon);
  const { whole, real } = room;
  const words = new Array<LinkedWord>(count);
  for (let k = 0, at = 4 * first, beside = 2 * first; k < count; k++, at += 4, beside += 2) {
    const id = whole[at];
    const start = whole[at + 1];
    const end = whole[at + 2];
    const [from, to] = [whole[at + 3] >> 16, whole[at + 3] & 0xffff];
    words[k] = {
      text: id < 0 ? text.slice(start, end) : texts[id],
      start,
      end,
      weight: id < 0 ? 1 : lexicon.weights[id],
      counterpart: to > from ? [from, to] : undefined,
      similarity: real[beside],
      coverage: real[beside + 1],
    };
  }
  return words;
}

/** Both sides of a pair. */
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
  const { lexicon } = packed.source;
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
