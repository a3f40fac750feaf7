import type { Document, Embedder } from '@enface/core';
import { primaryLanguage, type Steps } from '@enface/core/internal';
import type { Side, Warning, WarningCode } from './types.ts';

/** Whether an encoder was made for other languages than that of a tag; false where that is unknown. */
export function doesNotKnow({ languages }: Embedder, tag: string): boolean {
  if (languages === undefined || primaryLanguage(tag) === 'und') return false;
  return !languages.some((known) => primaryLanguage(known) === primaryLanguage(tag));
}

/** Whether an encoder has vectors for less than half of a document's text; `rows` are row-major, a row a segment. */
export function* isBlank({ segments }: Document, rows: ArrayLike<number>, dimensions: number): Steps<boolean> {
  let blank = 0;
  let all = 0;
  for (const { index, text } of segments) {
    if (index % 256 === 0) yield;
    if (!/\p{L}/u.test(text)) continue;
    all += text.length;
    let at = index * dimensions;
    while (at < (index + 1) * dimensions && rows[at] === 0) at++;
    if (at === (index + 1) * dimensions) blank += text.length;
  }
  return blank > all / 2;
}

const doubtful: ReadonlySet<WarningCode> = new Set(['language-not-covered', 'language-undetermined', 'words-unknown']);

/**
 * How far a document's segments without a counterpart may be believed to have none, 0 to 1: all the way, but where the
 * encoder may not understand them. There as far as more than half of the document was matched: near relatives of the
 * languages that an encoder knows are often read well, and others not at all.
 *
 * @param document its position on its side, in a set
 * @param matched share of the document's text that has a counterpart, 0 to 1
 */
export function trustIn(warnings: readonly Warning[], side: Side, document: number | undefined, matched: number): number {
  const inDoubt = warnings.some((one) => one.side === side && one.document === document && doubtful.has(one.code));
  return inDoubt ? Math.max(0, 2 * matched - 1) : 1;
}

/** What so much trust leaves of a probability: where there is none, even chances at most. */
export const tempered = (probability: number, trust: number) =>
  probability > 0.5 ? 0.5 + (probability - 0.5) * trust : probability;
