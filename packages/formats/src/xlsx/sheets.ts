import { EnfaceError, shown } from '@enface/core';
import { zipSync } from 'fflate';
import { type Sheets, sheetRows } from '../table/sheets.ts';
import { unpackXml } from '../zip/unpack-xml.ts';

/** Sheets that are shown, and how many aren't. */
export async function sheetsOf(bytes: Uint8Array, name: string): Promise<Sheets> {
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
    return { sheets: sheets.map((sheet) => sheetRows(sheet.name, sheet.rows)), hidden };
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} cannot be read (${shown((cause as Error).message, 100)}).`, { cause });
  }
}
