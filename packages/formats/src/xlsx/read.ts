import { contentsOfSheets } from '../table/sheets.ts';
import type { Contents, ReadOptions } from '../types.ts';
import { isReview, reviewOf } from './review.ts';
import { sheetsOf } from './sheets.ts';

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
  return isReview(sheets) ? reviewOf(sheets, options) : contentsOfSheets({ sheets, hidden }, options);
}
