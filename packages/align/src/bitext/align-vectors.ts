import { type Document, EnfaceError, shown, throwIfAborted, type WorkOptions } from '@enface/core';
import { createPause, inTurns } from '@enface/core/internal';
import { checkDocument, checkNumber } from '../check-arguments.ts';
import { checkSize, type SizeOptions } from '../size.ts';
import type { Alignment, Anchors, Side } from '../types.ts';
import { alignSides } from './align-sides.ts';
import { checkAnchors, heldBy } from './anchors.ts';
import { pairWithoutFurniture, withFurniture } from './furniture.ts';
import { alignmentOf } from './result.ts';
import { settings } from './settings.ts';
import { longestRun, sideVectors } from './side.ts';

export interface VectorOptions extends WorkOptions, SizeOptions {
  /**
   * The segments' vectors, row-major, a row a segment, not normalised: the vector of a passage is the sum of its segments'. What
   * `embedder.embed(texts, { normalize: false })` of an additive embedder gives, or the same in whole numbers.
   */
  vectors: Readonly<Record<Side, Float32Array | Int8Array | Int16Array>>;
  dimensions: number;
  /** What a person has decided: it is kept exactly, and the rest is found around it. @default nothing */
  anchors?: Anchors | undefined;
}

/**
 * Aligns a pair whose vectors were kept, as `alignDocuments` does, with no encoder: to align anew around each decision of a
 * person. Without one, nobody looks at single words, for segments that ride along in a bead, nor at the languages, for warnings.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for documents, vectors or anchors that don't fit each other; `TOO_LARGE`; `ABORTED`
 */
export async function alignVectors(source: Document, target: Document, options: VectorOptions): Promise<Alignment> {
  const { vectors, dimensions, signal, onProgress } = options;
  checkDocument(source, 'source');
  checkDocument(target, 'target');
  checkSize({ source: [source], target: [target] }, options);
  checkNumber(dimensions, 'dimensions', 1);
  checkRows('source', source, vectors?.source, dimensions);
  checkRows('target', target, vectors?.target, dimensions);
  const anchors = checkAnchors(options.anchors, { source, target });
  throwIfAborted(signal);
  const pause = createPause('align', Number.POSITIVE_INFINITY, { signal });
  const turn = () => pause(0);
  const { pages, documents, held } = await inTurns(pairWithoutFurniture(source, target, anchors), turn);
  const s = { ...settings, maxRun: await inTurns(longestRun([documents.source, documents.target], settings.maxRun), turn) };
  const sideOf = (side: Side) =>
    inTurns(sideVectors(documents[side], keptRows(vectors[side], dimensions, pages[side].kept), dimensions, s.maxRun), turn);
  const sides = { source: await sideOf('source'), target: await sideOf('target') };
  const found = await alignSides(sides.source, sides.target, s, { signal, onProgress }, heldBy(held));
  const alignment = await alignmentOf(found, { documents, vectors: sides, anchors: held, warnings: [] }, turn);
  return withFurniture(alignment, source, target, pages, anchors);
}

function checkRows(side: Side, { segments }: Document, rows: unknown, dimensions: number): void {
  if (!(rows instanceof Float32Array || rows instanceof Int8Array || rows instanceof Int16Array))
    throw new EnfaceError('BAD_ARGUMENT', `\`vectors.${side}\` is ${shown(rows)}: it must be a Float32Array or an Int8Array.`);
  if (rows.length !== segments.length * dimensions)
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `\`vectors.${side}\` has ${rows.length} numbers for ${segments.length} segments of ${dimensions} dimensions: there must be ${segments.length * dimensions}.`,
    );
  if (!rows.every(Number.isFinite)) throw new EnfaceError('BAD_ARGUMENT', `\`vectors.${side}\` holds what is no finite number.`);
}

function keptRows(rows: VectorOptions['vectors'][Side], dimensions: number, kept: readonly number[] | undefined): Float32Array {
  if (!kept) return Float32Array.from(rows);
  const left = new Float32Array(kept.length * dimensions);
  for (const [place, k] of kept.entries()) left.set(rows.subarray(k * dimensions, (k + 1) * dimensions), place * dimensions);
  return left;
}
