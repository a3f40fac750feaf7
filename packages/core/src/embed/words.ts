import { HASH_START, hashSlot, hashStep } from './hash.ts';
import type { Ids } from './ids.ts';
import { pushId } from './ids.ts';

/** Appends the ids of one run of text without white space; the run may fall into several words when it is normalised. */
export type SegmentRun = (run: string, ids: Ids) => void;

/**
 * Sets × ways words are remembered. A set is one cache line, and four probes bound what colliding words can cost. There are few sets as
 * long as there are few words: memory is touched here and there, and costs most when it is touched for the first time.
 */
const FEWEST_SETS = 1 << 13;
const MOST_SETS = 1 << 15;
const WAYS = 4;
const FIELDS = 4;
/** Longer runs are rare and are not remembered. */
const LONGEST = 64;
const TEXT_ROOM = 1 << 21;
const ID_ROOM = 1 << 20;

/**
 * Cuts text at white space and remembers each run's ids: words follow Zipf's law, so that nearly all are found again.
 * When the room is full, everything is forgotten and gathering begins anew; memory is bounded (10 MB when full).
 */
export function createWordCache(segmentRun: SegmentRun): (text: string, ids: Ids) => void {
  // Per word: hash, start in `texts`, length in UTF-16 units << 16 | number of ids (0: free), start in `known`.
  let entries = new Int32Array(FEWEST_SETS * WAYS * FIELDS);
  let sets = FEWEST_SETS;
  let words = 0;
  const texts = new Uint16Array(TEXT_ROOM);
  const known = new Int32Array(ID_ROOM);
  let textsUsed = 0;
  let knownUsed = 0;
  let turn = 0;

  function lookUp(text: string, start: number, end: number, hash: number): number {
    const first = hashSlot(hash, sets - 1) * WAYS * FIELDS;
    for (let entry = first; entry < first + WAYS * FIELDS; entry += FIELDS) {
      if (entries[entry] !== hash || entries[entry + 2] >>> 16 !== end - start) continue;
      let at = entries[entry + 1];
      let i = start;
      while (i < end && texts[at] === text.charCodeAt(i)) {
        i++;
        at++;
      }
      if (i === end) return entry;
    }
    return -1;
  }

  /** A free place in its set, or that of another word. */
  function placeFor(hash: number): number {
    const first = hashSlot(hash, sets - 1) * WAYS * FIELDS;
    let entry = first;
    while (entry < first + WAYS * FIELDS && entries[entry + 2] !== 0) entry += FIELDS;
    if (entry === first + WAYS * FIELDS) entry = first + (turn++ % WAYS) * FIELDS;
    return entry;
  }

  /** Puts all words into twice as many sets. */
  function spread(): void {
    const before = entries;
    sets *= 2;
    entries = new Int32Array(sets * WAYS * FIELDS);
    for (let from = 0; from < before.length; from += FIELDS)
      if (before[from + 2] !== 0) entries.set(before.subarray(from, from + FIELDS), placeFor(before[from]));
  }

  function remember(text: string, start: number, end: number, hash: number, ids: Ids, from: number): void {
    const count = ids.length - from;
    if (textsUsed + LONGEST > TEXT_ROOM || knownUsed + count > ID_ROOM) {
      entries.fill(0);
      words = 0;
      textsUsed = 0;
      knownUsed = 0;
    }
    if (++words > (sets * WAYS) / 2 && sets < MOST_SETS) spread();
    const entry = placeFor(hash);
    entries[entry] = hash;
    entries[entry + 1] = textsUsed;
    entries[entry + 2] = ((end - start) << 16) | count;
    entries[entry + 3] = knownUsed;
    for (let i = start; i < end; i++) texts[textsUsed++] = text.charCodeAt(i);
    for (let i = from; i < ids.length; i++) known[knownUsed++] = ids.values[i];
  }

  return function cut(text, ids) {
    const length = text.length;
    for (let i = 0; i < length; ) {
      if (isSpace(text.charCodeAt(i))) {
        i++;
        continue;
      }
      const start = i;
      let hash = HASH_START;
      for (let unit = 0; i < length && !isSpace((unit = text.charCodeAt(i))); i++) hash = hashStep(hash, unit);
      const entry = i - start <= LONGEST ? lookUp(text, start, i, hash) : -1;
      if (entry >= 0) {
        const from = entries[entry + 3];
        const to = from + (entries[entry + 2] & 0xffff);
        for (let at = from; at < to; at++) pushId(ids, known[at]);
      } else {
        const from = ids.length;
        segmentRun(text.slice(start, i), ids);
        if (i - start <= LONGEST) remember(text, start, i, hash, ids, from);
      }
    }
  };
}

/** ASCII's white space. Rarer kinds stay inside a run and become spaces when it is normalised. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
