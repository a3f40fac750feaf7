import { EnfaceError } from '../errors.ts';
import { HASH_START, hashSlot, hashStep } from './hash.ts';
import { growIds, type Ids } from './ids.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an unknown character costs beyond the least likely piece (SentencePiece's `kUnkPenalty`). */
const UNKNOWN_PENALTY = 10;
/** A longer run of occupied slots means pieces chosen to collide: 96,000 ordinary pieces make runs of about 30. */
const LONGEST_RUN = 4096;
/** Slots of the filter, a bit each: it fits a processor's cache. */
const FILTER_SIZE = 1 << 20;
/** Working arrays for words beyond this many units are not kept. */
const KEPT_UNITS = 1 << 16;

/** Appends the ids of the likeliest segmentation of `word` (its marker `▁` included); unknown characters give none. */
export type Segment = (word: string, ids: Ids) => void;

/**
 * Unigram segmentation (Kudo 2018): the pieces whose log probabilities have the greatest sum, by Viterbi's algorithm.
 * Of equal sums the one whose last piece is longer wins, as in SentencePiece. Time is linear in the word's length.
 *
 * Pieces are found by a rolling hash, and a filter tells most of the hashes that no piece has. Unlike a trie of 250,000
 * nodes the filter fits a processor's cache, and is soon filled.
 *
 * @param unknown the id of the unknown piece, which is never emitted. Its name, written out, counts as unknown, too.
 */
export function createUnigram(pieces: Pieces, unknown: number): Segment {
  const { table, filter, units: pieceUnits, starts, scores, longest } = pieces;
  const mask = table.length - 1;
  const idMask = idMaskOf(scores.length);
  const unknownScore = pieces.least - UNKNOWN_PENALTY;
  let work = createWork(256);

  /** The id of the piece of this hash that stands in `units` from `start` to `end`, or −1. */
  function find(hash: number, units: Uint16Array, start: number, end: number): number {
    for (let slot = hashSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = table[slot];
      if (entry === 0) return -1;
      if (((entry ^ hash) & ~idMask) !== 0) continue;
      const id = (entry & idMask) - 1;
      let at = starts[id];
      if (starts[id + 1] - at !== end - start) continue;
      let i = start;
      while (i < end && units[i] === pieceUnits[at]) {
        i++;
        at++;
      }
      if (i === end) return id;
    }
  }

  return function segment(word, ids) {
    const length = word.length;
    if (length + 1 > work.best.length) work = createWork(2 * length);
    const { units, best, from, piece } = work;
    best[0] = 0;
    for (let i = 0; i < length; i++) {
      units[i] = word.charCodeAt(i);
      best[i + 1] = Number.NEGATIVE_INFINITY;
    }
    for (let start = 0, step = 1; start < length; start += step) {
      step = isPair(units, start, length) ? 2 : 1;
      // An unknown character costs more than any piece: where a piece of one character stands, that is taken instead.
      if (best[start] + unknownScore > best[start + step]) {
        best[start + step] = best[start] + unknownScore;
        from[start + step] = start;
        piece[start + step] = unknown;
      }
      let hash = HASH_START;
      const last = Math.min(length, start + longest);
      for (let end = start + 1; end <= last; end++) {
        hash = hashStep(hash, units[end - 1]);
        const slot = hashSlot(hash, FILTER_SIZE - 1);
        const id = (filter[slot >> 5] >> (slot & 31)) & 1 ? find(hash, units, start, end) : -1;
        if (id < 0) continue;
        const score = best[start] + (id === unknown ? unknownScore : scores[id]);
        if (score > best[end]) {
          best[end] = score;
          from[end] = start;
          piece[end] = id;
        }
      }
    }
    // Walked from the end, the best path's pieces come last first.
    let count = 0;
    for (let end = length; end > 0; end = from[end]) if (piece[end] !== unknown) count++;
    let at = growIds(ids, count);
    for (let end = length; end > 0; end = from[end]) if (piece[end] !== unknown) ids.values[--at] = piece[end];
    if (work.best.length > KEPT_UNITS) work = createWork(256);
  };
}

function isPair(units: Uint16Array, at: number, length: number): boolean {
  return at + 1 < length && (units[at] & 0xfc00) === 0xd800 && (units[at + 1] & 0xfc00) === 0xdc00;
}

function createWork(size: number) {
  return {
    units: new Uint16Array(size + 1),
    best: new Float64Array(size + 1),
    from: new Int32Array(size + 1),
    piece: new Int32Array(size + 1),
  };
}

/** The pieces of a vocabulary, and what finds them. */
export interface Pieces extends Pick<Vocabulary, 'units' | 'starts' | 'scores' | 'least' | 'longest'> {
  /** Open-addressed, its length a power of two: of a piece its id + 1 in the lower bits (see `idMaskOf`), in the others those of its hash; 0 where there is none. */
  readonly table: Int32Array;
  /** A bit for each of the hashes' last 20: whether a piece has them. */
  readonly filter: Int32Array;
}

/** The bits of a table's entry that hold an id + 1, of so many pieces. */
const idMaskOf = (count: number): number => 2 ** (32 - Math.clz32(count)) - 1;

export function indexPieces(vocabulary: Vocabulary): Pieces {
  const { units, starts, scores, least, longest } = vocabulary;
  // at most four slots of five are taken: a smaller table is read sooner than a larger one is looked up in
  const size = 2 ** Math.ceil(Math.log2(scores.length * 1.25 + 2));
  const pieces = { units, starts, scores, least, longest, table: new Int32Array(size), filter: new Int32Array(FILTER_SIZE >> 5) };
  // From the last to the first: of a piece that is listed twice the later id is found, as a map would have it.
  for (let id = scores.length - 1; id >= 0; id--) indexPiece(pieces, vocabulary.hashes[id], id);
  return pieces;
}

function indexPiece({ table, filter, starts, scores }: Pieces, hash: number, id: number): void {
  if (starts[id] === starts[id + 1]) return;
  const bit = hashSlot(hash, FILTER_SIZE - 1);
  filter[bit >> 5] |= 1 << (bit & 31);
  const mask = table.length - 1;
  let slot = hashSlot(hash, mask);
  let run = 0;
  for (; table[slot] !== 0 && run <= LONGEST_RUN; run++) slot = (slot + 1) & mask;
  if (run > LONGEST_RUN)
    throw new EnfaceError(
      'BAD_MODEL',
      'tokenizer.json: its pieces were chosen to collide. Take a model from a source you trust.',
    );
  table[slot] = (hash & ~idMaskOf(scores.length)) | (id + 1);
}
