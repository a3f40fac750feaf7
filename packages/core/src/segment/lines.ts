import { type Span, trimSpan } from './whitespace.ts';

/** A line that is not blank, without the white space at its ends. */
export interface Line extends Span {
  /** True for the first line and for a line that one or more blank lines go before. */
  readonly afterBlank: boolean;
}

/** CRLF, LF, CR, vertical tab, form feed, next line, line separator, paragraph separator. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines of a text that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let afterBlank = true;
  const add = (end: number) => {
    const line = trimSpan(text, { start, end });
    if (line.end > line.start) lines.push({ ...line, afterBlank });
    afterBlank = line.end === line.start;
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return lines;
}
