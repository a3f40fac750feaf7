export type Row = Record<string, string | number>;

/** Prints rows as a Markdown table: what a document quotes can be pasted as it is. */
export function printTable(title: string, rows: readonly Row[]): void {
  console.log(`\n## ${title}\n`);
  if (!rows.length) {
    console.log('(nothing to measure)');
    return;
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (row: Row, column: string) => String(row[column] ?? '');
  const width = columns.map((column) => Math.max(column.length, ...rows.map((row) => cell(row, column).length)));
  const line = (cells: string[]) => `| ${cells.map((text, k) => text.padEnd(width[k])).join(' | ')} |`;
  console.log(line(columns));
  console.log(line(width.map((w) => '-'.repeat(w))));
  for (const row of rows) console.log(line(columns.map((column) => cell(row, column))));
}

export const fixed = (value: number, digits = 3): string => value.toFixed(digits);
