import type { Document } from '@enface/core';
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

/** Kendall's τ-b-like agreement of the two orders, mapped to 0 … 1: pairs of links in the same order, ties left out. */
function orderAgreement(links: readonly PairLink[]): number {
  let same = 0;
  let other = 0;
  for (let a = 0; a < links.length; a++) {
    for (let b = a + 1; b < links.length; b++) {
      const sign = (links[a].i - links[b].i) * (links[a].j - links[b].j);
      if (sign > 0) same++;
      else if (sign < 0) other++;
    }
  }
  return same + other ? same / (same + other) : 1;
}

function verdictOf(forward: number, backward: number, order: number): Verdict {
  const both = Math.min(forward, backward);
  if (both >= verdicts.translation.coverage && order >= verdicts.translation.order) return 'translation';
  if (Math.max(forward, backward) >= verdicts.sameSource.coverage) return 'same source';
  return Math.max(forward, backward) >= verdicts.sameStory.coverage ? 'same story' : 'unrelated';
}

export function coverageOf(source: Document, s: number, target: Document, t: number, links: readonly PairLink[]): Coverage {
  const forward = share(source, new Set(links.flatMap((link) => range(link.i, link.n))));
  const backward = share(target, new Set(links.flatMap((link) => range(link.j, link.m))));
  const order = orderAgreement(links);
  return { source: s, target: t, forward, backward, order, verdict: verdictOf(forward, backward, order) };
}
