import { EnfaceError, shown } from '@enface/core';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { mapped, readKept } from '../kept.ts';
import { filled, type TableRow } from '../table/columns.ts';
import type { SheetRows } from '../table/sheets.ts';
import type { BilingualContents, ReadOptions, Side, Unit } from '../types.ts';
import { ABOUT, columnOf, type Head, REVIEW } from './columns.ts';

/** Whether a workbook is one that `writeXlsx` made. */
export function isReview(sheets: readonly SheetRows[]): boolean {
  const heads = sheets.find(({ name }) => name === REVIEW)?.rows[0]?.cells.map(columnOf) ?? [];
  return ['source', 'target', 'segments-source', 'segments-target'].every((column) => heads.includes(column as Head));
}

type Values = Partial<Record<Head, string>>;

/** The alignment of a reviewed workbook, with what was decided in it. */
export function reviewOf(sheets: readonly SheetRows[], { name = 'document' }: ReadOptions): BilingualContents {
  const { rows } = sheets.find((sheet) => sheet.name === REVIEW)!;
  const about = new Map(sheets.find((sheet) => sheet.name === ABOUT)?.rows.map(({ cells }) => [cells[0], cells[1]]));
  const heads = rows[0].cells.map(columnOf);
  const reviewed = filled(rows.slice(1)).map((row) => ({ row, values: valuesOf(row, heads) }));
  const counts = { right: 0, wrong: 0 };
  const units = reviewed.flatMap(({ row, values }) => {
    const status = statusOf(values.status, row, name);
    if (status) counts[status]++;
    return unitsOf(row, values, status);
  });
  const language = (side: Side) =>
    languageOf(about.get(`language of ${side}`) ?? /^\s{0,9}\w{1,9} \((.{1,100})\)/.exec(headText(rows[0], heads, side))?.[1]);
  const said = counts.right + counts.wrong > 0;
  return {
    kind: 'bilingual',
    ...alignmentOf(units, {
      source: { id: about.get('source') ?? name, language: language('source') },
      target: { id: about.get('target') ?? name, language: language('target') },
    }),
    decisions: { schema: 'enface/decisions@1', decisions: reviewed.flatMap(({ values }) => decisionOf(values)) },
    notes: said ? [`${shown(name)}: ${counts.right} right and ${counts.wrong} wrong, as it was reviewed.`] : [],
  };
}

const headText = ({ cells }: TableRow, heads: readonly (Head | undefined)[], side: Side) => cells[heads.indexOf(side)] ?? '';

const valuesOf = ({ cells }: TableRow, heads: readonly (Head | undefined)[]): Values =>
  Object.fromEntries(heads.flatMap((head, k) => (head ? [[head, cells[k] ?? '']] : [])));

function statusOf(text: string | undefined, { at }: TableRow, name: string): 'right' | 'wrong' | undefined {
  const status = text?.trim().toLowerCase() ?? '';
  if (status === 'right' || status === 'wrong') return status;
  if (status === '') return undefined;
  throw new EnfaceError(
    'BAD_INPUT',
    `${shown(name)}, ${at}: the status ${shown(status)} is none: choose right or wrong, or leave it empty.`,
  );
}

function unitsOf({ at }: TableRow, values: Values, status: 'right' | 'wrong' | undefined): Unit[] {
  const { match = '', probability, score, crossing, nearest } = values;
  const side = (which: Side) => (values[which] ? mapped(values[which], values[`segments-${which}`]) : undefined);
  const [source, target] = [side('source'), side('target')];
  const known = readKept({
    relation: match,
    reason: match,
    ...(probability && { probability }),
    ...(score && { score }),
    ...(crossing && { crossing }),
    ...(nearest && { nearest }),
  });
  if (status === 'wrong' && source && target)
    return [
      { at, source },
      { at, target },
    ];
  return [{ at, ...(source && { source }), ...(target && { target }), ...known, ...(status === 'right' && { probability: 1 }) }];
}

/** As a page saves it: the segments as they were written, so that a corrected text is not looked for. */
function decisionOf(values: Values): object[] {
  const say = values.status?.trim().toLowerCase();
  if (say !== 'right' && say !== 'wrong') return [];
  const side = (which: Side) => {
    const { text, segments = [] } = mapped(values[which] ?? '', values[`segments-${which}`] || undefined);
    return segments.map(({ index, start, end }) => ({ segment: index, text: text.slice(start, end) }));
  };
  return [{ say, source: side('source'), target: side('target') }];
}
