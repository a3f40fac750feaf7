import { type Alignment, type Decisions, type ReviewedRow, reviewedRows, type Side, type TextRow } from '@enface/align';
import type { Finding, Severity } from '@enface/align/audit';
import { EnfaceError } from '@enface/core';
import type { CellStyle, CellValue, ColumnDef } from 'hucre/xlsx';
import { findingsByRow } from '../findings.ts';
import { propertiesOf, segmentMap } from '../kept.ts';
import { noteText } from '../severity.ts';
import { aboutRows } from './about.ts';
import { cellText, LONGEST } from './cell-text.ts';
import { ABOUT, columns, HEADS, type Head, headOf, REVIEW, statuses } from './columns.ts';
import { above, alone, asText, fill, graveness, head, heightOf, styles, widths, wrapped } from './look.ts';

export interface WriteXlsxOptions {
  /** What an audit of this alignment found. @default none */
  findings?: readonly Finding[] | undefined;
  /** What a person said, as `decisionsFromJson` gives it: status and comment of each row. @default nothing */
  decisions?: Decisions | undefined;
  /** Where in its file an offset of a side's text stood, in words. @default the numbers of the segments, from 1 */
  where?: ((side: Side, offset: number) => string) | undefined;
}

/** Rows of a sheet, the first one taken off. */
const MOST = 1_048_575;

/**
 * An alignment as a workbook for review: a sheet with a row for each of `rows`, both texts face to face with their places, how
 * they match and how surely (by colour, too), what an audit found in them, a status to choose and a comment to write; its head
 * stands still, and each column can be filtered. A second sheet says what is what. Hidden columns keep the rest, so that
 * `readXlsx` makes the same alignment again. Texts are texts, whatever they begin with.
 *
 * @throws EnfaceError `NOT_WRITABLE` for a passage that is longer than a cell may be, and for more rows than a sheet has
 */
