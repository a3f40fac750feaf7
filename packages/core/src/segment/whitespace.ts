/**
 * White space is what Unicode calls `White_Space`, and U+FEFF besides, which JavaScript counts as white space and which
 * stands as a byte order mark in front of many files. Everything else (NUL, other controls, zero-width spaces and
 * joiners, directional marks) is text: it stays inside segments, so that nothing but white space ever lies between them.
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x85) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** A stretch of a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** First offset from `from` on that is no white space, or `end`. */
export function skipWhiteSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The span without white space at its ends; empty (`start === end`) when it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  const start = skipWhiteSpace(text, span.start, span.end);
  let end = span.end;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/**
 * Where the first of some units stands between two offsets, or the second of these; the first, where that is no less. (By a pattern, which an engine compiles at once: a loop
 * over a text it would compile when most of that is done.)
 */
export function firstOf(units: RegExp, text: string, from: number, to: number): number {
  if (from >= to) return from;
  const at = text.slice(from, to).search(units);
  return at < 0 ? to : from + at;
}
