import type { Span } from './whitespace.ts';
import { trimSpan } from './whitespace.ts';

/** Marks that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, invisible operators. */
const INVISIBLE = '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F';
/** A hyphen at the end of a line within a word, with the break behind it. */
const BROKEN = '(?<=\\p{L})[-\\u2010\\u00AD][^\\S\\r\\n]*[\\r\\n]\\s*(?=\\p{Ll})';
const UNREAD = new RegExp(`${BROKEN}|[${INVISIBLE}]+`, 'gu');
/** Where neither can be, as in most texts: much faster to find out. */
const SUSPECT = new RegExp(`[-\\u2010][^\\S\\r\\n]*[\\r\\n]|[${INVISIBLE}]`);

/** A text as it is read, without what nobody sees. */
export interface Reading {
  readonly text: string;
  /** A span of the reading as one of the text; spans are asked for in ascending order. */
  readonly spanOf: (span: Span) => Span;
}

/**
 * A text without invisible marks and with the words whole that a line's end broke. The rules see this; what they find is
 * stated in the text's own offsets. A mark between two sentences goes with the first where it touches that, else with the
 * second, so that only white space lies between them.
 */
export function readingOf(text: string): Reading {
  const cuts = SUSPECT.test(text)
    ? Array.from(text.matchAll(UNREAD), (match) => ({ start: match.index, length: match[0].length }))
    : [];
  if (cuts.length === 0) return { text, spanOf: (span) => trimSpan(text, span) };
  let passed = 0;
  let removed = 0;
  let last = 0;
  // Where the unit stands in the text that the reading has at an offset; offsets ascend.
  const place = (offset: number): number => {
    while (passed < cuts.length && cuts[passed].start <= offset + removed) removed += cuts[passed++].length;
    return offset + removed;
  };
  const read = text.replace(UNREAD, '');
  const spanOf = ({ end }: Span): Span => {
    const from = last;
    last = end === read.length ? text.length : place(end);
    return trimSpan(text, { start: from, end: last });
  };
  return { text: read, spanOf };
}

/** What a segment says: without invisible marks, and without the hyphens of words that the end of a line broke. */
export function plainText(text: string): string {
  return text.replace(UNREAD, '');
}
