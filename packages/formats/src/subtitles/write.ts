import { type Alignment, rows, type Side, type TextRow } from '@enface/align';
import { EnfaceError } from '@enface/core';
import type { Clock } from './clock.ts';

export interface WriteSubtitlesOptions {
  /** @default 'srt' */
  format?: 'srt' | 'vtt' | undefined;
  /** When each side's text is said; one is enough. */
  clocks: Readonly<Partial<Record<Side, Clock | undefined>>>;
}

interface TimedRow {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * An alignment as bilingual subtitles, SubRip or WebVTT: a cue for each row of `rows`, the source's text above the target's, at the
 * time of the source; what only the target has, at its own time, if that is known, else it is left out. Where a cue was shared by two
 * sentences, its time is divided between them by their length.
 *
 * @throws EnfaceError `NOT_WRITABLE` where neither side has times
 */
export function* writeSubtitles(alignment: Alignment, { format = 'srt', clocks }: WriteSubtitlesOptions): Generator<string> {
  if (!clocks.source && !clocks.target)
    throw new EnfaceError('NOT_WRITABLE', 'Subtitles need times, and neither text has any: align two files of subtitles.');
  const timed = rows(alignment).flatMap((row) => timedRow(alignment, row, clocks, format));
  timed.sort((a, b) => a.start - b.start);
  if (format === 'vtt') yield 'WEBVTT\n\n';
  for (const [k, { start, end, text }] of timed.entries()) {
    // those of the next one begin when they do
    const last = Math.max(start + 1, Math.min(end, timed[k + 1]?.start ?? end));
    yield `${k + 1}\n${stamp(start, format)} --> ${stamp(last, format)}\n${text}\n\n`;
  }
}

function timedRow(
  alignment: Alignment,
  row: TextRow,
  clocks: WriteSubtitlesOptions['clocks'],
  format: 'srt' | 'vtt',
): TimedRow[] {
  for (const side of ['source', 'target'] as const) {
    const numbers = row.kind === 'bead' ? row.bead[side] : row.unmatched.side === side ? row.unmatched.segments : [];
    const clock = clocks[side];
    if (!clock || numbers.length === 0) continue;
    const { segments } = alignment[side];
    const [first, last] = [segments[numbers[0]], segments[numbers.at(-1)!]];
    const text = [row.source, row.target]
      .filter(Boolean)
      .map((line) => shown(line, format))
      .join('\n');
    return [{ start: Math.round(clock(first.start, 'start')), end: Math.round(clock(last.end, 'end')), text }];
  }
  return [];
}

/** A cue ends at an empty line, and an arrow would be a time. */
function shown(text: string, format: 'srt' | 'vtt'): string {
  const plain = text
    .toWellFormed()
    .split(/[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll('-->', '→');
  return format === 'srt' ? plain : plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `00:01:03,250` */
function stamp(milliseconds: number, format: 'srt' | 'vtt'): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const rest = new Date(milliseconds % 3_600_000).toISOString().slice(14, 23);
  return `${String(hours).padStart(2, '0')}:${format === 'srt' ? rest.replace('.', ',') : rest}`;
}
