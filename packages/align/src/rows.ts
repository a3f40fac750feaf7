import type { Document } from '@enface/core';
import type { Alignment, Bead, Correspondence, Coverage, Link, Unmatched, UnmatchedPlace } from './types.ts';

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
 * Each foreign document in its own order, each of its segments in exactly one row. Links that share a segment share a
 * row, so that a passage found in three English articles is shown once with the three beside it, in the articles' order.
 */
export function foreignRows({ foreign, links, unmatched }: Correspondence): ForeignRow[][] {
  const rows: ForeignRow[][] = foreign.map(() => []);
  for (const group of linksSharingSegments(links)) {
    const segments = [...new Set(group.flatMap((link) => link.foreign.segments))].sort((a, b) => a - b);
    group.sort((a, b) => a.english.document - b.english.document || byFirst(a.english, b.english));
    rows[group[0].foreign.document].push({ kind: 'linked', segments, links: group });
  }
  for (const run of unmatched) if (run.side === 'foreign') rows[run.document].push({ kind: 'unmatched', unmatched: run });
  for (const row of rows) row.sort((a, b) => firstOf(a) - firstOf(b));
  return rows;
}

/** For each document of a side what no document of the other side covers of it, in its order. */
export function unmatchedByDocument(correspondence: Correspondence, side: UnmatchedPlace['side']): UnmatchedPlace[][] {
  const runs: UnmatchedPlace[][] = correspondence[side].map(() => []);
  for (const run of correspondence.unmatched) if (run.side === side) runs[run.document].push(run);
  for (const places of runs) places.sort(byFirst);
  return runs;
}

/** Whether every foreign document was compared with every English one: in a large set only the nearest are. */
export const isComplete = ({ coverage, english }: Correspondence) => coverage.every((row) => row.length === english.length);

/** A foreign document's related English ones, for reading: those that cover most and are covered most, and how many more. */
export interface Related {
  readonly foreign: number;
  readonly closest: readonly Coverage[];
  readonly more: number;
}

/** Related documents shown of each, where there is no room for all. */
const SHOWN = 3;

export function relatedDocuments({ coverage }: Correspondence): Related[] {
  return coverage.map((row, foreign) => {
    const related = row.filter((pair) => pair.verdict !== 'unrelated');
    related.sort((a, b) => b.forward + b.backward - a.forward - a.backward || a.english - b.english);
    return { foreign, closest: related.slice(0, SHOWN), more: Math.max(0, related.length - SHOWN) };
  });
}

function linksSharingSegments(links: readonly Link[]): Link[][] {
  const ordered = [...links].sort((a, b) => a.foreign.document - b.foreign.document || byFirst(a.foreign, b.foreign));
  const groups: Link[][] = [];
  let document = -1;
  let segments = new Set<number>();
  for (const link of ordered) {
    if (link.foreign.document !== document || !link.foreign.segments.some((segment) => segments.has(segment))) {
      document = link.foreign.document;
      segments = new Set();
      groups.push([]);
    }
    groups.at(-1)!.push(link);
    for (const segment of link.foreign.segments) segments.add(segment);
  }
  return groups;
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
