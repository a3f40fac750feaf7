import type { Contents, Side } from './types.ts';

/**
 * Where in its file an offset of a document's text stood, in words: `line 40`, `cue 12, 00:01:03`.
 *
 * @param offset UTF-16 units into the document's text
 * @param side of a bilingual file
 */
export const locate = (contents: Contents, offset: number, side: Side = 'source'): string =>
  createLocator(contents, side)(offset);

/** `locate` for many offsets of one file: lines are counted once. */
export function createLocator(contents: Contents, side: Side = 'source'): (offset: number) => string {
  const places = contents.kind === 'bilingual' ? contents.places[side] : contents.places;
  if (places) return (offset) => places[last(places, offset, ({ start }) => start)]?.at ?? 'start';
  const { text } = contents as Extract<Contents, { kind: 'text' }>;
  const starts = lineStarts(text);
  return (offset) => `line ${last(starts, offset, (start) => start) + 1}`;
}

/** Of ascending values, the position of the last that is not beyond the offset; 0 where there is none. */
function last<T>(values: readonly T[], offset: number, startOf: (value: T) => number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(values[middle]) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** LF, CR LF and CR end a line. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}

/** Number of the line, from 1. */
export const lineAt = (text: string, offset: number): number => last(lineStarts(text), offset, (start) => start) + 1;
