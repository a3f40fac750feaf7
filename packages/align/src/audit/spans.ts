import type { Draft, Span } from './types.ts';

const HIGH = /[\ud800-\udbff]/;
const LOW = /[\udc00-\udfff]/;

/** True between the two units of one character. */
const isInside = (text: string, at: number) => HIGH.test(text.charAt(at - 1)) && LOW.test(text.charAt(at));

/** Spans of a text in ascending order, whole characters each, and none within another. */
export function orderedSpans(spans: readonly Span[], text: string): readonly Span[] {
  const ordered: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const span = { start: isInside(text, start) ? start - 1 : start, end: isInside(text, end) ? end + 1 : end };
    const last = ordered.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else ordered.push(span);
  }
  return ordered;
}

/** True where two findings have a place in common, on either side. */
export const overlap = (one: Draft, other: Draft): boolean =>
  (['source', 'target'] as const).some((side) =>
    one[side]?.some((a) => other[side]?.some((b) => a.start < b.end && b.start < a.end)),
  );
