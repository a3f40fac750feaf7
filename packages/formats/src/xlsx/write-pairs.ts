import { type Alignment, type ReviewedRow, reviewedRows } from '@enface/align';
import { EnfaceError, shown } from '@enface/core';
import type { CellValue } from 'hucre/xlsx';
import { propertiesOf } from '../kept.ts';
import type { NamedAlignment } from '../types.ts';
import { cellText, LONGEST } from './cell-text.ts';

const columns = ['pair', 'source language', 'source', 'target', 'target language', 'match', 'probability', 'score'] as const;
const widths: Partial<Record<(typeof columns)[number], number>> = { pair: 24, source: 60, target: 60, match: 12 };

/**
 * Many alignments as one workbook, chunk by chunk as they come: a row for each of `rows`, with the pair's id before it. No more of it
 * than a few rows is in memory; beyond a million rows it goes on in a second sheet.
 *
 * @throws EnfaceError `NOT_WRITABLE` for a passage that is longer than a cell may be: see `xlsxRefusal`
 */
export async function* writeXlsxOfPairs(
  pairs: AsyncIterable<NamedAlignment> | Iterable<NamedAlignment>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  async function* lines() {
    for await (const { id, alignment } of pairs)
      for (const row of reviewedRows(alignment, undefined)) yield lineOf(id, alignment, row);
  }
  const stream = writeXlsxStream(lines(), {
    name: 'Pairs',
    columns: columns.map((column) => ({ header: column, width: widths[column] ?? 10 })),
    freezePane: { rows: 1 },
  });
  // (not every browser can iterate over a stream)
  const reader = stream.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
  } finally {
    await reader.cancel();
  }
}

/** Why a sheet cannot hold an alignment, so that it can be left out; `undefined` where it can. */
export function xlsxRefusal({ id, alignment }: NamedAlignment): EnfaceError | undefined {
  try {
    for (const row of reviewedRows(alignment, undefined)) lineOf(id, alignment, row);
    return undefined;
  } catch (error) {
    return error as EnfaceError;
  }
}

function lineOf(id: string, { source, target }: Alignment, row: ReviewedRow): CellValue[] {
  const { relation, reason, probability, score } = propertiesOf(row);
  const cells: Record<(typeof columns)[number], CellValue> = {
    pair: checked(id, id),
    'source language': source.language,
    source: checked(row.source, id),
    target: checked(row.target, id),
    'target language': target.language,
    match: relation ?? reason,
    probability: Number(probability),
    score: score === undefined ? null : Number(score),
  };
  return columns.map((column) => cells[column]);
}

function checked(text: string, id: string): string | null {
  const cell = cellText(text);
  if (cell.length <= LONGEST) return cell === '' ? null : cell;
  throw new EnfaceError(
    'NOT_WRITABLE',
    `A passage of ${shown(id)} has ${cell.length} signs, and a cell holds ${LONGEST}: write the results as .tmx or .jsonl.`,
  );
}
