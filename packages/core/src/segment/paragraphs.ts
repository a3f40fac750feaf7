import { type Line, linesOf } from './lines.ts';
import type { Span } from './whitespace.ts';

/** Longest line, in UTF-16 units, of a text that may count as wrapped at a margin. */
const WIDEST_MARGIN = 120;
/** Narrowest margin that counts as one: below it, lines are verses, cells or subtitles. */
const NARROWEST_MARGIN = 40;
/** Share of a text's single line breaks that must stand where a margin forces them before it counts as wrapped. */
const WRAPPED_SHARE = 0.6;
/** With fewer single line breaks than this, a text says too little about its margin. */
const FEWEST_BREAKS = 3;

const BULLET = /^(?:[-–—*•‣◦▪●·○■□➢✓]\s|\(?(?:\d{1,3}|\p{L})[.)]\s)/u;
const ENDS_OPEN = /[\p{L}\p{N},–—-]$/u;
const STARTS_LOW = /^\p{Ll}/u;

/**
 * The paragraphs of a text: headings, list items and lines of their own included. A blank line always ends one. What a
 * single line break means is judged by the document: in most files it ends a paragraph; in a text wrapped at a margin,
 * as e-mails are, it is a space wherever the next word would not have fitted on the line.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const margin = wrapMargin(text, lines);
  const paragraphs: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const last = paragraphs.at(-1);
    if (last && continues(text, lines[i - 1], line, margin)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

/** Whether the break between two neighbouring lines is no more than a space. */
function continues(text: string, line: Line, next: Line, margin: number | undefined): boolean {
  if (next.afterBlank) return false;
  const head = text.slice(next.start, Math.min(next.end, next.start + 8));
  if (BULLET.test(head)) return false;
  if (margin !== undefined) return isForced(text, line, next, margin);
  // Without a margin, only a long line that stops within a phrase which the next one goes on with.
  return line.end - line.start >= NARROWEST_MARGIN && ENDS_OPEN.test(text.slice(line.end - 1, line.end)) && STARTS_LOW.test(head);
}

/** The margin at which a text was wrapped, or undefined when its line breaks are its author's. */
function wrapMargin(text: string, lines: readonly Line[]): number | undefined {
  const margin = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  if (margin > WIDEST_MARGIN || margin < NARROWEST_MARGIN) return undefined;
  let breaks = 0;
  let forced = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].afterBlank) continue;
    breaks++;
    if (isForced(text, lines[i - 1], lines[i], margin)) forced++;
  }
  return breaks >= FEWEST_BREAKS && forced >= WRAPPED_SHARE * breaks ? margin : undefined;
}

/** Whether the first word of the next line would have crossed the margin. */
function isForced(text: string, line: Line, next: Line, margin: number): boolean {
  const word = text.slice(next.start, Math.min(next.end, next.start + margin)).search(/\s/);
  const wordLength = word < 0 ? next.end - next.start : word;
  return line.end - line.start + 1 + wordLength > margin;
}
