import { checkAlignment } from './check-arguments.ts';
import { passageText } from './passage-text.ts';
import { byFirst } from './segments.ts';
import type { Alignment, Bead, Side, Unmatched } from './types.ts';

/** One row of an edition: a passage with its translation, or a passage that stands alone on its side. */
export type Row = { readonly kind: 'bead'; readonly bead: Bead } | { readonly kind: 'unmatched'; readonly unmatched: Unmatched };

/** A row with the texts of both sides, one of them empty where a passage stands alone. */
export type TextRow = Row & { readonly source: string; readonly target: string };

/**
 * An alignment as a table: each bead and each run without a match once, in reading order, with its texts. The order is the
 * source's, from its first segment to its last; what only the target has comes where the target has it.
 *
 * @throws EnfaceError `BAD_ARGUMENT` when beads name segments that the documents don't have.
 */
export function rows(alignment: Alignment): TextRow[] {
  checkAlignment(alignment);
  const { source, target } = alignment;
  return readingOrder(alignment).map((row) => {
    const own = (side: Side) => {
      if (row.kind === 'bead') return row.bead[side];
      return row.unmatched.side === side ? row.unmatched.segments : [];
    };
    return { ...row, source: passageText(source, own('source')), target: passageText(target, own('target')) };
  });
}

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
