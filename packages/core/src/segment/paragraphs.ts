import type { Steps } from '../steps.ts';
import { furnitureLines } from './furniture.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { lineSteps } from './lines.ts';
import { wrappingOf } from './wrapping.ts';

/** Paragraphs, headings, list items or lines of their own, ascending. In numbers, since there may be millions of them. */
export interface Paragraphs {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a running head, a page number or the like, which is no sentence and holds none. */
  readonly furniture: Uint8Array;
}

const BULLET = /^(?:[-–—*•‣◦▪●·○■□➢✓]\s|\(?(?:\d{1,3}|\p{L})[.)]\s)/u;

/**
 * The paragraphs of a text: headings, list items and lines of their own included. A blank line always ends one. What a
 * single line break means is judged by the text as a whole: in most it ends a paragraph; in one that was wrapped at a
 * margin, as mails and scans are, it is a space wherever the next word would not have fitted on the line.
 * `language` is a BCP 47 tag.
 */
export function* paragraphsOf(text: string, language = 'und'): Steps<Paragraphs> {
  const lines = yield* lineSteps(text);
  const furniture = yield* furnitureLines(text, lines);
  const plain = furniture.size === 0 ? lines : lines.filter((line) => !furniture.has(line.start));
  const joins = yield* wrappingOf(text, plain, factsOf(primaryOf(language)));
  const starts = new Uint32Array(lines.length);
  const ends = new Uint32Array(lines.length);
  const flags = new Uint8Array(lines.length);
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    if (i % 256 === 255) yield;
    const line = lines[i];
    const isFurniture = furniture.has(line.start);
    const open = joins && i > 0 && !flags[count - 1] && !isFurniture && !line.afterBlank;
    if (!open || !joins(lines[i - 1], line) || BULLET.test(text.slice(line.start, Math.min(line.end, line.start + 8)))) {
      starts[count] = line.start;
      flags[count++] = isFurniture ? 1 : 0;
    }
    ends[count - 1] = line.end;
  }
  return { count, starts, ends, furniture: flags };
}
