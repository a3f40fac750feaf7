import { type Document, type Embedder, EnfaceError, shown, type WorkOptions } from '@enface/core';
import { createPause, inTurns } from '@enface/core/internal';
import { alignSides } from '../bitext/align-sides.ts';
import type { Evidence } from '../bitext/evidence.ts';
import { settings as bitextSettings } from '../bitext/settings.ts';
import { checkDocuments, checkEmbedder } from '../check-arguments.ts';
import { isDoubtful, range, relationOf, relationOfBead } from '../judgement.ts';
import { shareMatched } from '../segments.ts';
import { checkSize, figure, type SizeOptions } from '../size.ts';
import { tempered, trustIn } from '../trust.ts';
import type { Correspondence, Coverage, Link, Side, UnmatchedPlace, Warning } from '../types.ts';
import { warningsOf } from '../warnings.ts';
import { areAllCompared, candidates } from './candidates.ts';
import { coverageOf } from './coverage.ts';
import { canReach, leastValue, likelyLinks, type PairLink, pairLinks } from './pair-links.ts';
import { type PairScores, pairScores } from './pair-scores.ts';
import { prepareSet } from './prepare.ts';
import type { SetDocument } from './prepared-set.ts';
import { settings } from './settings.ts';
import { standardOf } from './standard.ts';
import { type Near, noteNearest, unmatchedPlaces } from './unmatched-places.ts';
import type { CreateIndex } from './vector-index.ts';

export interface MapOptions extends WorkOptions, SizeOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
  /**
   * Makes the index that finds which documents are worth comparing, where a set is large: `exactIndex`, or one of your own, approximate,
   * on disk. @default every passage is compared with every other, in memory
   */
  index?: CreateIndex | undefined;
}

/**
 * Aligns a set of source documents with a set of target ones on the same matters, in any languages and whatever the order
 * of their contents: links between passages, how far each pair of documents covers the other, and
 * everything that no document of the other side says.
 *
 * A segment's counterpart in a document is the one with the highest cosine above what chance gives (the margin criterion
 * of Artetxe & Schwenk 2019, section 3.1, with the mean over the whole document in place of the nearest k), corrected by
 * how far the words of the two cover each other; how high is high enough is estimated from the set. Where two documents
 * turn out to be translations of one another, their monotone alignment replaces the order-free links.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no document or no embedder; `TOO_LARGE` for more segments than are allowed, or two
 * documents that are too long to hold each segment of one against each of the other; `BAD_MODEL` when the embedder gives no finite
 * vectors of its dimensions; `ABORTED` when the signal fires.
 */
export async function mapDocuments(
  sources: readonly Document[],
  targets: readonly Document[],
  options: MapOptions,
): Promise<Correspondence> {
  const { embedder, index, signal, onProgress } = options;
  checkDocuments(sources, 'sources');
  checkDocuments(targets, 'targets');
  checkEmbedder(embedder);
  const maxSegments = checkSize({ source: sources, target: targets }, options);
  if (areAllCompared(sources, targets))
    checkPairs(new Array(sources.length).fill([...targets.keys()]), { source: sources, target: targets }, maxSegments);
  const work = { signal, onProgress };
  const set = await prepareSet(sources, targets, embedder, work);
  const vectors = {
    source: set.source.map((document) => document.vectors),
    target: set.target.map((document) => document.vectors),
  };
  const warnings = await warningsOf(
    { source: sources, target: targets, isSet: true },
    embedder,
    (side, document) => set[side][document].blank,
    createPause('warnings', sources.length + targets.length, work),
  );
  const { pairs, likely } = await candidates(sources, targets, vectors, createPause('rank', sources.length, work), index);
  checkPairs(pairs, { source: sources, target: targets }, maxSegments);
  const standard = await standardOf(likely, set, createPause('sample', likely.length, work));
  const rest = (documents: readonly Document[]) => createPause('unmatched', documents.length, work);
  const pause = createPause('align', sources.length, work);
  const coverage: Coverage[][] = [];
  const links: Link[] = [];
  const nearest = {
    source: vectors.source.map(({ count }) => new Array<Near | undefined>(count)),
    target: vectors.target.map(({ count }) => new Array<Near | undefined>(count)),
  };
  /** The highest adjusted cosine of each segment so far: what is neither higher nor can be a link needs no closer look. */
  const highest = {
    source: vectors.source.map(({ count }) => new Float64Array(count).fill(-1)),
    target: vectors.target.map(({ count }) => new Float64Array(count).fill(-1)),
  };
  for (let s = 0; s < sources.length; s++) {
    const row: Coverage[] = [];
    for (const t of pairs[s]) {
      const isWorth = (i: number, j: number, adjusted: number, evidence: Evidence) => {
        const nearer = adjusted > highest.source[s][i] || adjusted > highest.target[t][j];
        highest.source[s][i] = Math.max(highest.source[s][i], adjusted);
        highest.target[t][j] = Math.max(highest.target[t][j], adjusted);
        return nearer || canReach(leastValue(evidence, standard), adjusted, standard);
      };
      const turn = () => pause(s);
      const scores = await inTurns(pairScores(set.source[s], set.target[t], set.words, isWorth), turn);
      let found = await inTurns(pairLinks(scores, standard), turn);
      let pair = await inTurns(coverageOf(sources[s], s, targets[t], t, found), turn);
      if (pair.verdict === 'translation') {
        found = await monotoneLinks(set.source[s], set.target[t], scores, turn, signal);
        pair = { ...(await inTurns(coverageOf(sources[s], s, targets[t], t, found), turn)), verdict: 'translation' };
      } else {
        found = await inTurns(likelyLinks(found), turn);
        const sure = found.filter((link) => !isDoubtful(link));
        pair = await inTurns(coverageOf(sources[s], s, targets[t], t, sure), turn);
      }
      row.push(pair);
      for (const [k, link] of found.entries()) {
        links.push(toLink(link, s, t, scores, pair.verdict === 'translation'));
        if (k % 64 === 63) await turn();
      }
      const { evidence, sourceBest, targetBest } = scores;
      const cosine = (i: number, j: number) => bounded(evidence.cosine(i, 1, j, 1));
      await inTurns(noteNearest(nearest.source[s], t, sourceBest, cosine), turn);
      await inTurns(
        noteNearest(nearest.target[t], s, targetBest, (j, i) => cosine(i, j)),
        turn,
      );
    }
    coverage.push(row);
    await pause(s + 1);
  }
  const alone = [
    ...(await unmatchedPlaces('source', sources, set.source, nearest.source, links, standard, rest(sources))),
    ...(await unmatchedPlaces('target', targets, set.target, nearest.target, links, standard, rest(targets))),
  ];
  const unmatched = temperedPlaces({ source: sources, target: targets }, alone, warnings);
  return { sources, targets, coverage, links, unmatched, warnings };

  function toLink(link: PairLink, s: number, t: number, { evidence }: PairScores, isBead: boolean): Link {
    const score = bounded(evidence.cosine(link.i, link.n, link.j, link.m));
    const segments = { source: range(link.i, link.n), target: range(link.j, link.m) };
    const text = (document: Document, indices: readonly number[]) => indices.map((k) => document.segments[k].text).join(' ');
    const texts = [text(sources[s], segments.source), text(targets[t], segments.target)] as const;
    const { probability } = link;
    return {
      source: { document: s, segments: segments.source },
      target: { document: t, segments: segments.target },
      score,
      probability,
      relation: isBead ? relationOfBead(score, probability, ...texts) : relationOf(score, ...texts),
    };
  }
}

