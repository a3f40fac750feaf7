import type { Document } from '@enface/core';

/** Orders runs of one document. */
export const byFirst = (a: { readonly segments: readonly number[] }, b: { readonly segments: readonly number[] }) =>
  a.segments[0] - b.segments[0];

/** Share of a document's text, 0 to 1, that stands outside the given unmatched runs; 1 for an empty document. */
export function shareMatched(document: Document, runs: readonly { readonly segments: readonly number[] }[]): number {
  const length = (index: number) => document.segments[index].end - document.segments[index].start;
  const total = document.segments.reduce((sum, segment) => sum + length(segment.index), 0);
  const alone = runs.reduce((sum, run) => sum + run.segments.reduce((part, index) => part + length(index), 0), 0);
  return total === 0 ? 1 : 1 - alone / total;
}
