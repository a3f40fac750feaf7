import type { Severity } from '@enface/align/audit';
import type { CellStyle, CellValue } from 'hucre/xlsx';
import { columns, type Head } from './columns.ts';

/** In signs. What is not here is hidden. */
export const widths: Partial<Record<Head, number>> = {
  number: 6,
  sourcePlace: 18,
  source: 56,
  target: 56,
  targetPlace: 18,
  match: 12,
  probability: 11,
  severity: 10,
  findings: 44,
  status: 10,
  comment: 30,
};

export const fill = (rgb: string): CellStyle['fill'] => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
  bgColor: { rgb },
});
/** The workbook's own, which a style with a font must name again. */
const plain: CellStyle['font'] = { name: 'Calibri', size: 11 };
/** Between the rows. */
const border: CellStyle['border'] = { bottom: { style: 'hair', color: { rgb: 'B8C0C4' } } };
export const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border };
export const above: CellStyle = { alignment: { vertical: 'top' }, border };
export const head: CellStyle = {
  font: { ...plain, bold: true, color: { rgb: 'FFFFFF' } },
  fill: fill('3B4A54'),
  alignment: { vertical: 'center', wrapText: true },
};
/** So that a sheet doesn't run the text as a formula when somebody edits it. */
export const asText: CellStyle = { ...wrapped, numFmt: '@' };
export const alone: CellStyle = { ...wrapped, font: { ...plain, italic: true, color: { rgb: '6B4E00' } }, fill: fill('FFF4D6') };
export const graveness: Readonly<Record<Severity, CellStyle>> = {
  critical: { ...above, font: { ...plain, bold: true, color: { rgb: 'FFFFFF' } }, fill: fill('A61B1B') },
  major: { ...above, font: { ...plain, bold: true }, fill: fill('F6C9C0') },
  minor: { ...above, fill: fill('F0EFEA') },
};

export const styles: Partial<Record<Head, CellStyle>> = {
  number: { ...above, alignment: { vertical: 'top', horizontal: 'center' } },
  sourcePlace: wrapped,
  targetPlace: wrapped,
  source: wrapped,
  target: wrapped,
  findings: wrapped,
  comment: wrapped,
};

/** In points: of a line, and of the highest row that a sheet can have. */
const LINE = 13.5;
const HIGHEST = 400;

/** Height of a row that shows all of its texts, in points, as far as can be told without their fonts. */
export function heightOf(cells: readonly CellValue[]): number {
  let most = 1;
  for (const [k, cell] of cells.entries()) {
    const column = columns[k];
    const width = widths[column];
    if (typeof cell !== 'string' || width === undefined || styles[column] !== wrapped) continue;
    const lines = cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(signs(line) / (width * 0.92))), 0);
    most = Math.max(most, lines);
  }
  return Math.min(HIGHEST, most * LINE + 3);
}

/** Signs of East Asia take the room of two. */
const signs = (text: string) =>
  text.length + (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)?.length ?? 0);
