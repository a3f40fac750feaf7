import type { Document } from '@enface/core';
import { cutDocument, type Stretch } from '../cut-document.ts';
import { isIgnored } from '../decisions.ts';
import { lowerBound } from '../lower-bound.ts';
import type { NamedSegment } from './decisions-to-json.ts';

/** Signs before and after the place where a sentence was, among which it is looked for. */
const REACH = 200_000;
/** Signs at either end of a sentence by which it is known again when it has changed in between, and how much its length may. */
const EDGE = 16;
const LONGEST = 1.5;

/** Cuts a document as a person did: each sentence that is found there is one segment. */
export function withSentences(
  document: Document,
  sentences: readonly NamedSegment[],
): { readonly document: Document; readonly numbers: readonly number[]; readonly lost: number } {
  if (sentences.length === 0) return { document, numbers: [], lost: 0 };
  const { text, offsets } = flattened(document.text);
  const starts = document.segments.map(({ start }) => start);
  const found: Stretch[] = [];
  // how far on the last one found stands from where it was, in segments; what follows it begins where it ends
  let last = { number: -2, end: 0, shift: 0 };
  for (const sentence of [...sentences].sort((a, b) => a.segment - b.segment)) {
    const number = sentence.segment + last.shift;
    const about = number < starts.length ? starts[Math.max(0, number)] : document.text.length;
    const least = lowerBound(offsets, last.end);
    const at = sentence.segment === last.number + 1 ? least : lowerBound(offsets, about);
    const place = placeOf(text, flattened(sentence.text).text.trim(), Math.max(at, least), least);
    if (!place) continue;
    const bare = { start: offsets[place.start], end: offsets[place.end - 1] + 1 };
    const stretch = withEdges(document.text, sentence.text.trim(), bare);
    if ([stretch.start, stretch.end].some((at) => isWithinPair(document.text, at))) continue;
    last = {
      number: sentence.segment,
      end: stretch.end,
      shift: lowerBound(starts, stretch.end) - sentence.segment - 1,
    };
    found.push(stretch);
  }
  const cut = cutDocument(document, found);
  const wanted = new Set(found.map(({ start, end }) => `${start} ${end}`));
  const numbers = cut.segments.filter(({ start, end }) => wanted.has(`${start} ${end}`)).map(({ index }) => index);
  return { document: cut, numbers, lost: sentences.length - numbers.length };
}

/** A text in which runs of what is no matter are one space; and where each sign of it stood. */
function flattened(text: string): { text: string; offsets: Int32Array } {
  const offsets = new Int32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isIgnored(text.charCodeAt(at))) {
      offsets[length++] = at;
      continue;
    }
    parts.push(text.slice(kept, at), ' ');
    offsets[length++] = at;
    while (at + 1 < text.length && isIgnored(text.charCodeAt(at + 1))) at++;
    kept = at + 1;
  }
  parts.push(text.slice(kept));
  return { text: parts.join(''), offsets: offsets.subarray(0, length) };
}

/** Where a sentence stands that was about a place, and not before another: as it was, or between the ends that it had. */
function placeOf(text: string, sentence: string, about: number, least: number): Stretch | undefined {
  if (sentence === '') return undefined;
  const base = Math.max(least, about - REACH);
  const near = text.slice(base, about + REACH);
  const nearest = (part: string) => {
    const [before, behind] = [near.lastIndexOf(part, about - base), near.indexOf(part, about - base)];
    return before < 0 || (behind >= 0 && behind - (about - base) <= about - base - before) ? behind : before;
  };
  const exact = nearest(sentence);
  if (exact >= 0) return { start: base + exact, end: base + exact + sentence.length };
  if (sentence.length < 2 * EDGE) return undefined;
  const start = nearest(sentence.slice(0, EDGE));
  const last = start < 0 ? -1 : near.indexOf(sentence.slice(-EDGE), start + EDGE);
  const length = last + EDGE - start;
  if (last < 0 || length > LONGEST * sentence.length) return undefined;
  return { start: base + start, end: base + start + length };
}

/** With the signs at its ends that texts are not compared by, where it has any. */
function withEdges(text: string, sentence: string, { start, end }: Stretch): Stretch {
  const isPart = (at: number) => at >= 0 && at < text.length && isIgnored(text.charCodeAt(at)) && text[at].trim() !== '';
  if (isIgnored(sentence.charCodeAt(0))) while (isPart(start - 1)) start--;
  if (isIgnored(sentence.charCodeAt(sentence.length - 1))) while (isPart(end)) end++;
  return { start, end };
}

const isWithinPair = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
