import type { Alignment } from '@enface/align';
import { type Document, plainText, type Segment } from '@enface/core';
import type { Format } from './options.ts';

/**
 * Formats that others read on: a translation memory in which a line ends inside a sentence, or inside a word, is of no use. Those that
 * are read again together with the texts (JSON, pages, workbooks) keep them letter by letter.
 */
const READ_ON: ReadonlySet<Format> = new Set<Format>(['text', 'tmx', 'xliff', 'csv', 'tsv', 'markdown', 'docx', 'po', 'ladder']);

export const isReadOn = (format: Format): boolean => READ_ON.has(format);

/** An alignment of texts whose lines a margin ended, with each segment on one line and its words whole. */
export function unwrapped(alignment: Alignment): Alignment {
  return { ...alignment, source: unwrappedDocument(alignment.source), target: unwrappedDocument(alignment.target) };
}

const LINE_END = /[\n\r]/;

function unwrappedDocument(document: Document): Document {
  if (!document.segments.some(({ text }) => LINE_END.test(text))) return document;
  const parts: string[] = [];
  let length = 0;
  let end = 0;
  const add = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  const segments = document.segments.map((segment): Segment => {
    add(document.text.slice(end, segment.start));
    end = segment.end;
    const start = length;
    const text = LINE_END.test(segment.text) ? onOneLine(segment.text) : segment.text;
    add(text);
    return { ...segment, text, start, end: length };
  });
  add(document.text.slice(end));
  return { ...document, text: parts.join(''), segments };
}

const onOneLine = (text: string): string =>
  plainText(text)
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
