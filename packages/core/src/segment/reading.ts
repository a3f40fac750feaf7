import { atOnce, type Steps } from '../steps.ts';
import { firstOf, isWhiteSpace, type Span, skipWhiteSpace, trimSpan } from './whitespace.ts';

/** How much is looked through in one go, in UTF-16 units. */
const STRETCH = 1 << 14;

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
export function* readingOf(text: string): Steps<Reading> {
  const starts: number[] = [];
  const lengths: number[] = [];
  let read = '';
  let parts: string[] = [];
  let from = 0;
  for (let at = 0, next = STRETCH; ; ) {
    const start = nextCut(text, at, Math.min(next, text.length));
    const end = start < text.length ? endOfCut(text, start) : start;
    at = end;
    if (end > start) {
      starts.push(start);
      lengths.push(end - start);
      parts.push(text.slice(from, start));
      from = end;
    }
    if (at < next && at < text.length) continue;
    read += parts.join('');
    parts = [];
    next = at + STRETCH;
    if (at >= text.length) break;
    yield;
  }
  if (starts.length === 0) return { text, spanOf: (span) => trimSpan(text, span) };
  read += text.slice(from);
  let passed = 0;
  let removed = 0;
  let last = 0;
  // Where the unit stands in the text that the reading has at an offset; offsets ascend.
  const place = (offset: number): number => {
    while (passed < starts.length && starts[passed] <= offset + removed) removed += lengths[passed++];
    return offset + removed;
  };
  const spanOf = ({ end }: Span): Span => {
    const from = last;
    last = end === read.length ? text.length : place(end);
    return trimSpan(text, { start: from, end: last });
  };
  return { text: read, spanOf };
}

/** The first place between two offsets where something unread begins, or the second of these. */
function nextCut(text: string, from: number, to: number): number {
  let at = firstOf(SUSPECT, text, from, to);
  while (at < to && endOfCut(text, at) === at) at = firstOf(SUSPECT, text, at + 1, to);
  return at;
}

/** What something unread may begin with. */
const SUSPECT = /[\u034f\xad\u061c\u180e\u200b-\u206f-]/;

/** Behind what is unread at an offset; the offset itself where all is read. No pattern: a run may be all of the text. */
export function endOfCut(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  const broken = unit === 0x2d || unit === 0x2010 || unit === 0xad ? endOfBroken(text, start) : start;
  if (broken > start) return broken;
  let end = start;
  while (end < text.length && isInvisible(text.charCodeAt(end))) end++;
  return end;
}

/** Marks that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, invisible operators. */
const isInvisible = (unit: number): boolean =>
  unit === 0xad ||
  (unit >= 0x34f &&
    (unit === 0x34f ||
      unit === 0x61c ||
      unit === 0x180e ||
      (unit >= 0x200b && unit <= 0x200f) ||
      (unit >= 0x202a && unit <= 0x202e) ||
      (unit >= 0x2060 && unit <= 0x206f && unit !== 0x2065)));

/** Behind a hyphen at the end of a line within a word, and the break behind it. */
function endOfBroken(text: string, hyphen: number): number {
  if (!/\p{L}$/u.test(text.slice(Math.max(0, hyphen - 2), hyphen))) return hyphen;
  let at = hyphen + 1;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at)) && !isNewLine(text.charCodeAt(at))) at++;
  if (!isNewLine(text.charCodeAt(at))) return hyphen;
  at = skipWhiteSpace(text, at, text.length);
  return /^\p{Ll}/u.test(text.slice(at, at + 2)) ? at : hyphen;
}

const isNewLine = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

/** What a segment says: without invisible marks, and without the hyphens of words that the end of a line broke. */
export function plainText(text: string): string {
  return atOnce(readingOf(text)).text;
}
