import type { Document, Embedder, WorkOptions } from '@enface/core';
import { alignVectors } from '../bitext/align-vectors.ts';
import { settings as bitextSettings } from '../bitext/settings.ts';
import { range, relationOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import type { Correspondence, Coverage, Link } from '../types.ts';
import { candidates } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import { canReach, leastValue, linkProbability, type PairLink, pairLinks } from './pair-links.ts';
import { type PairScores, pairScores } from './pair-scores.ts';
import { prepareSet, type SetDocument } from './prepare.ts';
import { settings } from './settings.ts';
import { standardOf } from './standard.ts';
import { type Near, noteNearest, unmatchedPlaces } from './unmatched-places.ts';

export interface MapOptions extends WorkOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
}

/**
 * Aligns a set of foreign documents with a set of English ones (or any two sets in two groups) on the same matters,
 * whatever the order of their contents: links between passages, how far each pair of documents covers the other, and
 * everything that no document of the other side says.
 *
 * A segment's counterpart in a document is the one with the highest cosine above what chance gives (the margin criterion
 * of Artetxe & Schwenk 2019, section 3.1, with the mean over the whole document in place of the nearest k), corrected by
 * how far the words of the two cover each other; how high is high enough is estimated from the set. Where two documents
 * turn out to be translations of one another, their monotone alignment replaces the order-free links.
 *
 * @throws EnfaceError `ABORTED` when the signal fires.
 */
export async function mapDocuments(
  foreign: readonly Document[],
  english: readonly Document[],
  { embedder, signal, onProgress }: MapOptions,
): Promise<Correspondence> {
  const work = { signal, onProgress };
  const set = await prepareSet(foreign, english, embedder, work);
  const vectors = {
    foreign: set.foreign.map((document) => document.vectors),
    english: set.english.map((document) => document.vectors),
  };
  const { pairs, likely } = await candidates(foreign, english, vectors, createPause('rank', foreign.length, work));
  const standard = await standardOf(likely, set, createPause('sample', likely.length, work));
  const rest = (documents: readonly Document[]) => createPause('unmatched', documents.length, work);
  const { threshold } = standard;
  const pause = createPause('align', foreign.length, work);
  const coverage: Coverage[][] = [];
  const links: Link[] = [];
  const nearest = {
    foreign: vectors.foreign.map(({ count }) => new Array<Near | undefined>(count)),
    english: vectors.english.map(({ count }) => new Array<Near | undefined>(count)),
  };
  /** The highest adjusted cosine of each segment so far: what is neither higher nor can be a link needs no closer look. */
  const highest = {
    foreign: vectors.foreign.map(({ count }) => new Float64Array(count).fill(-1)),
    english: vectors.english.map(({ count }) => new Float64Array(count).fill(-1)),
  };
  for (let f = 0; f < foreign.length; f++) {
    const row: Coverage[] = [];
    for (const e of pairs[f]) {
      const scores = pairScores(set.foreign[f], set.english[e], set.words, (i, j, adjusted, evidence) => {
        const nearer = adjusted > highest.foreign[f][i] || adjusted > highest.english[e][j];
        highest.foreign[f][i] = Math.max(highest.foreign[f][i], adjusted);
        highest.english[e][j] = Math.max(highest.english[e][j], adjusted);
        return nearer || canReach(leastValue(evidence, standard), adjusted, standard);
      });
      let found = pairLinks(scores, standard);
      let pair = coverageOf(foreign[f], f, english[e], e, found);
      if (pair.verdict === 'translation') {
        found = await monotoneLinks(set.foreign[f], set.english[e], scores);
        pair = { ...coverageOf(foreign[f], f, english[e], e, found), verdict: 'translation' };
      }
      row.push(pair);
      for (const link of found) links.push(toLink(link, f, e, scores));
      noteNearest(nearest.foreign[f], e, scores.foreignBest, (i, j) => scores.evidence.cosine(i, 1, j, 1));
      noteNearest(nearest.english[e], f, scores.englishBest, (j, i) => scores.evidence.cosine(i, 1, j, 1));
    }
    coverage.push(row);
    await pause(f + 1);
  }
  const unmatched = [
    ...(await unmatchedPlaces('foreign', foreign, set.foreign, nearest.foreign, links, threshold, rest(foreign))),
    ...(await unmatchedPlaces('english', english, set.english, nearest.english, links, threshold, rest(english))),
  ];
  return { foreign, english, coverage, links, unmatched };

  function toLink(link: PairLink, f: number, e: number, { evidence }: PairScores): Link {
    const score = evidence.cosine(link.i, link.n, link.j, link.m);
    const segments = { foreign: range(link.i, link.n), english: range(link.j, link.m) };
    const text = (document: Document, indices: readonly number[]) => indices.map((k) => document.segments[k].text).join(' ');
    return {
      foreign: { document: f, segments: segments.foreign },
      english: { document: e, segments: segments.english },
      score,
      probability: linkProbability(link.value, threshold),
      relation: relationOf(score, text(foreign[f], segments.foreign), text(english[e], segments.english)),
    };
  }
}

async function monotoneLinks(source: SetDocument, target: SetDocument, scores: PairScores): Promise<PairLink[]> {
  const { blocks } = await alignVectors(source.vectors, target.vectors, { ...bitextSettings, maxRun: settings.maxSpread });
  return blocks.map(({ i, n, j, m }) => ({ i, n, j, m, value: scores.score(i, n, j, m) })).sort((a, b) => a.i - b.i);
}
