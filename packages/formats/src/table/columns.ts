import { EnfaceError, shown } from '@enface/core';
import { canonicalTag } from '@enface/core/internal';
import { languageOf } from '../bilingual.ts';
import { chooseSides, tagFor } from '../languages.ts';
import type { ReadOptions } from '../types.ts';

/** A row of a table, and where it stands in its file: `row 5`. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly at: string;
}

/** Columns of the two sides, and their languages where the table names them. */
export interface Columns {
  readonly source: number;
  readonly target: number;
  readonly languages: Partial<Record<'source' | 'target', string>>;
  /** Whether the first row says what the columns are. */
  readonly named: boolean;
}

/** Rows in which anything stands. */
export const filled = (rows: readonly TableRow[]): TableRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));

/** Names of the columns in lower case, where a first row has them. */
export const headerOf = (rows: readonly TableRow[]): readonly string[] =>
  rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];

/** A short word that is a tag: "en" and "pt-BR" are languages, "name" and "id" are not. */
export function tagOf(cell: string): string | undefined {
  const isTag = /^\s{0,9}[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}\s{0,9}$/.test(cell) && !['id', 'key', 'no'].includes(cell.trim());
  return isTag ? canonicalTag(cell.trim().replaceAll('_', '-')) : undefined;
}

/** "lat", "mag" and "age" are languages, too: what stands below must be words. */
function holdsText(rows: readonly TableRow[], column: number): boolean {
  const cells = rows.slice(1).flatMap((row) => (row.cells[column]?.trim() ? [row.cells[column]] : []));
  return cells.filter((cell) => /\p{L}{2}|\p{Lo}/u.test(cell)).length * 2 >= cells.length;
}

/** Tags that were asked for. */
const askedFor = (options: ReadOptions): Columns['languages'] => ({
  ...(options.source !== undefined && { source: languageOf(options.source) }),
  ...(options.target !== undefined && { target: languageOf(options.target) }),
});

/**
 * The columns of both sides as the first row names them: `source` and `target`, or by their languages. `undefined` where it
 * names neither.
 *
 * @param rows `filled`, at least one
 * @throws EnfaceError `BAD_INPUT` where there are more languages than two and nobody says which
 */
export function namedColumns(rows: readonly TableRow[], name: string, options: ReadOptions): Columns | undefined {
  const header = headerOf(rows);
  const [source, target] = [header.indexOf('source'), header.indexOf('target')];
  if (source >= 0 && target >= 0) return { source, target, languages: askedFor(options), named: true };
  const tags = rows[0].cells.map((cell, column) => (holdsText(rows, column) ? tagOf(cell) : undefined));
  const there = [...new Set(tags.filter((tag) => tag !== undefined))];
  if (there.length < 2) return undefined;
  const sides = chooseSides(there, there.length === 2 ? there[0] : undefined, name, options);
  const column = (language: string) => tags.indexOf(tagFor(language, there));
  return { source: column(sides.source), target: column(sides.target), languages: sides, named: true };
}

/** The same; two columns without names are the source and the target. @throws EnfaceError `BAD_INPUT` where there are more, or figures */
export function columnsOf(rows: readonly TableRow[], name: string, options: ReadOptions): Columns {
  const named = namedColumns(rows, name, options);
  if (named) return named;
  if (rows.every(({ cells }) => cells.length <= 2)) {
    // measurements and the like
    if (![0, 1].every((column) => holdsText(rows, column)))
      throw new EnfaceError(
        'BAD_INPUT',
        `${shown(name)} has two columns, and one of them holds figures: these are no two texts.`,
      );
    return { source: 0, target: 1, languages: askedFor(options), named: false };
  }
  throw new EnfaceError(
    'BAD_INPUT',
    `${shown(name)} has more than two columns, and its first row does not say which are meant: name them by language ("da", "en") or "source" and "target".`,
  );
}
