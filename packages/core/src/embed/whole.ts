import type { Embedder, WorkOptions } from '../types.ts';

/**
 * Writes the vectors of texts, not normalised, as 16-bit numbers, and tells whether all are such; else what is written is of no use.
 * For texts by the hundred thousand: as `embed` gives them, they take twice the room, and as long again to be copied.
 */
export type EmbedWhole = (texts: readonly string[], out: Int16Array, work: WorkOptions) => Promise<boolean>;

const known = new WeakMap<Embedder, EmbedWhole>();

/** Has `wholeEmbedding` know an embedder's. */
export function rememberWhole(embedder: Embedder, embed: EmbedWhole): void {
  known.set(embedder, embed);
}

/** `undefined` for embedders whose vectors are mostly no whole numbers, and for those that are not ours. */
export const wholeEmbedding = (embedder: Embedder): EmbedWhole | undefined => known.get(embedder);
