import type { Document, WorkOptions } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import type { Side } from '../types.ts';
import { type AlignedBlock, alignSides } from './align-sides.ts';
import { settings } from './settings.ts';
import { sideVectors } from './side.ts';

/** One of two passages: its sentences as segments, and their vectors, row-major, unnormalised. */
export interface SplitPassage {
  readonly document: Document;
  readonly rows: Float32Array;
}

/** What corresponds in two passages. */
export interface AlignedPassages {
  readonly blocks: readonly AlignedBlock[];
  /** Of each sentence the probability to have no counterpart. */
  readonly none: Readonly<Record<Side, Float64Array>>;
}

/**
 * Aligns the sentences of two passages that are known to belong together, the two sides of a bead, with the engine that
 * aligned the documents. Nothing has to be found out about whether they have to do with each other at all.
 */
export async function alignPassages(
  { source, target }: Readonly<Record<Side, SplitPassage>>,
  dimensions: number,
  work: WorkOptions = {},
): Promise<AlignedPassages> {
  // passages are many and short: no longer runs than they have
  const maxRun = Math.min(settings.maxRun, Math.max(source.document.segments.length, target.document.segments.length));
  const vectors = ({ document, rows }: SplitPassage) => atOnce(sideVectors(document, rows, dimensions, maxRun));
  const found = await alignSides(vectors(source), vectors(target), { ...settings, related: CERTAIN, maxRun }, work);
  return { blocks: found.blocks, none: { source: found.source.none, target: found.target.none } };
}

/** See `Settings.related`: no path carries so little that doubt arises. */
const CERTAIN: [number, number] = [-2, -1];
