import { EnfaceError, shown } from '@enface/core';
import { zipSync } from 'fflate';
import type { CellValue } from 'hucre/xlsx';
import type { TableRow } from '../table/columns.ts';
import { unpackXml } from '../zip/unpack-xml.ts';

/** A sheet as rows of texts. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Sheets that are shown, and how many aren't. */
export async function sheetsOf(bytes: Uint8Array, name: string): Promise<{ sheets: SheetRows[]; hidden: number }> {
  const parts = unpackXml(bytes, name, /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[\w./ -]+\.(?:xml|rels))$/);
  if (!parts['xl/workbook.xml']) throw new EnfaceError('BAD_INPUT', `${shown(name)} is no workbook of Excel's.`);
  const { readXlsx } = await import('hucre/xlsx');
  let hidden = 0;
  try {
    const { sheets } = await readXlsx(zipSync(parts, { level: 0 }), {
      sheets: (info) => {
        if (info.hidden || info.veryHidden) hidden++;
        return !(info.hidden || info.veryHidden);
      },
    });
    return {
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.map((row, k) => ({ cells: row.map(textOf), at: `${sheet.name}, row ${k + 1}` })),
      })),
      hidden,
    };
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} cannot be read (${shown((cause as Error).message, 100)}).`, { cause });
  }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}
