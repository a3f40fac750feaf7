import type { Document, Segment } from '@enface/core';

/** A part of a document's text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A document in which each of these stretches is one segment, whatever it was before: what is left of segments on either side of
 * one stays a segment of its own. White space at the edges belongs to no segment. A segment is in the paragraph in which it begins.
 *
 * @param stretches ascending; one that begins before the end of the one before is passed over
 */
export function cutDocument(document: Document, stretches: readonly Stretch[]): Document {
  const segments: Segment[] = [];
  let end = 0;
  const add = (from: number, to: number, segment: Segment) => {
    const part = document.text.slice(from, Math.max(from, to));
    const start = from + part.length - part.trimStart().length;
    const text = part.trim();
    if (text === '') return;
    segments.push({ ...segment, index: segments.length, text, start, end: start + text.length });
  };
  let next = 0;
  for (const segment of document.segments) {
    if (segment.start >= end && !(stretches[next]?.start < segment.end)) {
      // what is not touched is the very same value, or has but another number
      const { index, end: own } = segment;
      segments.push(index === segments.length ? segment : { ...segment, index: segments.length });
      end = own;
      continue;
    }
    end = Math.max(end, segment.start);
    for (; next < stretches.length && stretches[next].start < segment.end; next++) {
      const stretch = stretches[next];
      if (stretch.start < end) continue;
      add(end, stretch.start, segment);
      add(stretch.start, stretch.end, segment);
      end = stretch.end;
    }
    add(end, segment.end, segment);
    end = Math.max(end, segment.end);
  }
  return { ...document, segments };
}
