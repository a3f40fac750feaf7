import { EnfaceError, shown } from '@enface/core';
import { lineAt } from '../places.ts';

/** A text and when it is shown. */
export interface Cue {
  /** From 1, by position in the file. */
  readonly number: number;
  /** Milliseconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** Its lines, without tags and settings. */
  readonly lines: readonly string[];
}

const TIME = /^[\t ]{0,9}((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})[\t ]{1,9}-->[\t ]{1,9}((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})/;

/**
 * The cues of SubRip (.srt) or WebVTT (.vtt): numbers, settings, tags (`<i>`, `{\an8}`), comments and styles left out.
 *
 * @throws EnfaceError `BAD_INPUT` for a file without cues, and for a time that is none, naming its line
 */
export function cuesOf(text: string, name = 'document'): Cue[] {
  const cues: Cue[] = [];
  let offset = 0;
  let open: { start: number; end: number; lines: string[] } | undefined;
  const finish = () => {
    if (open) cues.push({ number: cues.length + 1, ...open });
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const at = offset;
    offset += line.length + 1;
    if (line.includes('-->')) {
      const time = TIME.exec(line);
      if (!time)
        throw new EnfaceError(
          'BAD_INPUT',
          `${shown(name)}, line ${lineAt(text, at)}: ${shown(line.trim(), 40)} should be two times, as in "00:01:03,250 --> 00:01:05,000".`,
        );
      // a number without an empty line before it belongs to this cue
      if (open && /^\d+$/.test(open.lines.at(-1) ?? '')) open.lines.pop();
      finish();
      open = { start: milliseconds(time[1]), end: milliseconds(time[2]), lines: [] };
    } else if (line.trim() === '') finish();
    else open?.lines.push(plain(line));
  }
  finish();
  if (cues.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no cues.`);
  return cues;
}

function milliseconds(time: string): number {
  const [clock, fraction] = time.split(/[.,]/);
  const seconds = clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
  return 1000 * seconds + Number(fraction.padEnd(3, '0'));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

const plain = (line: string): string =>
  line
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,100}\}/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, entity: string) => entities[entity])
    .trim();
