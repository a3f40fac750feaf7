import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';
import { range } from '../judgement.ts';
import type { Coverage, Verdict } from '../types.ts';
import type { PairLink } from './pair-links.ts';
import { verdicts } from './settings.ts';

/** Share of a document's characters that stand in the given segments. */
function share(document: Document, segments: ReadonlySet<number>): number {
  let covered = 0;
  let all = 0;
  for (const { index, text } of document.segments) {
    all += text.length;
    if (segments.has(index)) covered += text.length;
  }
  return all ? covered / all : 0;
}

/**
 * Kendall's τ-b-like agreement of the two orders, mapped to 0 … 1: pairs of links in the same order, ties left out. Those
 * before each link are counted in a tree of sums (Fenwick 1994), as there may be many thousands.
 */
function* orderAgreement(links: readonly PairLink[]): Steps<number> {
  const places = links.map(({ i, j }) => [i, j] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const sums = new Int32Array(links.reduce((most, { j }) => Math.max(most, j), 0) + 2);
  let same = 0;
  let other = 0;
  // links of one source segment are looked up before any of them is put in
  for (let first = 0, end = 0; first < places.length; first = end) {
    while (end < places.length && places[end][0] === places[first][0]) end++;
    for (let at = first; at < end; at++) {
      same += countTo(sums, places[at][1]);
      other += first - countTo(sums, places[at][1] + 1);
    }
    for (let at = first; at < end; at++) for (let k = places[at][1] + 1; k < sums.length; k += k & -k) sums[k]++;
    yield;
  }
  return same + other ? same / (same + other) : 1;
}

/** How many were put in at places below `end`. */
function countTo(sums: Int32Array, end: number): number {
  let count = 0;
  for (let k = end; k > 0; k -= k & -k) count += sums[k];
  return count;
}

function verdictOf(forward: number, backward: number, order: number): Verdict {
  const both = Math.min(forward, backward);
  if (both >= verdicts.translation.coverage && order >= verdicts.translation.order) return 'translation';
  if (Math.max(forward, backward) >= verdicts.sameSource.coverage) return 'same source';
  return Math.max(forward, backward) >= verdicts.sameStory.coverage ? 'same story' : 'unrelated';
}

export function* coverageOf(
  source: Document,
  s: number,
  target: Document,
  t: number,
  links: readonly PairLink[],
): Steps<Coverage> {
  const forward = share(source, new Set(links.flatMap((link) => range(link.i, link.n))));
  yield;
  const backward = share(target, new Set(links.flatMap((link) => range(link.j, link.m))));
  yield;
  const order = yield* orderAgreement(links);
  return { source: s, target: t, forward, backward, order, verdict: verdictOf(forward, backward, order) };
}
