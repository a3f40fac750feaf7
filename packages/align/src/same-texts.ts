import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';
import { printedUnits, printOf } from './text-prints.ts';

/** A source and a target document that are one text, and the share of both that is equal, 0 to 1. */
export interface SameTexts {
  readonly source: number;
  readonly target: number;
  readonly share: number;
}

/** Share of both texts that must stand on the other side as it is: between translations, names and figures do. */
const MOSTLY = 0.7;
/** What stands in more documents of a side is a notice that all carry, and no sign. */
const MOST_DOCUMENTS = 8;

/** Pairs of documents that are the same text, or mostly: counted by segments that stand on both sides. Linear. */
export function* sameTexts(sources: readonly Document[], targets: readonly Document[]): Steps<SameTexts[]> {
  if (!(yield* maySome(sources, targets))) return [];
  const holders = new Map<string, number[]>();
  for (const [t, document] of targets.entries()) {
    const keys = yield* keysOf(document);
    for (const [k, key] of keys.entries()) {
      if (key === '') continue;
      const list = holders.get(key);
      if (!list) holders.set(key, [t]);
      else if (list.length <= MOST_DOCUMENTS && list.at(-1) !== t) list.push(t);
      if (k % OFTEN === 0) yield;
    }
  }
  const found: SameTexts[] = [];
  for (const [s, document] of sources.entries()) {
    const keys = yield* keysOf(document);
    const common = new Map<number, Set<string>>();
    for (const [k, key] of keys.entries()) {
      if (k % OFTEN === 0) yield;
      for (const t of commonHolders(holders, key)) {
        if (!common.has(t)) common.set(t, new Set());
        common.get(t)!.add(key);
      }
    }
    for (const [t, shared] of common) {
      const own = yield* shareOf(keys, shared);
      if (own < MOSTLY) continue;
      const share = Math.min(own, yield* shareOf(yield* keysOf(targets[t]), shared));
      if (share >= MOSTLY) found.push({ source: s, target: t, share });
    }
  }
  return found;
}

/** Units that one may become in lower case, at most. */
const MOST_UNITS = 3;

/**
 * False where no source can have so much in common with any target, as translations do not: told by numbers, at a small part of what it
 * takes to compare texts. What has a print in common is taken to be equal, and for as long as it may be.
 */
function* maySome(sources: readonly Document[], targets: readonly Document[]): Steps<boolean> {
  const count = targets.reduce((sum, { segments }) => sum + segments.length, 0);
  const bits = 2 ** Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count * BITS_EACH + 1))));
  const seen = new Int32Array(bits / 32);
  for (const { segments } of targets)
    for (const { index, text } of segments) {
      const print = printOf(text) & (bits - 1);
      seen[print >> 5] |= 1 << (print & 31);
      if (index % OFTEN === 0) yield;
    }
  for (const { segments } of sources) {
    let same = 0;
    let all = 0;
    for (const { index, text } of segments) {
      const print = printOf(text) & (bits - 1);
      if ((seen[print >> 5] >> (print & 31)) & 1) same += MOST_UNITS * text.length;
      all += printedUnits(text);
      if (index % OFTEN === 0) yield;
    }
    if (same >= MOSTLY * all) return true;
  }
  return false;
}

/** Bits for each segment: of so many as there are one is set in 1 to 2 %. */
const BITS_EACH = 64;
const [LEAST_BITS, MOST_BITS] = [10, 28];

/** Segments after which others may have a turn. */
const OFTEN = 256;

const NONE: readonly number[] = [];

function commonHolders(holders: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] {
  const list = holders.get(key) ?? NONE;
  return list.length > MOST_DOCUMENTS ? NONE : list;
}

function* keysOf({ segments }: Document): Steps<string[]> {
  const keys: string[] = [];
  for (const { text } of segments) {
    keys.push(keyOf(text));
    if (keys.length % OFTEN === 0) yield;
  }
  return keys;
}

/** White space that is not one space. */
const UNEVEN = /[^\S ]| {2}/u;

/** What a segment says, whatever its case and spaces; nothing where there are no letters. */
function keyOf(text: string): string {
  if (!/\p{L}/u.test(text)) return '';
  const lower = text.toLowerCase();
  return UNEVEN.test(lower) ? lower.replace(/\s+/gu, ' ') : lower;
}

/** Share of a document's segments with letters, by length, that are among these. */
function* shareOf(keys: readonly string[], wanted: ReadonlySet<string>): Steps<number> {
  let same = 0;
  let all = 0;
  for (const [k, key] of keys.entries()) {
    all += key.length;
    if (wanted.has(key)) same += key.length;
    if (k % OFTEN === 0) yield;
  }
  return all === 0 ? 0 : same / all;
}
