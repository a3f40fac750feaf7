import type { Document, Embedder, WorkOptions } from '@enface/core';
import { alignVectors } from '../bitext/align-vectors.ts';
import { fullBand } from '../bitext/band.ts';
import { type Evidence, evidence } from '../bitext/evidence.ts';
import { settings as bitextSettings } from '../bitext/settings.ts';
import { type SideVectors, sideVectors, similarMatched } from '../bitext/side.ts';
import { probabilityOf, range, relationOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import { reasonFor } from '../reasons.ts';
import type { Correspondence, Coverage, Link, UnmatchedPlace } from '../types.ts';
import { candidates } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import { type PairLink, pairLinks } from './pair-links.ts';
import { settings } from './settings.ts';

export interface MapOptions extends WorkOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
}

/**
 * Aligns a set of foreign documents with a set of English ones (or any two sets in two groups) on the same matters,
 * whatever the order of their contents: links between passages, how far each pair of documents covers the other, and
 * everything that no document of the other side says.
 *
 * A segment's counterpart in a document is the one with the highest cosine above what chance gives (margin criterion,
 * after Artetxe & Schwenk 2019, section 3.1, with the mean over the whole document in place of the nearest k); how high
 * is high enough is estimated from the set. Where two documents turn out to be translations of one another, their
 * monotone alignment replaces the order-free links.
 *
 * @throws EnfaceError `ABORTED` when the signal fires.
 */
export async function mapDocuments(
  foreign: readonly Document[],
  english: readonly Document[],
  { embedder, signal, onProgress }: MapOptions,
): Promise<Correspondence> {
  const sides = { foreign: await embedAll(foreign), english: await embedAll(english) };
  const pairs = candidates(sides.foreign, sides.english);
  const threshold = setThreshold(pairs, sides);
  const pause = createPause('align', foreign.length, { signal, onProgress });
  const coverage: Coverage[][] = [];
  const links: Link[] = [];
  const nearest = {
    foreign: sides.foreign.map((side) => new Array<Near | undefined>(side.count)),
    english: sides.english.map((side) => new Array<Near | undefined>(side.count)),
  };
  for (let f = 0; f < foreign.length; f++) {
    const row: Coverage[] = english.map((document, e) => coverageOf(foreign[f], f, document, e, []));
    for (const e of pairs[f]) {
      const pair = evidence(sides.foreign[f], sides.english[e], fullBand(sides.foreign[f].count, sides.english[e].count));
      let found = pairLinks(pair, threshold);
      row[e] = coverageOf(foreign[f], f, english[e], e, found);
      if (row[e].verdict === 'translation') {
        found = await monotoneLinks(sides.foreign[f], sides.english[e], pair);
        row[e] = { ...coverageOf(foreign[f], f, english[e], e, found), verdict: 'translation' };
      }
      for (const link of found) links.push(toLink(link, f, e, pair));
      noteNearest(nearest.foreign[f], e, pair.sourceBest, (i, j) => pair.cosine(i, 1, j, 1));
      noteNearest(nearest.english[e], f, pair.targetBest, (j, i) => pair.cosine(i, 1, j, 1));
    }
    coverage.push(row);
    await pause(f + 1);
  }
  const unmatched = [
    ...unmatchedOf('foreign', foreign, sides.foreign, nearest.foreign, links, threshold),
    ...unmatchedOf('english', english, sides.english, nearest.english, links, threshold),
  ];
  return { foreign, english, coverage, links, unmatched };

  async function embedAll(documents: readonly Document[]): Promise<SideVectors[]> {
    const texts = documents.flatMap((document) => document.segments.map((segment) => segment.text));
    const rows = await embedder.embed(texts, { normalize: !embedder.additive, signal, onProgress });
    let at = 0;
    return documents.map((document) => {
      const from = at * embedder.dimensions;
      at += document.segments.length;
      return sideVectors(document, rows.subarray(from, at * embedder.dimensions), embedder.dimensions, settings.maxSpread);
    });
  }

  function toLink(link: PairLink, f: number, e: number, pair: Evidence): Link {
    const score = pair.cosine(link.i, link.n, link.j, link.m);
    const segments = { foreign: range(link.i, link.n), english: range(link.j, link.m) };
    const text = (document: Document, indices: readonly number[]) => indices.map((k) => document.segments[k].text).join(' ');
    return {
      foreign: { document: f, segments: segments.foreign },
      english: { document: e, segments: segments.english },
      score,
      probability: probabilityOf(settings.slope * (link.adjusted - threshold)),
      relation: relationOf(score, text(foreign[f], segments.foreign), text(english[e], segments.english)),
    };
  }
}

