import { type Document, EnfaceError, shown } from '@enface/core';
import type { Alignment, Side } from './types.ts';

export interface SizeOptions {
  /**
   * Largest number of segments a side, of all its documents together: what is larger is refused before the work, with
   * `TOO_LARGE`, lest the process run out of memory in the middle of it. `docs/limits.md` says what a segment takes.
   * @default 200,000
   */
  maxSegments?: number | undefined;
}

/** So many segments a side take a gigabyte or a little more: see `SizeOptions`. */
const MOST_SEGMENTS = 200_000;

/** UTF-16 units of a passage that an audit reads, a short book: nobody gets a turn while a check looks through one. */
const LONGEST_PASSAGE = 250_000;

/**
 * @returns the largest number of segments a side
 * @throws EnfaceError `TOO_LARGE` where a side has more; `BAD_ARGUMENT` where the number is none
 */
export function checkSize(
  sides: Readonly<Record<Side, readonly Document[]>>,
  { maxSegments }: SizeOptions,
  usual = MOST_SEGMENTS,
): number {
  const most = maxSegments ?? usual;
  if (typeof most !== 'number' || !(most > 0))
    throw new EnfaceError('BAD_ARGUMENT', `\`maxSegments\` is ${shown(most)}: it must be a number above 0.`);
  for (const side of ['source', 'target'] as const) {
    const count = sides[side].reduce((sum, { segments }) => sum + segments.length, 0);
    if (count <= most) continue;
    const what = sides[side].length === 1 ? `The ${side} text` : `The ${side} side`;
    throw new EnfaceError(
      'TOO_LARGE',
      `${what} has ${figure(count)} segments, and ${figure(most)} are allowed, as memory is finite: cut it into parts, such as chapters, or allow more (maxSegments, --max-segments).`,
    );
  }
  return most;
}

/** @throws EnfaceError `TOO_LARGE` where a pair to be audited is too long to be one of sentences. */
export function checkPassages({ beads, ...documents }: Pick<Alignment, 'beads' | Side>): void {
  for (const bead of beads)
    for (const side of ['source', 'target'] as const) {
      const { segments } = documents[side];
      const length = segments[bead[side].at(-1)!].end - segments[bead[side][0]].start;
      if (length <= LONGEST_PASSAGE) continue;
      throw new EnfaceError(
        'TOO_LARGE',
        `Segment ${bead[side][0]} of the ${side} text has ${figure(length)} characters, and an audit reads passages of up to ${figure(LONGEST_PASSAGE)}: cut it into sentences or lines.`,
      );
    }
}

/** A number with its thousands apart. */
export const figure = (value: number) => value.toLocaleString('en');
