import type { Document } from '@enface/core';

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
export function sameTexts(sources: readonly Document[], targets: readonly Document[]): SameTexts[] {
  const holders = new Map<string, number[]>();
  for (const [t, document] of targets.entries())
    for (const key of new Set(document.segments.map(keyOf))) {
      if (key === '') continue;
      const list = holders.get(key) ?? [];
      if (list.length === 0) holders.set(key, list);
      if (list.length <= MOST_DOCUMENTS) list.push(t);
    }
  const found: SameTexts[] = [];
  for (const [s, document] of sources.entries()) {
    const common = new Map<number, Set<string>>();
    for (const key of document.segments.map(keyOf))
      for (const t of commonHolders(holders, key)) {
        if (!common.has(t)) common.set(t, new Set());
        common.get(t)!.add(key);
      }
    for (const [t, keys] of common) {
      const share = Math.min(shareOf(document, keys), shareOf(targets[t], keys));
      if (share >= MOSTLY) found.push({ source: s, target: t, share });
    }
  }
  return found;
}

function commonHolders(holders: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] {
  const list = holders.get(key) ?? [];
  return list.length > MOST_DOCUMENTS ? [] : list;
}

/** What a segment says, whatever its case and spaces; nothing where there are no letters. */
const keyOf = ({ text }: { readonly text: string }) => (/\p{L}/u.test(text) ? text.toLowerCase().replace(/\s+/gu, ' ') : '');

/** Share of a document's segments with letters, by length, that are among these. */
function shareOf({ segments }: Document, keys: ReadonlySet<string>): number {
  let same = 0;
  let all = 0;
  for (const segment of segments) {
    const key = keyOf(segment);
    all += key.length;
    if (keys.has(key)) same += key.length;
  }
  return all === 0 ? 0 : same / all;
}
