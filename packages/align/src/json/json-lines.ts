import type { Decisions } from '../decisions.ts';
import { type ReviewedRow, type ReviewStatus, reviewedRows } from '../review.ts';
import type { Alignment, Side } from '../types.ts';
import { rounded } from './rounded.ts';

/** A line of `toJsonLines`: a bead, or a passage without a match, whose other side is empty. */
export interface JsonLine {
  readonly source: string;
  readonly target: string;
  /** Tags, the same in every line: lines of several files may be mixed. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Numbers of the segments, from 0; none where a side is empty. */
  readonly sourceSegments: readonly number[];
  readonly targetSegments: readonly number[];
  /** How the sides of a bead relate; `null` without a match. */
  readonly relation: string | null;
  /** Likeness of the sides of a bead, −1 to 1; `null` without a match. */
  readonly score: number | null;
  /** Of the bead, or that the passage has no match, 0 to 1. */
  readonly probability: number;
  /** Whether a bead stands elsewhere than in order. */
  readonly crossing: boolean;
  /** Why a passage has no match; `null` for a bead. */
  readonly reason: string | null;
  /** What a person said of it, in a word and in more; absent where nobody was asked. */
  readonly status?: ReviewStatus | null;
  readonly remarks?: readonly string[];
}

/**
 * An alignment as JSON Lines (jsonlines.org), as programs that train on pairs read them: an object a line for each row of
 * `rows`, all with the same keys, so that a reader of tables finds its columns. `JsonLine` says which. Ends in a line feed;
 * an empty string for two empty documents.
 *
 * @param decisions what a person said, as `decisionsFromJson` gives it: each line has the status of its row
 * @param before how many segments stand before those of each side, where the alignment is a part of a larger one
 * @throws EnfaceError `BAD_ARGUMENT` when beads name segments that the documents don't have.
 */
export function toJsonLines(
  alignment: Alignment,
  { decisions, before }: { decisions?: Decisions | undefined; before?: Readonly<Record<Side, number>> | undefined } = {},
): string {
  return reviewedRows(alignment, decisions)
    .map((row) => `${JSON.stringify({ ...jsonLine(alignment, row, before), ...(decisions && said(row)) })}\n`)
    .join('');
}

const said = ({ status, remarks }: ReviewedRow) => ({ status: status ?? null, remarks });

function jsonLine(
  alignment: Alignment,
  row: ReviewedRow,
  before: Readonly<Record<Side, number>> = { source: 0, target: 0 },
): JsonLine {
  const bead = row.kind === 'bead' ? row.bead : undefined;
  const alone = row.kind === 'unmatched' ? row.unmatched : undefined;
  const numbers = (side: Side) =>
    (bead?.[side] ?? (alone?.side === side ? alone.segments : [])).map((number) => before[side] + number);
  return {
    source: row.source,
    target: row.target,
    sourceLanguage: alignment.source.language,
    targetLanguage: alignment.target.language,
    sourceSegments: numbers('source'),
    targetSegments: numbers('target'),
    relation: bead?.relation ?? null,
    score: bead ? rounded(bead.score) : null,
    probability: rounded((bead ?? alone!).probability),
    crossing: bead?.crossing ?? false,
    reason: alone?.reason ?? null,
  };
}