interface Near {
  readonly document: number;
  readonly segment: number;
  readonly score: number;
  readonly adjusted: number;
}

function noteNearest(
  near: (Near | undefined)[],
  document: number,
  best: { readonly value: Float64Array; readonly at: Int32Array },
  cosine: (own: number, other: number) => number,
): void {
  for (let k = 0; k < near.length; k++) {
    if (best.at[k] < 0 || best.value[k] <= (near[k]?.adjusted ?? -1)) continue;
    near[k] = { document, segment: best.at[k], score: cosine(k, best.at[k]), adjusted: best.value[k] };
  }
}

async function monotoneLinks(source: SideVectors, target: SideVectors, pair: Evidence): Promise<PairLink[]> {
  const narrower = { ...bitextSettings, maxRun: settings.maxSpread };
  const { blocks } = await alignVectors(source, target, narrower);
  return blocks.map(({ i, n, j, m }) => ({ i, n, j, m, adjusted: pair.adjusted(i, n, j, m) })).sort((a, b) => a.i - b.i);
}

/** Pairs of documents looked at to estimate the threshold; more would not move it. */
const SAMPLE = 300;
/** Typical adjusted cosine of right pairs, and how many observations this belief is worth. */
const PRIOR = { signal: 0.5, weight: 10 };

/** The adjusted cosine from which a pair counts, for this set: above chance, and a share of what its good pairs reach. */
function setThreshold(
  pairs: readonly (readonly number[])[],
  sides: { foreign: readonly SideVectors[]; english: readonly SideVectors[] },
): number {
  const all = pairs.flatMap((list, f) => list.map((e) => [f, e] as const));
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const good: number[] = [];
  let squares = 0;
  let count = 0;
  for (let k = 0; k < all.length; k += step) {
    const source = sides.foreign[all[k][0]];
    const target = sides.english[all[k][1]];
    const pair = evidence(source, target, fullBand(source.count, target.count));
    squares += pair.noise ** 2;
    count++;
    for (let i = 0; i < source.count; i++) {
      const j = pair.sourceBest.at[i];
      if (j >= 0 && pair.targetBest.at[j] === i) good.push(pair.sourceBest.value[i]);
    }
  }
  good.sort((a, b) => a - b);
  const best = good.slice(Math.floor(good.length * 0.75));
  const signal = (best.reduce((a, b) => a + b, 0) + PRIOR.signal * PRIOR.weight) / (best.length + PRIOR.weight);
  return Math.max(settings.thresholdShare * signal, settings.thresholdNoise * Math.sqrt(squares / Math.max(1, count)));
}

/** Runs of segments in no link, cut where the reason changes. */
function unmatchedOf(
  side: 'foreign' | 'english',
  documents: readonly Document[],
  vectors: readonly SideVectors[],
  nearest: readonly (readonly (Near | undefined)[])[],
  links: readonly Link[],
  threshold: number,
): UnmatchedPlace[] {
  const result: UnmatchedPlace[] = [];
  for (let d = 0; d < documents.length; d++) {
    const document = documents[d];
    const matched = new Set(links.filter((link) => link[side].document === d).flatMap((link) => link[side].segments));
    for (const segment of document.segments) {
      if (matched.has(segment.index)) continue;
      const near = nearest[d][segment.index];
      const reason = reasonFor({
        document,
        segment,
        plain: side === 'foreign' ? 'omission' : 'addition',
        matched,
        similarMatched: similarMatched(vectors[d], segment.index, matched),
        nearestGoodEnough: false,
      });
      result.push({
        side,
        document: d,
        segments: [segment.index],
        probability: 1 - probabilityOf(settings.slope * ((near?.adjusted ?? -1) - threshold)),
        reason,
        nearest: near && { document: near.document, segment: near.segment, score: near.score },
      });
    }
  }
  return result;
}
