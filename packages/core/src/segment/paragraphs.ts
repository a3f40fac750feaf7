import type { Steps } from '../steps.ts';
import { furnitureLines } from './furniture.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { lineSteps } from './lines.ts';
import type { Span } from './whitespace.ts';
import { wrappingOf } from './wrapping.ts';

/** A paragraph, heading, list item or line of its own. */
export interface Paragraph extends Span {
  /** True for a running head, a page number or the like, which is no sentence and holds none. */
  readonly furniture: boolean;
}

const BULLET = /^(?:[-–—*•‣◦▪●·○■□➢✓]\s|\(?(?:\d{1,3}|\p{L})[.)]\s)/u;

/**
 * The paragraphs of a text: headings, list items and lines of their own included. A blank line always ends one. What a
 * single line break means is judged by the text as a whole: in most it ends a paragraph; in one that was wrapped at a
 * margin, as mails and scans are, it is a space wherever the next word would not have fitted on the line.
 * `language` is a BCP 47 tag.
 */
export function* paragraphsOf(text: string, language = 'und'): Steps<Paragraph[]> {
  const lines = yield* lineSteps(text);
  const furniture = yield* furnitureLines(text, lines);
  const plain = furniture.size === 0 ? lines : lines.filter((line) => !furniture.has(line.start));
  const joins = yield* wrappingOf(text, plain, factsOf(primaryOf(language)));
  const paragraphs: { start: number; end: number; furniture: boolean }[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % 64 === 63) yield;
    const last = paragraphs.at(-1);
    const isFurniture = furniture.has(line.start);
    const open = last && !last.furniture && !isFurniture && !line.afterBlank;
    if (open && joins?.(lines[i - 1], line) && !BULLET.test(text.slice(line.start, Math.min(line.end, line.start + 8)))) {
      last.end = line.end;
    } else paragraphs.push({ start: line.start, end: line.end, furniture: isFurniture });
  }
  return paragraphs;
}
