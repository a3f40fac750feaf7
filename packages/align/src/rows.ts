import type { Document } from '@enface/core';
import type { Alignment, Bead, Correspondence, Link, Unmatched, UnmatchedPlace } from './types.ts';

/** One row of an edition: a passage with its translation, or a passage that stands alone on its side. */
export type Row = { readonly kind: 'bead'; readonly bead: Bead } | { readonly kind: 'unmatched'; readonly unmatched: Unmatched };

/**
 * The rows of an alignment in reading order: the source from its first segment to its last, and unmatched target
 * segments where the target has them, that is before the next bead in order. Each bead and each unmatched run comes once.
 */
export function readingOrder({ beads, unmatched }: Alignment): Row[] {
  const rows: Row[] = [];
  const waiting = unmatched.filter((run) => run.side === 'target').sort(byFirst);
  let next = 0;
  const flushBefore = (segment: number) => {
    while (next < waiting.length && waiting[next].segments[0] < segment)
      rows.push({ kind: 'unmatched', unmatched: waiting[next++] });
  };

  const sourceRows: { first: number; row: Row }[] = [
    ...beads.map((bead) => ({ first: bead.source[0], row: { kind: 'bead', bead } as const })),
    ...unmatched
      .filter((run) => run.side === 'source')
      .map((run) => ({ first: run.segments[0], row: { kind: 'unmatched', unmatched: run } as const })),
  ];
  for (const { row } of sourceRows.sort((a, b) => a.first - b.first)) {
    if (row.kind === 'bead' && !row.bead.crossing) flushBefore(row.bead.target[0]);
    rows.push(row);
  }
  flushBefore(Number.POSITIVE_INFINITY);
  return rows;
}

/** A run of a foreign document's segments with all that is linked to any of them, or the reason why nothing is. */
export type ForeignRow =
  | { readonly kind: 'linked'; readonly segments: readonly number[]; readonly links: readonly Link[] }
  | { readonly kind: 'unmatched'; readonly unmatched: UnmatchedPlace };

/**
 * One foreign document in its own order, each segment in exactly one row. Links that share a segment share a row, so
 * that a passage found in three English articles is shown once with the three beside it, in the articles' order.
 */
export function foreignRows(correspondence: Correspondence, document: number): ForeignRow[] {
  const rows: ForeignRow[] = [];
  const links = correspondence.links.filter((link) => link.foreign.document === document);
  links.sort((a, b) => byFirst(a.foreign, b.foreign));
  for (let i = 0; i < links.length; ) {
    const group = [links[i]];
    const segments = new Set(links[i].foreign.segments);
    while (++i < links.length && links[i].foreign.segments.some((segment) => segments.has(segment))) {
      group.push(links[i]);
      for (const segment of links[i].foreign.segments) segments.add(segment);
    }
    group.sort((a, b) => a.english.document - b.english.document || byFirst(a.english, b.english));
    rows.push({ kind: 'linked', segments: [...segments].sort((a, b) => a - b), links: group });
  }
  for (const unmatched of correspondence.unmatched) {
    if (unmatched.side === 'foreign' && unmatched.document === document) rows.push({ kind: 'unmatched', unmatched });
  }
  return rows.sort((a, b) => firstOf(a) - firstOf(b));
}

/** What no foreign document covers of one English document, in its order. */
export function uncovered(correspondence: Correspondence, document: number): UnmatchedPlace[] {
  return correspondence.unmatched.filter((run) => run.side === 'english' && run.document === document).sort(byFirst);
}

/** Share of a document's text, 0 to 1, that stands outside the given unmatched runs; 1 for an empty document. */
export function shareMatched(document: Document, runs: readonly { readonly segments: readonly number[] }[]): number {
  const length = (index: number) => document.segments[index].end - document.segments[index].start;
  const total = document.segments.reduce((sum, segment) => sum + length(segment.index), 0);
  const alone = runs.reduce((sum, run) => sum + run.segments.reduce((part, index) => part + length(index), 0), 0);
  return total === 0 ? 1 : 1 - alone / total;
}

const byFirst = (a: { readonly segments: readonly number[] }, b: { readonly segments: readonly number[] }) =>
  a.segments[0] - b.segments[0];

const firstOf = (row: ForeignRow) => (row.kind === 'linked' ? row.segments[0] : row.unmatched.segments[0]);
