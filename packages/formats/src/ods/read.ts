import { EnfaceError, shown } from '@enface/core';
import { zipSync } from 'fflate';
import { contentsOfSheets, sheetRows } from '../table/sheets.ts';
import type { Contents, ReadOptions } from '../types.ts';
import { unpackXml } from '../zip/unpack-xml.ts';

/**
 * Reads a spreadsheet of OpenDocument: as `readXlsx` reads one of Excel's, pairs where the first row of a sheet names languages, or
 * `source` and `target`; else a text, a block a cell. Formulas count as what they gave.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked, encrypted or no spreadsheet, for XML in it that
 * declares entities, and where nobody says which languages are meant
 */
export async function readOds(bytes: Uint8Array, options: ReadOptions = {}): Promise<Contents> {
  const { name = 'document' } = options;
  const parts = unpackXml(bytes, name, /^(?:mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/);
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is encrypted: save it without a password.`);
  if (!parts['content.xml']) throw new EnfaceError('BAD_INPUT', `${shown(name)} is no spreadsheet of OpenDocument.`);
  const { readOds: read } = await import('hucre/ods');
  const workbook = await read(zipSync(parts, { level: 0 })).catch((cause: Error) => {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} cannot be read (${shown(cause.message, 100)}).`, { cause });
  });
  return contentsOfSheets({ sheets: workbook.sheets.map((sheet) => sheetRows(sheet.name, sheet.rows)), hidden: 0 }, options);
}
