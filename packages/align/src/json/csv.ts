import { EnfaceError, shown } from '@enface/core';
import type { Decisions } from '../decisions.ts';
import { type ReviewedRow, reviewedRows } from '../review.ts';
import type { Alignment } from '../types.ts';
import { printable } from './printable.ts';

/**
 * Both texts; how a bead's sides relate; how probable the bead is, or that the passage has no match; why it has none;
 * what a person said of it, in a word and in more. */
export type CsvColumn = 'source' | 'target' | 'relation' | 'probability' | 'reason' | 'status' | 'remarks';

export interface CsvOptions {
  /** Which columns, in which order: `['source', 'target']` for the texts alone. @default all, in the order above; the last two with `decisions` alone */
  columns?: readonly CsvColumn[] | undefined;
  /** What stands between cells: a tab makes it TSV. @default ',' */
  delimiter?: ',' | ';' | '\t' | undefined;
  /** What a person said, as `decisionsFromJson` gives it: the status of each row. @default nothing */
  decisions?: Decisions | undefined;
}

const cells: Readonly<Record<CsvColumn, (row: ReviewedRow) => string>> = {
  source: (row) => text(row.source),
  target: (row) => text(row.target),
  relation: (row) => (row.kind === 'bead' ? row.bead.relation : ''),
  probability: (row) => (row.kind === 'bead' ? row.bead : row.unmatched).probability.toFixed(3),
  reason: (row) => (row.kind === 'bead' ? '' : row.unmatched.reason),
  status: ({ status = '' }) => status,
  remarks: ({ remarks }) => text(remarks.join('\n')),
};

const all = Object.keys(cells) as CsvColumn[];
const unreviewed = all.filter((column) => column !== 'status' && column !== 'remarks');

/**
 * An alignment as a table in CSV (RFC 4180: commas, every cell in quotes, lines that end in CR LF, a header): the rows of
 * `rows`. What has no match has an empty cell on the other side. Probabilities from 0 to 1 have three decimals.
 *
 * A spreadsheet would run a text as a formula that begins with `=`, `+`, `-`, `@` or a sign like these, also behind a
 * semicolon or a line break, where it takes these for separators: before each such sign stands an apostrophe, as OWASP's
 * page on CSV injection advises. Controls other than line breaks and tabs become their visible pictures.
 *
 * @throws EnfaceError `BAD_ARGUMENT` for a column or a delimiter that there isn't.
 */
export function toCsv(
  alignment: Alignment,
  { decisions, columns = decisions ? all : unreviewed, delimiter = ',' }: CsvOptions = {},
): string {
  if (!Array.isArray(columns)) throw new EnfaceError('BAD_ARGUMENT', `\`columns\` is ${shown(columns)}: pass an array of names.`);
  const unknown = columns.findIndex((column: unknown) => !all.includes(column as CsvColumn));
  if (unknown >= 0 || columns.length === 0)
    throw new EnfaceError(
      'BAD_ARGUMENT',
      `\`columns\` names ${columns.length ? shown(columns[unknown]) : 'none'}: choose among ${all.join(', ')}.`,
    );
  if (![',', ';', '\t'].includes(delimiter))
    throw new EnfaceError('BAD_ARGUMENT', `\`delimiter\` is ${shown(delimiter)}: pass a comma, a semicolon or a tab.`);
  const lines = reviewedRows(alignment, decisions).map((row) => columns.map((column: CsvColumn) => cells[column](row)));
  return [columns, ...lines].map((line) => `${line.map(quoted).join(delimiter)}\r\n`).join('');
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Where a cell begins for one reader or another, and a sign that makes it a formula there. */
const FORMULA = /(^|[;\t\r\n]) *(?=[=+\-@＝＋－﹣−﹫＠\t\r])/g;

const text = (passage: string) => printable(passage.replace(FORMULA, (before) => `${before}'`));
