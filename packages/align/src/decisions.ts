import type { Document } from '@enface/core';
import type { Anchors, Side } from './types.ts';

/** A person's decisions, by the segments of the documents as they cut them. */
export interface Decisions {
  /** The documents with sentences that end where the person said; else as they were. Nothing in them is corrected. */
  readonly documents: Readonly<Record<Side, Document>>;
  readonly anchors: Required<Anchors>;
  readonly dismissed: readonly Dismissal[];
  readonly corrected: readonly Correction[];
  /** The segments that the person cut. */
  readonly sentences: Readonly<Record<Side, readonly number[]>>;
}

/** A finding that is none, as a person said. */
export interface Dismissal {
  readonly check: string;
  readonly message: string;
  readonly reason: string;
  /** The segments of the passage beside which it was told. */
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** What a target segment should say, as a person said. */
export interface Correction {
  readonly segment: number;
  readonly text: string;
}

/** Pages show control characters as pictures, and white space as it may be: texts are compared without either. */
const IGNORED = /[\s\u0000-\u001f\u007f-\u009f\u2400-\u241f\ufffd]/;
const IGNORED_RUNS = new RegExp(`${IGNORED.source}+`, 'g');

export const plain = (text: string) => text.replace(IGNORED_RUNS, ' ');

/** Whether a sign, by its code, is none that texts are compared by. */
export const isIgnored = (code: number) => !(code > 32 && code < 127) && IGNORED.test(String.fromCharCode(code));

/** Whether a person dismissed this: what a check says of a passage. What it says elsewhere stands. */
export function isDismissal(
  one: Dismissal,
  { check, message, segments }: Pick<Dismissal, 'check' | 'message'> & { segments: Pick<Dismissal, 'source' | 'target'> },
): boolean {
  const shares = (side: 'source' | 'target') => one[side].some((segment) => segments[side].includes(segment));
  return one.check === check && plain(one.message) === plain(message) && (shares('source') || shares('target'));
}

/** A document with what a person corrected in the place of what it said; segments keep their numbers. */
export function correctedDocument(document: Document, corrections: readonly Correction[]): Document {
  if (corrections.length === 0) return document;
  const texts = new Map(corrections.map(({ segment, text }) => [segment, text]));
  let text = '';
  let at = 0;
  const segments = document.segments.map((segment) => {
    text += document.text.slice(at, segment.start);
    at = segment.end;
    const start = text.length;
    const own = texts.get(segment.index) ?? segment.text;
    text += own;
    return { ...segment, text: own, start, end: start + own.length };
  });
  return { ...document, text: text + document.text.slice(at), segments };
}
