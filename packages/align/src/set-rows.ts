import type { Document } from '@enface/core';
import { byFirst } from './segments.ts';
import type { Correspondence, Coverage, Link, Side, UnmatchedPlace } from './types.ts';

export const documentsOf = ({ sources, targets }: Correspondence, side: Side): readonly Document[] =>
  side === 'source' ? sources : targets;

/** A run of a source document's segments with all that is linked to any of them, or the reason why nothing is. */
export type SourceRow =
  | { readonly kind: 'linked'; readonly segments: readonly number[]; readonly links: readonly Link[] }
  | { readonly kind: 'unmatched'; readonly unmatched: UnmatchedPlace };

/**
 * Each source document in its own order, each of its segments in exactly one row. Links that share a segment share a
 * row, so that a passage found in three target documents is shown once with the three beside it, in the documents' order.
 */
export function sourceRows({ sources, links, unmatched }: Correspondence): SourceRow[][] {
  const rows: SourceRow[][] = sources.map(() => []);
  for (const group of linksSharingSegments(links)) {
    const segments = [...new Set(group.flatMap((link) => link.source.segments))].sort((a, b) => a - b);
    group.sort((a, b) => a.target.document - b.target.document || byFirst(a.target, b.target));
    rows[group[0].source.document].push({ kind: 'linked', segments, links: group });
  }
  for (const run of unmatched) if (run.side === 'source') rows[run.document].push({ kind: 'unmatched', unmatched: run });
  for (const row of rows) row.sort((a, b) => firstOf(a) - firstOf(b));
  return rows;
}

/** For each document of a side what no document of the other side covers of it, in its order. */
export function unmatchedByDocument(correspondence: Correspondence, side: Side): UnmatchedPlace[][] {
  const runs: UnmatchedPlace[][] = documentsOf(correspondence, side).map(() => []);
  for (const run of correspondence.unmatched) if (run.side === side) runs[run.document].push(run);
  for (const places of runs) places.sort(byFirst);
  return runs;
}

/** Whether every source document was compared with every target one: in a large set only the nearest are. */
export const isComplete = ({ coverage, targets }: Correspondence) => coverage.every((row) => row.length === targets.length);

/** A source document's related target ones, for reading: those that cover most and are covered most, and how many more. */
export interface Related {
  readonly source: number;
  readonly closest: readonly Coverage[];
  readonly more: number;
}

/** Related documents shown of each, where there is no room for all. */
const SHOWN = 3;

export function relatedDocuments({ coverage }: Correspondence): Related[] {
  return coverage.map((row, source) => {
    const related = row.filter((pair) => pair.verdict !== 'unrelated');
    related.sort((a, b) => b.forward + b.backward - a.forward - a.backward || a.target - b.target);
    return { source, closest: related.slice(0, SHOWN), more: Math.max(0, related.length - SHOWN) };
  });
}

function linksSharingSegments(links: readonly Link[]): Link[][] {
  const ordered = [...links].sort((a, b) => a.source.document - b.source.document || byFirst(a.source, b.source));
  const groups: Link[][] = [];
  let document = -1;
  let segments = new Set<number>();
  for (const link of ordered) {
    if (link.source.document !== document || !link.source.segments.some((segment) => segments.has(segment))) {
      document = link.source.document;
      segments = new Set();
      groups.push([]);
    }
    groups.at(-1)!.push(link);
    for (const segment of link.source.segments) segments.add(segment);
  }
  return groups;
}

const firstOf = (row: SourceRow) => (row.kind === 'linked' ? row.segments[0] : row.unmatched.segments[0]);