/** Pairs of segments of two documents that are allowed for each segment a side: 16 to 20 bytes each, one pair at a time. */
const PAIRS_FOR_EACH = 250;

/** @throws EnfaceError `TOO_LARGE` */
function checkPairs(
  pairs: readonly (readonly number[])[],
  { source, target }: Readonly<Record<Side, readonly Document[]>>,
  maxSegments: number,
): void {
  const most = PAIRS_FOR_EACH * maxSegments;
  for (const [s, others] of pairs.entries())
    for (const t of others) {
      const [one, other] = [source[s], target[t]];
      if (one.segments.length * other.segments.length <= most) continue;
      throw new EnfaceError(
        'TOO_LARGE',
        `${shown(one.id)} has ${figure(one.segments.length)} segments, ${shown(other.id)} ${figure(other.segments.length)}: in a set, each is held against each, and ${figure(most)} pairs are allowed. Cut them into parts, such as chapters; align them, if one is the other's translation; or allow more (maxSegments, --max-segments).`,
      );
    }
}

async function monotoneLinks(
  source: SetDocument,
  target: SetDocument,
  scores: PairScores,
  turn: () => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<PairLink[]> {
  const narrow = { ...bitextSettings, maxRun: settings.maxSpread };
  const { blocks } = await alignSides(source.vectors, target.vectors, narrow, { signal });
  const links: PairLink[] = [];
  for (const { i, n, j, m, probability } of blocks) {
    links.push({ i, n, j, m, value: scores.score(i, n, j, m), probability });
    if (links.length % 16 === 0) await turn();
  }
  return links.sort((a, b) => a.i - b.i);
}

/**
 * The same with probabilities that don't claim what cannot be known: of a document that the encoder may not understand, and of
 * what nobody on a side of such documents says.
 */
function temperedPlaces(
  documents: Readonly<Record<Side, readonly Document[]>>,
  places: readonly UnmatchedPlace[],
  warnings: readonly Warning[],
): UnmatchedPlace[] {
  if (warnings.length === 0) return [...places];
  const trust = { source: documents.source.map(() => 1), target: documents.target.map(() => 1) };
  for (const { side, document } of warnings) {
    if (side === undefined || document === undefined) continue;
    const alone = places.filter((place) => place.side === side && place.document === document);
    trust[side][document] = trustIn(warnings, side, document, shareMatched(documents[side][document], alone));
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const others = { source: mean(trust.target), target: mean(trust.source) };
  return places.map((place) => ({
    ...place,
    probability: tempered(place.probability, trust[place.side][place.document] * others[place.side]),
  }));
}

/** A cosine without the last bits by which sums leave its range. */
const bounded = (cosine: number) => Math.min(1, Math.max(-1, cosine));
