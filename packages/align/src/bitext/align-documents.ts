import { type Document, type Embedder, throwIfAborted, type WorkOptions } from '@enface/core';
import { range, relationOf } from '../judgement.ts';
import { reasonFor } from '../reasons.ts';
import type { Alignment, Bead, Nearest, Side, Unmatched } from '../types.ts';
import { alignVectors, type VectorAlignment } from './align-vectors.ts';
import { cosineAnywhere } from './moved.ts';
import { settings } from './settings.ts';
import { type SideVectors, sideVectors, similarMatched } from './side.ts';

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
 * estimated from the documents themselves. Leaving segments unmatched scores 0, so a bead stands only where it is
 * likelier right than not. Probabilities are the search's own posteriors (forward-backward).
 *
 * @throws EnfaceError `ABORTED` when the signal fires.
 */
export async function alignDocuments(
  source: Document,
  target: Document,
  { embedder, signal, onProgress }: AlignOptions,
): Promise<Alignment> {
  throwIfAborted(signal);
  const vectors = async (document: Document): Promise<SideVectors> => {
    const texts = document.segments.map((segment) => segment.text);
    const rows = await embedder.embed(texts, { normalize: !embedder.additive, signal, onProgress });
    return sideVectors(document, rows, embedder.dimensions, settings.maxRun);
  };
  const sides = { source: await vectors(source), target: await vectors(target) };
  throwIfAborted(signal);
  const result = await alignVectors(sides.source, sides.target, settings, { signal, onProgress });
  const text = (document: Document, from: number, count: number) =>
    document.text.slice(document.segments[from].start, document.segments[from + count - 1].end);
  const beads = result.blocks.map(({ i, n, j, m, probability, crossing }): Bead => {
    const score = cosineAnywhere(result.evidence, i, n, j, m);
    return {
      source: range(i, n),
      target: range(j, m),
      score,
      probability,
      relation: relationOf(score, text(source, i, n), text(target, j, m)),
      crossing,
    };
  });
  beads.sort((a, b) => a.source[0] - b.source[0]);
  const unmatched = [
    ...unmatchedOf('source', source, sides.source, result, beads),
    ...unmatchedOf('target', target, sides.target, result, beads),
  ];
  return { source, target, beads, unmatched };
}

function unmatchedOf(
  side: Side,
  document: Document,
  vectors: SideVectors,
  result: VectorAlignment,
  beads: readonly Bead[],
): Unmatched[] {
  const matched = new Set(beads.flatMap((bead) => bead[side]));
  const { evidence: e, thresholds: t } = result;
  const best = side === 'source' ? e.sourceBest : e.targetBest;
  const nulls = side === 'source' ? result.sourceNull : result.targetNull;
  return document.segments
    .filter((segment) => !matched.has(segment.index))
    .map((segment): Unmatched => {
      const k = segment.index;
      const other = best.at[k];
      const nearest: Nearest | undefined =
        other < 0
          ? undefined
          : { segment: other, score: side === 'source' ? e.cosine(k, 1, other, 1) : e.cosine(other, 1, k, 1) };
      const reason = reasonFor({
        document,
        segment,
        plain: side === 'source' ? 'omission' : 'addition',
        matched,
        similarMatched: similarMatched(vectors, k, matched),
        nearestGoodEnough: best.value[k] > t.threshold,
      });
      return { side, segments: [k], probability: Math.min(1, nulls[k]), reason, nearest };
    });
}
