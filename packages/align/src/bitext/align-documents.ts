import { type Document, type Embedder, plainText, throwIfAborted, type WorkOptions } from '@enface/core';
import { createPause, inTurns } from '@enface/core/internal';
import { checkDocument, checkEmbedder, vectorsOf } from '../check-arguments.ts';
import { range } from '../judgement.ts';
import { checkSize, type SizeOptions } from '../size.ts';
import { isBlank } from '../trust.ts';
import type { Alignment, Anchors } from '../types.ts';
import { warningsOf } from '../warnings.ts';
import { alignSides } from './align-sides.ts';
import { checkAnchors, heldBy } from './anchors.ts';
import { pairWithoutFurniture, withFurniture } from './furniture.ts';
import { refined } from './refined.ts';
import { alignmentOf } from './result.ts';
import { segmentRows } from './segment-rows.ts';
import { embeddedRuns, settings } from './settings.ts';
import { longestRun, type SideVectors, sideVectors, withRuns } from './side.ts';

export interface AlignOptions extends WorkOptions, SizeOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
  /** What a person has decided: it is kept exactly, and the rest is found around it. @default nothing */
  anchors?: Anchors | undefined;
}

/**
 * Aligns a document with its translation: beads of n source and m target segments in order, then moved passages as
 * crossing beads; every other segment is unmatched, with a reason. Each segment of both documents occurs exactly once.
 *
 * The search is a dynamic programme over all beads (after Vecalign, Thompson & Koehn 2019); a bead's score is the cosine
 * of its two sides' summed vectors, less what any two passages of these documents have in common, less a threshold
 * estimated from the documents themselves. Over all paths, each bead and each segment without counterpart gets its
 * probability (forward-backward), which the result states; of the paths, the one is taken with the most segments expected
 * to be right (see `alignSides`). Furniture of pages (`furnitureOf`) is unmatched, and beads step over it. With an encoder that is
 * not additive, the texts of runs of up to four segments are embedded.
 *
 * Anchors are kept with probability 1, and restrict the paths; where anchored beads cross, as many of their segments as can be
 * are in order, and the other beads are `crossing`. Any size of bead may be anchored.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for what is no document or no embedder, and for anchors that contradict the documents or
 * each other; `TOO_LARGE` for more segments than are allowed; `BAD_MODEL` when the embedder gives no finite vectors of its dimensions; `ABORTED` when the signal fires.
 */
export async function alignDocuments(source: Document, target: Document, options: AlignOptions): Promise<Alignment> {
  const { embedder, signal, onProgress } = options;
  checkDocument(source, 'source');
  checkDocument(target, 'target');
  checkEmbedder(embedder);
  checkSize({ source: [source], target: [target] }, options);
  const anchors = checkAnchors(options.anchors, { source, target });
  throwIfAborted(signal);
  const pause = createPause('align', Number.POSITIVE_INFINITY, { signal });
  const turn = () => pause(0);
  const { pages, documents, held } = await inTurns(pairWithoutFurniture(source, target, anchors), turn);
  const work = { signal, onProgress };
  const s = embedder.additive
    ? { ...settings, maxRun: await inTurns(longestRun([documents.source, documents.target], settings.maxRun), turn) }
    : { ...settings, ...embeddedRuns };
  const sides = {
    source: await embedSide(documents.source, embedder, s.maxRun, work, turn),
    target: await embedSide(documents.target, embedder, s.maxRun, work, turn),
  };
  throwIfAborted(signal);
  const warnings = await warningsOf(
    { source: [documents.source], target: [documents.target], isSet: false },
    embedder,
    (side) => sides[side].blank,
    createPause('warnings', 2, work),
  );
  const vectors = { source: sides.source.vectors, target: sides.target.vectors };
  // not by a name of its own: what the search weighed need not be in memory beside the result
  const found = await refined(await alignSides(vectors.source, vectors.target, s, work, heldBy(held)), documents, vectors, {
    embedder,
    signal,
  });
  const alignment = await alignmentOf(found, { documents, vectors, anchors: held, warnings }, turn);
  return withFurniture(alignment, source, target, pages, anchors);
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
    const rows = await segmentRows(segments, embedder, work);
    const blank = await inTurns(isBlank(document, rows, dimensions), turn);
    return { vectors: await inTurns(sideVectors(document, rows, dimensions, maxRun), turn), blank };
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
  return { vectors, blank: await inTurns(isBlank(document, runs[0], dimensions), turn) };
}

interface EmbeddedSide {
  readonly vectors: SideVectors;
  /** True when the encoder knows hardly any word of the text. */
  readonly blank: boolean;
}
