import { type Document, type Embedder, plainText, throwIfAborted, type WorkOptions } from '@enface/core';
import { createPause, inTurns, type Steps } from '@enface/core/internal';
import { checkDocument, checkEmbedder, vectorsOf } from '../check-arguments.ts';
import { range, relationOfBead } from '../judgement.ts';
import { frameOf, reasonFor } from '../reasons.ts';
import { shareMatched } from '../segments.ts';
import { isBlank, tempered, trustIn } from '../trust.ts';
import type { Alignment, Bead, Nearest, Side, Unmatched } from '../types.ts';
import { warningsOf } from '../warnings.ts';
import { type AlignedSide, alignVectors } from './align-vectors.ts';
import { withFurniture, withoutFurniture } from './furniture.ts';
import { withoutRiders } from './riders.ts';
import { embeddedRuns, settings } from './settings.ts';
import { longestRun, type SideVectors, sideVectors, similarMatched, withRuns } from './side.ts';

export interface AlignOptions extends WorkOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
}

/**
 * Aligns a document with its translation: beads of n source and m target segments in order, then moved passages as
 * crossing beads; every other segment is unmatched, with a reason. Each segment of both documents occurs exactly once.
 *
 * The search is a dynamic programme over all beads (after Vecalign, Thompson & Koehn 2019); a bead's score is the cosine
 * of its two sides' summed vectors, less what any two passages of these documents have in common, less a threshold
 * estimated from the documents themselves. Over all paths, each bead and each segment without counterpart gets its
 * probability (forward-backward), which the result states; of the paths, the one is taken with the most segments expected
 * to be right (see `alignVectors`). Furniture of pages (`furnitureOf`) is unmatched, and beads step over it. With an encoder that is not additive, the texts of runs of up to four segments are
 * embedded.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no document or no embedder; `BAD_MODEL` when the embedder gives no finite
 * vectors of its dimensions; `ABORTED` when the signal fires.
 */
export async function alignDocuments(source: Document, target: Document, options: AlignOptions): Promise<Alignment> {
  const { embedder, signal, onProgress } = options;
  checkDocument(source, 'source');
  checkDocument(target, 'target');
  checkEmbedder(embedder);
  throwIfAborted(signal);
  const pages = { source: withoutFurniture(source), target: withoutFurniture(target) };
  if (pages.source.furniture.length + pages.target.furniture.length > 0) {
    return withFurniture(await alignDocuments(pages.source.document, pages.target.document, options), source, target, pages);
  }
  const work = { signal, onProgress };
  const s = embedder.additive
    ? { ...settings, maxRun: longestRun([source, target], settings.maxRun) }
    : { ...settings, ...embeddedRuns };
  const pause = createPause('align', Number.POSITIVE_INFINITY, { signal });
  const turn = () => pause(0);
  const sides = {
    source: await embedSide(source, embedder, s.maxRun, work, turn),
    target: await embedSide(target, embedder, s.maxRun, work, turn),
  };
  throwIfAborted(signal);
  const warnings = await warningsOf(
    { source: [source], target: [target] },
    embedder,
    (side) => sides[side].blank,
    createPause('warnings', 2, work),
  );
  const found = await alignVectors(sides.source.vectors, sides.target.vectors, s, work);
  const result = await withoutRiders(found, { source, target }, { embedder, signal });
  const text = (document: Document, from: number, count: number) =>
    document.text.slice(document.segments[from].start, document.segments[from + count - 1].end);
  const beads = result.blocks.map(
    ({ i, n, j, m, score, probability, crossing, lacking }): Bead => ({
      source: range(i, n),
      target: range(j, m),
      score,
      probability,
      relation: lacking ? 'partial' : relationOfBead(score, probability, text(source, i, n), text(target, j, m)),
      crossing,
    }),
  );
  beads.sort((a, b) => a.source[0] - b.source[0]);
  const alone = {
    source: await inTurns(unmatchedOf('source', source, sides.source.vectors, result.source, beads), turn),
    target: await inTurns(unmatchedOf('target', target, sides.target.vectors, result.target, beads), turn),
  };
  // what one side says cannot be found in a text that the encoder doesn't understand, either
  const trust = Math.min(
    trustIn(warnings, 'source', undefined, shareMatched(source, alone.source)),
    trustIn(warnings, 'target', undefined, shareMatched(target, alone.target)),
  );
  const unmatched = [...alone.source, ...alone.target].map((run) => ({ ...run, probability: tempered(run.probability, trust) }));
  return { source, target, beads, unmatched, warnings };
}

/**
 * The vectors of a document's segments and runs. An additive encoder gives those of runs by addition; with any other, the
 * text of each run is embedded, all in one call, so that it can be batched.
 */
async function embedSide(
  document: Document,
  embedder: Embedder,
  maxRun: number,
  work: WorkOptions,
  turn: () => Promise<void>,
): Promise<EmbeddedSide> {
  const { segments } = document;
  const { dimensions } = embedder;
  if (embedder.additive) {
    const rows = await vectorsOf(
      embedder,
      segments.map((segment) => plainText(segment.text)),
      { normalize: false, ...work },
    );
    const vectors = await inTurns(sideVectors(document, rows, dimensions, maxRun), turn);
    return { vectors, blank: isBlank(document, rows, dimensions) };
  }
  const texts = range(1, maxRun).flatMap((n) =>
    segments.slice(n - 1).map((last, i) => plainText(document.text.slice(segments[i].start, last.end))),
  );
  const rows = await vectorsOf(embedder, texts, work);
  let at = 0;
  const runs = range(1, maxRun).map((n) => {
    const vectors = new Float32Array(segments.length * dimensions);
    const count = Math.max(0, segments.length - n + 1);
    vectors.set(rows.subarray(at * dimensions, (at + count) * dimensions));
    at += count;
    return vectors;
  });
  const vectors = withRuns(await inTurns(sideVectors(document, runs[0], dimensions, maxRun), turn), runs);
  return { vectors, blank: isBlank(document, runs[0], dimensions) };
}

interface EmbeddedSide {
  readonly vectors: SideVectors;
  /** True when the encoder knows hardly any word of the text. */
  readonly blank: boolean;
}

function* unmatchedOf(
  side: Side,
  document: Document,
  vectors: SideVectors,
  { none, nearest, scores, near }: AlignedSide,
  beads: readonly Bead[],
): Steps<Unmatched[]> {
  const matched = new Set(beads.flatMap((bead) => bead[side]));
  const frame = frameOf(matched);
  const similarity = similarMatched(vectors, matched);
  const result: Unmatched[] = [];
  for (const segment of document.segments) {
    const k = segment.index;
    if (matched.has(k)) continue;
    const reason = reasonFor({
      document,
      segment,
      plain: side === 'source' ? 'omission' : 'addition',
      matched,
      frame,
      similarMatched: similarity(k),
      nearestGoodEnough: near[k] === 1,
    });
    const other: Nearest | undefined = nearest[k] < 0 ? undefined : { segment: nearest[k], score: scores[k] };
    result.push({ side, segments: [k], probability: none[k], reason, nearest: other });
    yield;
  }
  return result;
}
