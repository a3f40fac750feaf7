import { atOnce, type Steps } from '../steps.ts';
import { firstOf, type Span, trimSpan } from './whitespace.ts';

/** A line that is not blank, without the white space at its ends. One that begins with a combining mark goes with the last. */
export interface Line extends Span {
  /** True for the first line and for a line that one or more blank lines go before. */
  readonly afterBlank: boolean;
}

/** LF, CR, vertical tab, form feed, next line, line separator, paragraph separator. */
const isLineBreak = (unit: number) => (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

const LINE_BREAK = /[\n-\r\x85\u2028\u2029]/;

/** How much text is looked through in one go, in UTF-16 units. */
const STRETCH = 1 << 14;

const isMark = (text: string, { start, end }: Span): boolean =>
  start < end && text.charCodeAt(start) >= 0x300 && /^\p{M}/u.test(text.slice(start, start + 2));

/** The lines of a text that are not blank. */
export const linesOf = (text: string): Line[] => atOnce(lineSteps(text));

/** The same in steps. */
export function* lineSteps(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  let next = STRETCH;
  for (let at = 0; at <= text.length; at++) {
    at = firstOf(LINE_BREAK, text, at, Math.min(next, text.length));
    if (at >= next) {
      next = at + STRETCH;
      yield;
    }
    if (at < text.length && !isLineBreak(text.charCodeAt(at))) continue;
    const line = trimSpan(text, { start, end: at });
    const last = lines.at(-1);
    // A combining mark belongs to what stands before it, a line break included.
    if (last && isMark(text, line)) lines[lines.length - 1] = { start: last.start, end: line.end, afterBlank: last.afterBlank };
    else if (line.end > line.start) lines.push({ start: line.start, end: line.end, afterBlank });
    afterBlank = line.end === line.start;
    // CRLF is one break
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  return lines;
}
