import { type Document, type Segment, shown } from '@enface/core';
import { fail, languageTag, list, read, string, wholeNumber } from './validate.ts';

/** A document and its text, with white space where the offsets leave room. */
export function documentFrom(value: unknown, at: string): Document {
  const fields = read(value, at);
  let text = '';
  let paragraph = 0;
  let room = mostSpace;
  const segments = list(fields.segments, `${at}.segments`, (item, place, index): Segment => {
    const segment = segmentFrom(item, place, index);
    if (segment.start < text.length)
      fail(`${place}.start`, `${segment.start} lies before the end of the previous segment, ${text.length}`);
    room += mostSpacePerUnit * segment.text.length - (segment.start - text.length);
    if (room < 0)
      fail(
        `${place}.start`,
        `${segment.start} is too far behind ${text.length}, where the text so far ends: nothing stands between`,
      );
    if (segment.end > longestText) fail(`${place}.end`, `${segment.end} is beyond ${longestText}, the longest text`);
    if (segment.paragraph < paragraph)
      fail(`${place}.paragraph`, `${segment.paragraph} comes after ${paragraph}; paragraphs ascend`);
    text += (segment.paragraph > paragraph ? '\n' : ' ').repeat(segment.start - text.length) + segment.text;
    paragraph = segment.paragraph;
    return segment;
  });
  return { id: string(fields.id, `${at}.id`), language: languageTag(fields.language, `${at}.language`), text, segments };
}

/** White space between segments, in UTF-16 units, and more for each unit of text: a small file may name offsets far away. */
const mostSpace = 2 ** 20;
const mostSpacePerUnit = 16;
const longestText = 2 ** 28;

function segmentFrom(value: unknown, at: string, index: number): Segment {
  const fields = read(value, at);
  const text = string(fields.text, `${at}.text`);
  const start = wholeNumber(fields.start, Number.MAX_SAFE_INTEGER, `${at}.start`);
  const end = wholeNumber(fields.end, Number.MAX_SAFE_INTEGER, `${at}.end`);
  if (fields.index !== index) fail(`${at}.index`, `${shown(fields.index)} should be ${index}, its position`);
  if (text === '') fail(`${at}.text`, 'it is empty');
  if (end - start !== text.length) fail(at, `"end" − "start" is ${end - start}, but its text has ${text.length} UTF-16 units`);
  return { index, text, start, end, paragraph: wholeNumber(fields.paragraph, Number.MAX_SAFE_INTEGER, `${at}.paragraph`) };
}

/** Segment numbers of a document: at least one, ascending. */
export function runFrom(value: unknown, at: string, document: Document): number[] {
  const run = list(value, at, (item, place) => wholeNumber(item, document.segments.length, place));
  if (run.length === 0) fail(at, 'it is empty; name at least one segment');
  for (let i = 1; i < run.length; i++)
    if (run[i] <= run[i - 1]) fail(`${at}[${i}]`, `${run[i]} comes after ${run[i - 1]}; segments ascend`);
  return run;
}
