import type { Alignment, Correspondence, Decisions } from '@enface/align';
import type { Finding } from '@enface/align/audit';
import { toCsv, toJson, toJsonLines, toMarkdown, toVecalign } from '@enface/align/json';
import type { HtmlOptions } from '@enface/align/report';
import { breakable } from './breakable.ts';
import { counted, type Delivery, deliver, type Look } from './deliver.ts';
import type { Clocks, Where } from './documents.ts';
import { jsonPieces } from './json.ts';
import type { Format } from './options.ts';
import { deliverStandoff, isStandoff } from './standoff.ts';
import type { Pieces } from './stdout.ts';
import { isReadOn, unwrapped } from './unwrapped.ts';
import { version } from './version.ts';

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
  /** True where the texts were read as they are, so that their lines may have been ended by a margin. */
  readonly wrapped?: boolean;
}

/** What `align`, `map` and `demo` find, in a format. */
export async function deliverResult(
  result: Alignment | Correspondence,
  format: Format,
  delivery: Delivery,
  more: More = {},
): Promise<void> {
  const contents = contentsOf(result);
  const { output } = delivery;
  if (isStandoff(format) && output !== undefined)
    return deliverStandoff(result as Alignment, format, contents, { ...delivery, output });
  await deliver((look) => rendered(result, format, look, more), format, contents, result.warnings, delivery);
}

/** A result in a format, as it is written. */
export async function rendered(
  found: Alignment | Correspondence,
  format: Format,
  look: Look,
  { page, where, clocks = {}, decisions, findings, wrapped }: More,
): Promise<Pieces> {
  const result = wrapped && isReadOn(format) ? unwrapped(found as Alignment) : found;
  if (format === 'json') return jsonPieces(toJson(result, { decisions }));
  if (format === 'tmx') {
    const { writeTmx } = await import('@enface/formats/tmx');
    return writeTmx(result as Alignment, { tool: { name: 'enface', version }, decisions, findings });
  }
  if (format === 'xlsx')
    return [await (await import('@enface/formats/xlsx')).writeXlsx(result as Alignment, { where, decisions, findings })];
  if (format === 'docx') {
    const { writeDocx } = await import('@enface/formats/docx');
    return [writeDocx(result as Alignment, { where, decisions, findings })];
  }
  if (format === 'pharaoh') {
    const { writePharaoh } = await import('@enface/formats/pharaoh');
    return writePharaoh(result as Alignment, page?.words ?? []);
  }
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

function contentsOf(result: Alignment | Correspondence): string {
  const alone = result.unmatched.reduce((sum, { segments }) => sum + segments.length, 0);
  const matched =
    'beads' in result
      ? counted(result.beads.length, 'passage')
      : `${counted(result.sources.length + result.targets.length, 'text')}, ${counted(result.links.length, 'link')}`;
  return `${matched}, ${counted(alone, 'segment')} without a match`;
}
