import type { Warning } from '@enface/align';
import { warningTexts } from '@enface/align/json';
import type { Format } from './options.ts';
import { note } from './stderr.ts';
import { columns, hasColor, type Pieces, print } from './stdout.ts';
import { writeResult } from './write.ts';

export interface Delivery {
  /** Standard output when absent. */
  readonly output: string | undefined;
  readonly quiet: boolean;
  readonly signal: AbortSignal;
}

/** What a view needs to know of the terminal it is for; nothing of it for a file. */
export interface Look {
  readonly width?: number;
  readonly color?: boolean;
}

/**
 * Notes what the result warns of, and writes it to a file, and notes what is where, or to standard output where no file is named.
 *
 * @param contents what is in it, in words
 * @throws EnfaceError `NOT_WRITABLE`, `ABORTED`
 */
export async function deliver(
  render: (look: Look) => Pieces | Promise<Pieces>,
  format: Format,
  contents: string,
  warnings: readonly Warning[],
  { output, quiet, signal }: Delivery,
): Promise<void> {
  const { stdout, env } = process;
  // whoever reads the text view in a terminal has them before their eyes
  const seen = output === undefined && format === 'text' && stdout.isTTY;
  if (!quiet && !seen) for (const text of warningTexts(warnings)) note(`Warning: ${text}`);
  if (output === undefined) return print(await render({ width: columns(stdout, env), color: hasColor(stdout, env) }));
  const bytes = await writeResult(output, await render({}), signal);
  if (!quiet) noteWritten(output, format, contents, bytes);
}

/** Says what is where now. */
export const noteWritten = (output: string, format: Format, contents: string, bytes: number): void =>
  note(`Wrote ${output}: ${contents} (${names[format]}, ${sizeOf(bytes)}).`);

const names: Record<Format, string> = {
  text: 'plain text',
  json: 'JSON',
  jsonl: 'JSON Lines',
  csv: 'CSV',
  tsv: 'TSV',
  xlsx: 'XLSX',
  markdown: 'a table in Markdown',
  vecalign: 'vecalign',
  ladder: "hunalign's ladder",
  pharaoh: 'links between words',
  docx: 'DOCX',
  xces: 'XCES',
  intertext: "InterText's links",
  html: 'a page',
  sarif: 'SARIF',
  tmx: 'TMX',
  xliff: 'XLIFF',
  po: 'PO',
  srt: 'subtitles',
  vtt: 'WebVTT',
};

/** `1 passage`, `12 passages` */
export const counted = (count: number, noun: string) => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `1,234,567`: as `toLocaleString('en')` has it, which takes ten milliseconds the first time. */
export const grouped = (count: number): string => {
  let digits = String(count);
  for (let at = digits.length - 3; at > 0; at -= 3) digits = `${digits.slice(0, at)},${digits.slice(at)}`;
  return digits;
};

function sizeOf(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
