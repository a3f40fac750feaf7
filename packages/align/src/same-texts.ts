import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';

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
