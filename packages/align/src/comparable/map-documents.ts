import type { Document, Embedder, WorkOptions } from '@enface/core';
import { alignVectors } from '../bitext/align-vectors.ts';
import { settings as bitextSettings } from '../bitext/settings.ts';
import { sideVectors } from '../bitext/side.ts';
import { range, relationOf } from '../judgement.ts';
import { createPause } from '../pause.ts';
import { extractQuantities } from '../quantities/index.ts';
import { isCredit } from '../reasons.ts';
import type { Correspondence, Coverage, Link } from '../types.ts';
import { contentWords, createWordCoverage, createWordLexicon } from '../words/index.ts';
import { candidates } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import { linkProbability, type PairLink, pairLinks } from './pair-links.ts';
import { type PairScores, pairScores, type SetDocument, type SetWords } from './pair-scores.ts';
import { prior, settings } from './settings.ts';
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
  const words = await setWords([...foreign, ...english], embedder, work);
  const sides = {
    foreign: await prepare(foreign, words, embedder, work),
    english: await prepare(english, words, embedder, work),
  };
  const pairs = candidates(
    sides.foreign.map((document) => document.vectors),
    sides.english.map((document) => document.vectors),
  );
  const threshold = setThreshold(pairs, sides.foreign, sides.english, words);
  const pause = createPause('align', foreign.length, work);
  const coverage: Coverage[][] = [];
  const links: Link[] = [];
  const nearest = {
    foreign: sides.foreign.map(({ vectors }) => new Array<Near | undefined>(vectors.count)),
    english: sides.english.map(({ vectors }) => new Array<Near | undefined>(vectors.count)),
  };
  for (let f = 0; f < foreign.length; f++) {
    const row: Coverage[] = english.map((document, e) => coverageOf(foreign[f], f, document, e, []));
    for (const e of pairs[f]) {
      const scores = pairScores(sides.foreign[f], sides.english[e], words);
      let found = pairLinks(scores, threshold);
      row[e] = coverageOf(foreign[f], f, english[e], e, found);
      if (row[e].verdict === 'translation') {
        found = await monotoneLinks(sides.foreign[f], sides.english[e], scores);
        row[e] = { ...coverageOf(foreign[f], f, english[e], e, found), verdict: 'translation' };
      }
      for (const link of found) links.push(toLink(link, f, e, scores));
      noteNearest(nearest.foreign[f], e, scores.foreignBest, (i, j) => scores.evidence.cosine(i, 1, j, 1));
      noteNearest(nearest.english[e], f, scores.englishBest, (j, i) => scores.evidence.cosine(i, 1, j, 1));
    }
    coverage.push(row);
    await pause(f + 1);
  }
  const unmatched = [
    ...unmatchedPlaces('foreign', foreign, sides.foreign, nearest.foreign, links, threshold),
    ...unmatchedPlaces('english', english, sides.english, nearest.english, links, threshold),
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

/** The words of a whole set; those that stand in many of its segments tell little about any of them. */
async function setWords(documents: readonly Document[], embedder: Embedder, work: WorkOptions): Promise<SetWords> {
  const texts = documents.flatMap((document) => document.segments.map((segment) => segment.text));
  const lexicon = await createWordLexicon(texts, { embedder, ...work });
  const count = new Float64Array(lexicon.norms.length);
  for (const text of texts) for (const id of new Set(contentWords(text, lexicon).ids)) count[id]++;
  const most = Math.log(texts.length + 1);
  const idf = count.map((c) => (most > 0 ? Math.min(1, Math.log((texts.length + 1) / (c + 0.5)) / most) : 1));
  return { lexicon, coverage: createWordCoverage(lexicon, { idf }) };
}

async function prepare(
  documents: readonly Document[],
  { lexicon }: SetWords,
  embedder: Embedder,
  work: WorkOptions,
): Promise<SetDocument[]> {
  const texts = documents.flatMap((document) => document.segments.map((segment) => segment.text));
  const rows = await embedder.embed(texts, { normalize: !embedder.additive, ...work });
  let at = 0;
  return documents.map((document) => {
    const from = at * embedder.dimensions;
    at += document.segments.length;
    return {
      vectors: sideVectors(document, rows.subarray(from, at * embedder.dimensions), embedder.dimensions, settings.maxSpread),
      words: document.segments.map((segment) => contentWords(segment.text, lexicon)),
      quantities: document.segments.map((segment) => extractQuantities(segment.text, document.language)),
      linkable: document.segments.map(
        ({ text }) => /\p{L}{2}/u.test(text) && !/^[[({<]\S*[\])}>]$/.test(text) && !isCredit(text),
      ),
    };
  });
}

async function monotoneLinks(source: SetDocument, target: SetDocument, scores: PairScores): Promise<PairLink[]> {
  const { blocks } = await alignVectors(source.vectors, target.vectors, { ...bitextSettings, maxRun: settings.maxSpread });
  return blocks.map(({ i, n, j, m }) => ({ i, n, j, m, value: scores.score(i, n, j, m) })).sort((a, b) => a.i - b.i);
}

/** Pairs of documents looked at to estimate the threshold; more would not move it. */
const SAMPLE = 200;

/** The score from which a pair counts, for this set: a share of what the upper quarter of its mutual best pairs reach. */
function setThreshold(
  pairs: readonly (readonly number[])[],
  foreign: readonly SetDocument[],
  english: readonly SetDocument[],
  words: SetWords,
): number {
  const all = pairs.flatMap((list, f) => list.map((e) => [f, e] as const));
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const mutual: number[] = [];
  for (let k = 0; k < all.length; k += step) {
    const { foreignBest, englishBest } = pairScores(foreign[all[k][0]], english[all[k][1]], words);
    for (const [i, j] of foreignBest.at.entries()) if (j >= 0 && englishBest.at[j] === i) mutual.push(foreignBest.value[i]);
  }
  mutual.sort((a, b) => a - b);
  const best = mutual.slice(Math.floor(mutual.length * 0.75));
  const signal = (best.reduce((a, b) => a + b, 0) + prior.signal * prior.weight) / (best.length + prior.weight);
  return settings.threshold * Math.max(signal, 0.75 * prior.signal);
}
