import type { Evidence } from '../bitext/evidence.ts';
import type { Block } from '../bitext/search.ts';
import { settings } from './settings.ts';

/** A link within one pair of documents: runs [i, i + n) and [j, j + m), and their adjusted cosine. */
export interface PairLink extends Block {
  readonly adjusted: number;
}

/**
 * The order-free links of a pair of documents: each segment with its best counterpart, when that is good enough, grown
 * to the neighbouring segments over which the content is spread. Links may share segments: a headline and a lead can
 * both render the same sentence.
 */
export function pairLinks(e: Evidence, threshold: number): PairLink[] {
  const { sourceBest, targetBest } = e;
  const seeds = new Map<string, PairLink>();
  const seed = (i: number, j: number, adjusted: number) => {
    const mutual = sourceBest.at[i] === j && targetBest.at[j] === i;
    if (adjusted >= threshold + (mutual ? 0 : settings.oneWay)) seeds.set(`${i}:${j}`, { i, n: 1, j, m: 1, adjusted });
  };
  for (let i = 0; i < e.source.count; i++) if (sourceBest.at[i] >= 0) seed(i, sourceBest.at[i], sourceBest.value[i]);
  for (let j = 0; j < e.target.count; j++) if (targetBest.at[j] >= 0) seed(targetBest.at[j], j, targetBest.value[j]);
  const links = [...seeds.values()]
    .map((link) => grown(e, link))
    .sort((a, b) => b.adjusted - a.adjusted || a.i - b.i || a.j - b.j);
  const kept: PairLink[] = [];
  for (const link of links) if (!kept.some((other) => contains(other, link))) kept.push(link);
  return kept.sort((a, b) => a.i - b.i || a.j - b.j);
}

/** Adds the neighbouring segment that raises the adjusted cosine most, again and again, up to `maxSpread` a side. */
function grown(e: Evidence, link: PairLink): PairLink {
  const { maxSpread, gain } = settings;
  let best = link;
  for (;;) {
    const { i, n, j, m } = best;
    const wider: Block[] = [];
    if (n < maxSpread && i > 0) wider.push({ i: i - 1, n: n + 1, j, m });
    if (n < maxSpread && i + n < e.source.count) wider.push({ i, n: n + 1, j, m });
    if (m < maxSpread && j > 0) wider.push({ i, n, j: j - 1, m: m + 1 });
    if (m < maxSpread && j + m < e.target.count) wider.push({ i, n, j, m: m + 1 });
    let next = best;
    for (const block of wider) {
      const adjusted = e.adjusted(block.i, block.n, block.j, block.m);
      if (adjusted > best.adjusted + gain && adjusted > next.adjusted) next = { ...block, adjusted };
    }
    if (next === best) return best;
    best = next;
  }
}

function contains(outer: Block, inner: Block): boolean {
  return (
    outer.i <= inner.i && outer.j <= inner.j && outer.i + outer.n >= inner.i + inner.n && outer.j + outer.m >= inner.j + inner.m
  );
}
