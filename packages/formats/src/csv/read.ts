import { EnfaceError, shown } from '@enface/core';
import Papa from 'papaparse';
import { textOfBlocks } from '../document.ts';
import { readKept } from '../kept.ts';
import { columnsOf, filled, headerOf, type TableRow, tagOf } from '../table/columns.ts';
import { pairsOf } from '../table/pairs.ts';
import { decode } from '../text/decode.ts';
import type { Contents, ReadOptions, Unit } from '../types.ts';

/**
 * Reads CSV or TSV (comma, semicolon or tab, told by the file). With a column a language (`da,en` in the first row), with
 * columns `source` and `target`, or with two columns: pairs, a row each. With one column: a text, a block a row. What
 * `toCsv` wrote is read with its relations and probabilities, its apostrophes before signs of formulas taken out.
 *
 * @throws EnfaceError `BAD_INPUT` for a quote that doesn't end, naming its row, and where nobody says which columns are meant;
 * `NOT_READABLE`
 */
export async function readCsv(bytes: Uint8Array, options: ReadOptions = {}): Promise<Contents> {
  const { name = 'document' } = options;
  const { text, notes } = decode(bytes, name);
  const rows = tableOf(text, name);
  if (rows.every(({ cells }) => cells.length <= 1)) return { ...oneColumn(rows), kind: 'text', notes };
  const { named, languages, ...columns } = columnsOf(rows, name, options);
  const header = headerOf(rows);
  const own = named && ['relation', 'probability', 'reason'].every((column) => header.includes(column));
  const units = rows.slice(named ? 1 : 0).map(({ cells, at }): Unit => {
    const cell = (column: number) => (own ? unguarded(cells[column] ?? '') : (cells[column] ?? ''));
    const properties = own ? Object.fromEntries(header.map((key, k) => [key, cells[k] ?? ''])) : {};
    return {
      at,
      source: { text: cell(columns.source) },
      target: { text: cell(columns.target) },
      ...readKept(properties),
    };
  });
  return { kind: 'bilingual', ...(await pairsOf(units, languages, options)), notes };
}

function tableOf(text: string, name: string): TableRow[] {
  const { data, errors } = Papa.parse<string[]>(text);
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error)
    throw new EnfaceError(
      'BAD_INPUT',
      `${shown(name)}, row ${(error.row ?? 0) + 1}: a quote has no end, or stands in a wrong place.`,
    );
  return filled(data.map((cells, k) => ({ cells, at: `row ${k + 1}` })));
}

/** A first row that is the tag of a language names the text's, and is none of it. */
function oneColumn(rows: readonly TableRow[]) {
  const tag = rows.length > 1 ? tagOf(rows[0].cells[0]) : undefined;
  const blocks = rows.slice(tag ? 1 : 0).map(({ cells, at }) => ({ text: cells[0], at }));
  return { ...textOfBlocks(blocks), ...(tag && { language: tag }) };
}

/** Takes out the apostrophes that `toCsv` puts before what a spreadsheet would run. */
const unguarded = (cell: string): string => cell.replace(/(^|[;\t\r\n])( *)'(?=[=+\-@＝＋－﹣−﹫＠\t\r])/g, '$1$2');
