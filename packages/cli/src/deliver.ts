import type { Alignment, Correspondence, Decisions, Warning } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { toCsv, toJson, toJsonLines, toMarkdown, toVecalign, warningTexts } from '@enface/align/json';
import type { HtmlOptions } from '@enface/align/report';
import { breakable } from './breakable.ts';
import type { Clocks, Where } from './documents.ts';
import { jsonPieces } from './json.ts';
import type { Format } from './options.ts';
import { note } from './stderr.ts';
import { columns, hasColor, type Pieces, print } from './stdout.ts';
import { version } from './version.ts';
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
  if (!quiet) note(`Wrote ${output}: ${contents} (${names[format]}, ${sizeOf(bytes)}).`);
}

/** What some formats show besides. */
export interface More {
  readonly page?: HtmlOptions;
  readonly where?: Where | undefined;
  /** When each side's text is said, where it was read from subtitles. */
  readonly clocks?: Clocks | undefined;
  /** What a person said: told by every format that has a place for it. */
  readonly decisions?: Decisions | undefined;
  /** What an audit found: told by formats that have a place for it. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What `align`, `map` and `demo` find, in a format. */
export async function deliverResult(
  result: Alignment | Correspondence,
  format: Format,
  delivery: Delivery,
  more: More = {},
): Promise<void> {
  await deliver((look) => rendered(result, format, look, more), format, contentsOf(result), result.warnings, delivery);
}

/** A result in a format, as it is written. */
export async function rendered(
  result: Alignment | Correspondence,
  format: Format,
  look: Look,
  { page, where, clocks = {}, decisions, findings }: More,
): Promise<Pieces> {
  if (format === 'json') return jsonPieces(toJson(result, { decisions }));
  if (format === 'tmx') {
    const { writeTmx } = await import('@enface/formats/tmx');
    return writeTmx(result as Alignment, { tool: { name: 'enface', version }, decisions });
  }
  if (format === 'xlsx')
    return [await (await import('@enface/formats/xlsx')).writeXlsx(result as Alignment, { where, decisions, findings })];
  if (format === 'xliff') return (await import('@enface/formats/xliff')).writeXliff(result as Alignment, { decisions, findings });
  if (format === 'ladder') return (await import('@enface/formats/hunalign')).writeLadder(result as Alignment);
  if (format === 'po') return (await import('@enface/formats/po')).writePo(result as Alignment, { decisions, findings });
  if (format === 'srt' || format === 'vtt') {
    const { writeSubtitles } = await import('@enface/formats/subtitles');
    return writeSubtitles(result as Alignment, { format, clocks });
  }
  if (format === 'csv') return breakable(() => toCsv(result as Alignment, { decisions }));
  if (format === 'tsv') return breakable(() => toCsv(result as Alignment, { delimiter: '\t', decisions }));
  if (format === 'jsonl') return breakable(() => toJsonLines(result as Alignment, { decisions }));
  if (format === 'markdown') return breakable(() => toMarkdown(result as Alignment, { decisions }));
  if (format === 'vecalign') return breakable(() => toVecalign(result as Alignment));
  // loaded when called for: programs that read JSON shall not wait for what people read
  const { toHtml, toText } = await import('@enface/align/report');
  return breakable(() => (format === 'html' ? toHtml(result, { ...page, decisions }) : toText(result, look)));
}

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
  html: 'a page',
  sarif: 'SARIF',
  tmx: 'TMX',
  xliff: 'XLIFF',
  po: 'PO',
  srt: 'subtitles',
  vtt: 'WebVTT',
};

function contentsOf(result: Alignment | Correspondence): string {
  const alone = result.unmatched.reduce((sum, { segments }) => sum + segments.length, 0);
  const matched =
    'beads' in result
      ? counted(result.beads.length, 'passage')
      : `${counted(result.sources.length + result.targets.length, 'text')}, ${counted(result.links.length, 'link')}`;
  return `${matched}, ${counted(alone, 'segment')} without a match`;
}

/** `1 passage`, `12 passages` */
export const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

function sizeOf(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