export async function writeXlsx(
  alignment: Alignment,
  { findings = [], decisions, where }: WriteXlsxOptions = {},
): Promise<Uint8Array> {
  const all = reviewedRows(alignment, decisions);
  if (all.length > MOST)
    throw new EnfaceError('NOT_WRITABLE', `A sheet has ${MOST} rows, and this alignment ${all.length}: write it as .tsv.`);
  const found = findingsByRow(all, findings);
  const lines = all.map((row, k) => lineOf(alignment, row, k, found.get(k) ?? [], where));
  const cells = new Map<string, { style: CellStyle }>();
  for (const [k] of columns.entries()) cells.set(`0,${k}`, { style: head });
  for (const [k, row] of all.entries()) mark(cells, k + 1, row, found.get(k) ?? []);
  const { writeXlsx: write } = await import('hucre/xlsx');
  const end = lines.length + 1;
  const letter = (column: Head) => String.fromCharCode(65 + columns.indexOf(column));
  const range = (column: Head) => `${letter(column)}2:${letter(column)}${Math.max(2, end)}`;
  const status = `$${letter('status')}2`;
  return write({
    properties: { title: `${alignment.source.id} – ${alignment.target.id}`.slice(0, 200), creator: 'enface' },
    stringMode: 'inline',
    sheets: [
      {
        name: REVIEW,
        columns: columns.map(columnOf),
        rows: [columns.map((column) => titleOf(alignment, column)), ...lines],
        cells,
        rowDefs: new Map([[0, { height: 30 }], ...lines.map((line, k) => [k + 1, { height: heightOf(line) }] as const)]),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letter('comment')}${end}` },
        dataValidations: [
          {
            type: 'list',
            values: [...statuses],
            range: range('status'),
            allowBlank: true,
            showErrorMessage: true,
            errorTitle: 'Status',
            errorMessage: `Choose ${statuses.join(' or ')}, or leave it empty.`,
          },
        ],
        conditionalRules: [
          {
            type: 'colorScale',
            priority: 1,
            range: range('probability'),
            colorScale: {
              cfvo: ['0.5', '0.8', '1'].map((value) => ({ type: 'num' as const, value })),
              colors: ['F4B6A6', 'FBE8A6', 'CFE8CF'],
            },
          },
          {
            type: 'expression',
            priority: 2,
            range: range('status'),
            formula: `${status}="right"`,
            style: { fill: fill('CFE8CF') },
          },
          {
            type: 'expression',
            priority: 3,
            range: range('status'),
            formula: `${status}="wrong"`,
            style: { fill: fill('F4B6A6') },
          },
        ],
        pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
      },
      {
        name: ABOUT,
        columns: [
          { width: 24, style: above },
          { width: 90, style: wrapped },
        ],
        rows: aboutRows(alignment),
      },
    ],
  });
}

const titleOf = ({ source, target }: Alignment, column: Head): string =>
  column === 'source' || column === 'target' ? cellText(headOf(column, { source, target }[column].language)) : HEADS[column];

const columnOf = (column: Head): ColumnDef => ({
  width: widths[column] ?? 10,
  hidden: widths[column] === undefined,
  style: styles[column] ?? above,
  ...(column === 'probability' && { numFmt: '0.0%' }),
});

function lineOf(
  alignment: Alignment,
  row: ReviewedRow,
  number: number,
  findings: readonly Finding[],
  where: WriteXlsxOptions['where'],
): CellValue[] {
  const { relation, reason, probability, status, ...rest } = propertiesOf(row);
  const values: Partial<Record<Head, CellValue>> = {
    number: number + 1,
    sourcePlace: placeOf(alignment, row, 'source', where),
    source: row.source,
    target: row.target,
    targetPlace: placeOf(alignment, row, 'target', where),
    match: relation ?? reason,
    probability: Number(probability),
    severity: worst(findings) ?? '',
    findings: findings.map(noteText).join('\n').slice(0, LONGEST),
    // what was wrong is no pair here any more
    status: status === undefined || status === 'rejected' ? '' : 'right',
    comment: row.remarks.join('\n').slice(0, LONGEST),
    ...rest,
    'segments-source': segmentMap(alignment, row, 'source'),
    'segments-target': segmentMap(alignment, row, 'target'),
  };
  return columns.map((column) => {
    const value = values[column] ?? '';
    return typeof value === 'string' ? checked(cellText(value), number) : value;
  });
}

function checked(text: string, number: number): string | null {
  if (text.length <= LONGEST) return text === '' ? null : text;
  throw new EnfaceError(
    'NOT_WRITABLE',
    `Passage ${number + 1} has ${text.length} signs, and a cell holds ${LONGEST}: write the result as .tsv.`,
  );
}

function placeOf(alignment: Alignment, row: TextRow, side: Side, where: WriteXlsxOptions['where']): string {
  const numbers = row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [];
  const name = (number: number) => where?.(side, alignment[side].segments[number].start) ?? `${number + 1}`;
  if (numbers.length === 0) return '';
  const [first, last] = [name(numbers[0]), name(numbers.at(-1)!)];
  return first === last ? first : `${first} – ${last}`;
}

const order: readonly Severity[] = ['critical', 'major', 'minor'];

const worst = (findings: readonly Finding[]): Severity | undefined =>
  order.find((severity) => findings.some((finding) => finding.severity === severity));

/** The styles of a row's own cells. */
function mark(cells: Map<string, { style: CellStyle }>, number: number, row: TextRow, findings: readonly Finding[]): void {
  const put = (column: Head, style: CellStyle) => cells.set(`${number},${columns.indexOf(column)}`, { style });
  const severity = worst(findings);
  if (severity) put('severity', graveness[severity]);
  for (const side of ['source', 'target'] as const) {
    if (row[side] === '') put(side, alone);
    else if (/^[=+\-@\t\r＝＋－﹣−﹫＠]/.test(row[side])) put(side, asText);
  }
  if (row.kind === 'unmatched') put('match', alone);
}
