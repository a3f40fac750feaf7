import type { Decisions } from './decisions.ts';
import { rows, type TextRow } from './reading-order.ts';
import type { Alignment, Side } from './types.ts';

/**
 * What a person said of a row: `confirmed`, that it is right; `edited`, that the target should say what it says now; `rejected`,
 * that the pair is wrong in which some of it stood.
 */
export type ReviewStatus = 'confirmed' | 'edited' | 'rejected';

/** A row with what a person said of it. */
export type ReviewedRow = TextRow & {
  readonly status?: ReviewStatus;
  /** For people: what the target was before, which finding was dismissed, what it does not belong with. Empty for none. */
  readonly remarks: readonly string[];
};

const SIDES = ['source', 'target'] as const;

/**
 * The rows of `rows`, each with what a person said of it: for writers.
 *
 * @param decisions as `decisionsFromJson` gives them, of the documents from which the alignment was made (corrected or not)
 * @throws EnfaceError `BAD_ARGUMENT` when beads name segments that the documents don't have.
 */
export function reviewedRows(alignment: Alignment, decisions: Decisions | undefined): ReviewedRow[] {
  const all = rows(alignment);
  if (!decisions) return all.map((row) => ({ ...row, remarks: [] }));
  const { documents, anchors, dismissed, corrected } = decisions;
  const right = new Set(anchors.beads.map(keyOf));
  const alone = { source: new Set<number>(), target: new Set<number>() };
  for (const { side, segments } of anchors.unmatched) for (const segment of segments) alone[side].add(segment);
  const before = new Map(corrected.map(({ segment }) => [segment, documents.target.segments[segment].text]));
  const text = (side: Side, numbers: readonly number[]) => numbers.map((k) => documents[side].segments[k].text).join(' ');
  // by segment, as there may be as many decisions as rows
  const rejected = bySegment(anchors.rejected);
  const silenced = bySegment(dismissed);
  return all.map((row) => {
    const own = segmentsOf(row);
    const wrong = rejected(own).filter((pair) => !SIDES.every((side) => pair[side].every((k) => own[side].includes(k))));
    const edits = own.target.flatMap((k) => before.get(k) ?? []);
    const isRight =
      row.kind === 'bead' ? right.has(keyOf(own)) : own[row.unmatched.side].every((k) => alone[row.unmatched.side].has(k));
    const status = edits.length > 0 ? 'edited' : isRight ? 'confirmed' : wrong.length > 0 ? 'rejected' : undefined;
    const remarks = [
      ...edits.map((was) => `edited, was: ${was}`),
      ...wrong.map((pair) => `rejected: ${text('source', pair.source)} | ${text('target', pair.target)}`),
      ...silenced(own).map(({ message, reason }) => `dismissed: ${message} (${reason})`),
    ];
    return { ...row, ...(status && { status }), remarks };
  });
}

type Numbers = Readonly<Record<Side, readonly number[]>>;

const keyOf = ({ source, target }: Numbers) => `${source}|${target}`;

const segmentsOf = (row: TextRow): Numbers =>
  row.kind === 'bead' ? row.bead : { source: [], target: [], [row.unmatched.side]: row.unmatched.segments };

/** Finds those that share a segment with a row, each once. */
function bySegment<T extends Numbers>(items: readonly T[]): (row: Numbers) => T[] {
  const places = { source: new Map<number, T[]>(), target: new Map<number, T[]>() };
  for (const item of items)
    for (const side of SIDES)
      for (const segment of item[side]) {
        const there = places[side].get(segment);
        if (there) there.push(item);
        else places[side].set(segment, [item]);
      }
  return (row) => [...new Set(SIDES.flatMap((side) => row[side].flatMap((segment) => places[side].get(segment) ?? [])))];
}
