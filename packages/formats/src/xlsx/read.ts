import { shown } from '@enface/core';
import { textOfBlocks } from '../document.ts';
import { columnsOf, filled, namedColumns, type TableRow } from '../table/columns.ts';
import { pairsOf } from '../table/pairs.ts';
import type { Block, Contents, ReadOptions } from '../types.ts';
import { isReview, reviewOf } from './review.ts';
import { type SheetRows, sheetsOf } from './sheets.ts';

/**
 * Reads a workbook: of sheets whose first row names columns by language or as `source` and `target` the pairs, a row each; else
 * a text, a block a cell, row by row and sheet by sheet. Two columns without names are pairs where both languages are asked
 * for. What `writeXlsx` wrote is read as it is now: corrected texts, and a pair that is called wrong as two passages without a
 * match. Places are cells (`Sheet1, C5`) or rows. Formulas count as what they gave; hidden sheets are left out, and a note says so.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked or no workbook, for XML in it that declares
 * entities, and where nobody says which languages are meant; `ABORTED`
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Promise<Contents> {
  const { name = 'document' } = options;
  const { sheets, hidden } = await sheetsOf(bytes, name);
  if (isReview(sheets)) return reviewOf(sheets, options);
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
