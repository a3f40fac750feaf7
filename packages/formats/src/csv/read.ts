import { EnfaceError, identifyLanguage, shown } from '@enface/core';
import { canonicalTag } from '@enface/core/internal';
import Papa from 'papaparse';
import { alignmentOf, languageOf } from '../bilingual.ts';
import { textOfBlocks } from '../document.ts';
import { chooseSides, tagFor } from '../languages.ts';
import { readProperties } from '../properties.ts';
import { decode } from '../text/decode.ts';
import type { Contents, ReadOptions, Unit } from '../types.ts';

/** A table: its rows, with their numbers in the file. */
interface Table {
  readonly rows: readonly { readonly cells: readonly string[]; readonly number: number }[];
  readonly header: readonly string[];
}

/** Columns of the two sides, and their languages where the table names them. */
interface Columns {
  readonly source: number;
  readonly target: number;
  readonly languages: Partial<Record<'source' | 'target', string>>;
  /** Whether the first row says what the columns are. */
  readonly named: boolean;
}

/**
 * Reads CSV or TSV (comma, semicolon or tab, told by the file). With a column a language (`da,en` in the first row), with
 * columns `source` and `target`, or with two columns: pairs, a row each. With one column: a text, a block a row. What
 * `toCsv` wrote is read with its relations and probabilities, its apostrophes before signs of formulas taken out.
 *
 * @throws EnfaceError `BAD_INPUT` for a quote that doesn't end, naming its row, and where nobody says which columns are meant;
 * `NOT_READABLE`
 */
export async function readCsv(bytes: Uint8Array, options: ReadOptions = {}): Promise<Contents> {
  const { name = 'document', signal } = options;
  const { text, notes } = decode(bytes, name);
  const table = tableOf(text, name);
  if (Math.max(0, ...table.rows.map(({ cells }) => cells.length)) <= 1) return { ...oneColumn(table), kind: 'text', notes };
  const { named, languages, ...columns } = columnsOf(table, name, options);
  const own = named && ['relation', 'probability', 'reason'].every((column) => table.header.includes(column));
  const rows = named ? table.rows.slice(1) : table.rows;
  const units = rows.map(({ cells, number }): Unit => {
    const cell = (column: number) => (own ? unguarded(cells[column] ?? '') : (cells[column] ?? ''));
    const properties = own ? Object.fromEntries(table.header.map((key, k) => [key, cells[k] ?? ''])) : {};
    return {
      at: `row ${number}`,
      source: { text: cell(columns.source) },
      target: { text: cell(columns.target) },
      ...readProperties(properties),
    };
  });
  const language = async (side: 'source' | 'target') =>
    languages[side] ?? identifyLanguage(units.map((unit) => unit[side]!.text).join('\n'), { signal });
  const side = async (which: 'source' | 'target') => ({ id: name, language: await language(which) });
  return { kind: 'bilingual', ...alignmentOf(units, { source: await side('source'), target: await side('target') }), notes };
}

function tableOf(text: string, name: string): Table {
  const { data, errors } = Papa.parse<string[]>(text);
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error)
    throw new EnfaceError(
      'BAD_INPUT',
      `${shown(name)}, row ${(error.row ?? 0) + 1}: a quote has no end, or stands in a wrong place.`,
    );
  const rows = data.map((cells, k) => ({ cells, number: k + 1 })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { rows, header: rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [] };
}

/** A first row that is the tag of a language names the text's, and is none of it. */
function oneColumn({ rows }: Table) {
  const tag = rows.length > 1 ? tagOf(rows[0].cells[0]) : undefined;
  const blocks = rows.slice(tag ? 1 : 0).map(({ cells, number }) => ({ text: cells[0], at: `row ${number}` }));
  return { ...textOfBlocks(blocks), ...(tag && { language: tag }) };
}

/** A short word that is a tag: "en" and "pt-BR" are languages, "name" and "id" are not. */
function tagOf(cell: string): string | undefined {
  const isTag = /^\s{0,9}[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}\s{0,9}$/.test(cell) && !['id', 'key', 'no'].includes(cell.trim());
  return isTag ? canonicalTag(cell.trim().replaceAll('_', '-')) : undefined;
}

function columnsOf({ header, rows }: Table, name: string, options: ReadOptions): Columns {
  const asked = {
    ...(options.source !== undefined && { source: languageOf(options.source) }),
    ...(options.target !== undefined && { target: languageOf(options.target) }),
  };
  const [source, target] = [header.indexOf('source'), header.indexOf('target')];
  if (source >= 0 && target >= 0) return { source, target, languages: asked, named: true };
  const tags = rows[0].cells.map(tagOf);
  const there = [...new Set(tags.filter((tag) => tag !== undefined))];
  if (there.length >= 2) {
    const sides = chooseSides(there, there.length === 2 ? there[0] : undefined, name, options);
    const column = (language: string) => tags.indexOf(tagFor(language, there));
    return { source: column(sides.source), target: column(sides.target), languages: sides, named: true };
  }
  if (rows.every(({ cells }) => cells.length <= 2)) return { source: 0, target: 1, languages: asked, named: false };
  throw new EnfaceError(
    'BAD_INPUT',
    `${shown(name)} has more than two columns, and its first row does not say which are meant: name them by language ("da", "en") or "source" and "target".`,
  );
}

/** Takes out the apostrophes that `toCsv` puts before what a spreadsheet would run. */
const unguarded = (cell: string): string => cell.replace(/(^|[;\t\r\n])( *)'(?=[=+\-@＝＋－﹣−﹫＠\t\r])/g, '$1$2');
