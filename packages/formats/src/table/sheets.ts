import { shown } from '@enface/core';
import type { CellValue } from 'hucre/xlsx';
import { textOfBlocks } from '../document.ts';
import type { Block, Contents, ReadOptions } from '../types.ts';
import { columnsOf, filled, namedColumns, type TableRow } from './columns.ts';
import { pairsOf } from './pairs.ts';

/** A sheet as rows of texts. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** What a spreadsheet shows, and how many of its sheets are hidden. */
export interface Sheets {
  readonly sheets: readonly SheetRows[];
  readonly hidden: number;
}

/** Rows as the library reads them, as texts. */
export const sheetRows = (name: string, rows: readonly (readonly CellValue[])[]): SheetRows => ({
  name,
  rows: rows.map((row, k) => ({ cells: row.map(textOf), at: `${name}, row ${k + 1}` })),
});

function textOf(value: CellValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** Pairs of the sheets that say which languages their columns are; else a text, a block a cell. */
export async function contentsOfSheets({ sheets, hidden }: Sheets, options: ReadOptions): Promise<Contents> {
  const { name = 'document' } = options;
  const notes =
    hidden > 0 ? [`${shown(name)}: ${hidden === 1 ? 'a hidden sheet is' : `${hidden} hidden sheets are`} left out.`] : [];
  const tables = sheets.map((sheet) => ({ ...sheet, rows: filled(sheet.rows) })).filter(({ rows }) => rows.length > 0);
  const paired = tables.flatMap((table) => {
    const columns = pairColumns(table.rows, name, options);
    return columns ? [{ ...table, columns }] : [];
  });
  if (paired.length === 0) return { kind: 'text', ...textOfBlocks(tables.flatMap(cellsOf)), notes };
  const { languages } = paired[0].columns;
  const same = paired.filter(
    ({ columns }) => columns.languages.source === languages.source && columns.languages.target === languages.target,
  );
  const units = same.flatMap(({ rows, columns: { source, target, named } }) =>
    rows.slice(named ? 1 : 0).map(({ cells, at }) => ({
      at,
      source: { text: cells[source] ?? '' },
      target: { text: cells[target] ?? '' },
    })),
  );
  const left = tables
    .filter(({ name: each }) => !same.some((sheet) => sheet.name === each))
    .map((sheet) => shown(sheet.name, 40));
  const without = left.length > 0 ? [`${shown(name)}: without pairs, and left out: ${left.join(', ')}.`] : [];
  return { kind: 'bilingual', ...(await pairsOf(units, languages, options)), notes: [...notes, ...without] };
}

function pairColumns(rows: readonly TableRow[], name: string, options: ReadOptions) {
  const named = namedColumns(rows, name, options);
  if (named) return named;
  const asked = options.source !== undefined && options.target !== undefined;
  return asked && rows.every(({ cells }) => cells.length <= 2) ? columnsOf(rows, name, options) : undefined;
}

const cellsOf = ({ name, rows }: SheetRows): Block[] =>
  rows.flatMap(({ cells, at }) => {
    const row = at.slice(at.lastIndexOf(' ') + 1);
    return cells.map((text, k) => ({ text, at: `${name}, ${letters(k)}${row}` }));
  });

/** `A`, `Z`, `AA` */
function letters(column: number): string {
  const rest = column % 26;
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + rest);
}
