import { EnfaceError } from '../errors.ts';
import type { Steps } from '../steps.ts';
import type { Segment } from '../types.ts';
import type { Engine } from './engine.ts';
import { noteFurniture } from './furniture.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { lineSteps } from './lines.ts';
import { mannerOf } from './manner.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentenceSteps } from './sentences.ts';

/** The segments of a text, paragraph by paragraph: its sentences. `language` is a BCP 47 tag, or `und`. */
export function* splitText(text: string, language: string, engine: Engine, most = Number.POSITIVE_INFINITY): Steps<Segment[]> {
  const paragraphs = yield* paragraphsOf(text, language);
  const manner = mannerOf(text, paragraphs, factsOf(primaryOf(language)));
  const segments: Segment[] = [];
  const furniture: number[] = [];
  for (let paragraph = 0; paragraph < paragraphs.count; paragraph++) {
    if (paragraph % 16 === 15) yield;
    if (segments.length > most) tooMany(most);
    const from = paragraphs.starts[paragraph];
    const to = paragraphs.ends[paragraph];
    const spans = paragraphs.furniture[paragraph]
      ? [{ start: 0, end: to - from }]
      : yield* sentenceSteps(text.slice(from, to), language, engine, manner);
    if (paragraphs.furniture[paragraph]) furniture.push(segments.length);
    for (const { start, end } of spans) {
      segments.push(segmentAt(text, from + start, from + end, segments.length, paragraph));
      if (segments.length % 256 === 0) yield;
    }
  }
  if (segments.length > most) tooMany(most);
  noteFurniture(segments, furniture);
  return segments;
}

/** The lines of a text that are not blank, as segments. */
export function* splitLines(text: string, most = Number.POSITIVE_INFINITY): Steps<Segment[]> {
  const segments: Segment[] = [];
  const lines = yield* lineSteps(text);
  if (lines.length > most) tooMany(most);
  for (let i = 0; i < lines.length; i++) {
    segments.push(segmentAt(text, lines[i].start, lines[i].end, i, i));
    if (i % 256 === 255) yield;
  }
  return segments;
}

function tooMany(most: number): never {
  throw new EnfaceError(
    'TOO_LARGE',
    `The text has more than ${most.toLocaleString('en')} segments: cut it into parts, such as chapters, or allow more (maxSegments).`,
  );
}

function segmentAt(text: string, start: number, end: number, index: number, paragraph: number): Segment {
  return { index, text: text.slice(start, end), start, end, paragraph };
}
