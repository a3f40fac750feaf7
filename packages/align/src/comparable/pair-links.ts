import type { Steps } from '@enface/core/internal';
import type { Evidence } from '../bitext/evidence.ts';
import type { Block } from '../bitext/lattice.ts';
import { chanceMaximum } from '../bitext/thresholds.ts';
import { isDoubtful, probabilityOf } from '../judgement.ts';
import type { PairScores } from './pair-scores.ts';
import { leastProbability, settings } from './settings.ts';
import type { Standard } from './standard.ts';

/** A link within one pair of documents: runs [i, i + n) and [j, j + m), and how far they say the same. */
export interface PairLink extends Block {
  readonly value: number;
  /** Probability that both sides say the same. */
  readonly probability: number;
}

/**
 * The order-free links of a pair of documents: each segment with its best counterpart, when that is good enough, grown
 * to the neighbouring segments over which the content is spread. Links may share segments: a headline and a lead can
 * both render the same sentence.
 */
export function* pairLinks(scores: PairScores, standard: Standard): Steps<PairLink[]> {
  const { sourceBest, targetBest, evidence } = scores;
  const least = leastValue(evidence, standard);
  const seeds = new Map<string, PairLink>();
  const seed = (i: number, j: number, value: number) => {
    const mutual = sourceBest.at[i] === j && targetBest.at[j] === i;
    if (value >= least * (mutual ? 1 : settings.oneWay))
      seeds.set(`${i}:${j}`, { i, n: 1, j, m: 1, value, probability: linkProbability(value, standard) });
  };
  for (let i = 0; i < sourceBest.at.length; i++) if (sourceBest.at[i] >= 0) seed(i, sourceBest.at[i], sourceBest.value[i]);
  for (let j = 0; j < targetBest.at.length; j++) if (targetBest.at[j] >= 0) seed(targetBest.at[j], j, targetBest.value[j]);
  const links: PairLink[] = [];
  for (const link of seeds.values()) {
    links.push(grown(scores, link, standard));
    yield;
  }
  links.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const kept: PairLink[] = [];
  for (const link of links) {
    if (!kept.some((other) => contains(other, link))) kept.push(link);
    yield;
  }
  // a wider link says what the narrower one in it says: that its neighbour belongs there, too
  const widest: PairLink[] = [];
  for (const link of kept) {
    if (!kept.some((other) => other !== link && contains(other, link))) widest.push(link);
    yield;
  }
  return widest.sort((a, b) => a.i - b.i || a.j - b.j);
}

/**
 * The links that are worth telling: those that are more likely right than wrong, and of the doubtful ones each segment's
 * best. A passage that is like all others would have a dozen.
 */
export function* likelyLinks(links: readonly PairLink[]): Steps<PairLink[]> {
  const best: Record<'i' | 'j', Map<number, PairLink>> = { i: new Map(), j: new Map() };
  const told = links.filter(({ probability }) => probability >= leastProbability);
  const each = (link: PairLink, see: (segments: Map<number, PairLink>, segment: number) => void) => {
    for (let k = 0; k < link.n; k++) see(best.i, link.i + k);
    for (let k = 0; k < link.m; k++) see(best.j, link.j + k);
  };
  for (const link of told) {
    each(link, (segments, segment) => {
      const other = segments.get(segment);
      if (!other || link.value > other.value) segments.set(segment, link);
    });
    yield;
  }
  return told.filter((link) => {
    let isBest = !isDoubtful(link);
    each(link, (segments, segment) => {
      isBest ||= segments.get(segment) === link;
    });
    return isBest;
  });
}

/** The value that a link must have: the set's threshold, or more where chance reaches that. */
export function leastValue(evidence: Evidence, { threshold }: Standard): number {
  return Math.max(threshold, chanceMaximum(evidence, evidence.source.count * evidence.target.count));
}

/** Whether a pair of segments of this adjusted cosine can reach a value, however well their words go together. */
export function canReach(value: number, adjusted: number, { wordsBeyond }: Standard): boolean {
  return adjusted + settings.words * Math.min(1, adjusted + wordsBeyond) >= value;
}

/** Adds the neighbouring segment that raises the score most, again and again, up to `maxSpread` a side. */
function grown(scores: PairScores, link: PairLink, standard: Standard): PairLink {
  const { maxSpread, gain } = settings;
  const { sourceBest, targetBest } = scores;
  let best = link;
  for (;;) {
    const { i, n, j, m } = best;
    const wider: Block[] = [];
    if (n < maxSpread && i > 0) wider.push({ i: i - 1, n: n + 1, j, m });
    if (n < maxSpread && i + n < sourceBest.at.length) wider.push({ i, n: n + 1, j, m });
    if (m < maxSpread && j > 0) wider.push({ i, n, j: j - 1, m: m + 1 });
    if (m < maxSpread && j + m < targetBest.at.length) wider.push({ i, n, j, m: m + 1 });
    let next = best;
    for (const block of wider) {
      if (!canReach(next.value, scores.evidence.adjusted(block.i, block.n, block.j, block.m), standard)) continue;
      const value = scores.score(block.i, block.n, block.j, block.m);
      if (value > best.value + gain && value > next.value)
        next = { ...block, value, probability: linkProbability(value, standard) };
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

/** Probability that the two sides of a pair of this score say the same, whether they became a link or not. */
export function linkProbability(value: number, { bar }: Standard): number {
  return probabilityOf(settings.atBar + (settings.slope * (value - bar)) / bar);
}
