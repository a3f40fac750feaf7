import type { Steps } from '../steps.ts';
import type { Segment } from '../types.ts';
import type { Engine } from './engine.ts';
import { factsOf, primaryOf } from './languages/index.ts';
import { lineSteps } from './lines.ts';
import { mannerOf } from './manner.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentenceSteps } from './sentences.ts';

/** The segments of a text, paragraph by paragraph: its sentences. `language` is a BCP 47 tag, or `und`. */
export function* splitText(text: string, language: string, engine: Engine): Steps<Segment[]> {
  const paragraphs = yield* paragraphsOf(text, language);
  const manner = mannerOf(text, paragraphs, factsOf(primaryOf(language)));
  const segments: Segment[] = [];
  for (const [paragraph, { start: from, end: to, furniture }] of paragraphs.entries()) {
    const spans = furniture
      ? [{ start: 0, end: to - from }]
      : yield* sentenceSteps(text.slice(from, to), language, engine, manner);
    for (const { start, end } of spans) {
      segments.push(segmentAt(text, from + start, from + end, segments.length, paragraph));
      yield;
    }
  }
  return segments;
}

/** The lines of a text that are not blank, as segments. */
export function* splitLines(text: string): Steps<Segment[]> {
  const segments: Segment[] = [];
  for (const [paragraph, { start, end }] of (yield* lineSteps(text)).entries()) {
    segments.push(segmentAt(text, start, end, paragraph, paragraph));
    yield;
  }
  return segments;
}

function segmentAt(text: string, start: number, end: number, index: number, paragraph: number): Segment {
  return { index, text: text.slice(start, end), start, end, paragraph };
}
