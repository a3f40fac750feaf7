import { type Document, EnfaceError, shown } from '@enface/core';
import { checkDocument } from '../check-arguments.ts';
import type { Anchors, Side } from '../types.ts';
import { list, oneOf, read, string, wholeNumber } from './validate.ts';

/** A person's decisions, as anchors of the documents at hand. */
export interface Decisions {
  readonly anchors: Required<Anchors>;
  /** How many could not be kept: of segments that are no longer there as they were. */
  readonly lost: number;
}

/**
 * Reads the decisions that a page saved (after `JSON.parse`), for `alignDocuments(source, target, { anchors })`. Segments are
 * looked for by their text, repeated ones as far from where they were as the one before, so that decisions outlive changes elsewhere. Of two
 * that claim one segment, the first is kept. `schema/decisions-1.json` describes the form.
 *
 * @throws EnfaceError `BAD_INPUT` naming the place and the value, when the object is not of the form; `BAD_ARGUMENT` for what is
 * no document
 */
export function decisionsFromJson(json: unknown, documents: Readonly<Record<Side, Document>>): Decisions {
  checkDocument(documents?.source, 'source');
  checkDocument(documents.target, 'target');
  const fields = read(json, '');
  if (fields.schema !== 'enface/decisions@1')
    throw new EnfaceError(
      'BAD_INPUT',
      `"schema" is ${fields.schema === undefined ? 'missing' : shown(fields.schema)}; decisions are "enface/decisions@1".`,
    );
  const find = { source: finder(documents.source), target: finder(documents.target) };
  const beads: { source: number[]; target: number[] }[] = [];
  const rejected: typeof beads = [];
  const unmatched: { side: Side; segments: number[] }[] = [];
  const taken = { source: new Set<number>(), target: new Set<number>() };
  let lost = 0;
  list(fields.decisions, 'decisions', (value, at) => {
    const decision = read(value, at);
    const say = oneOf(decision.say, ['right', 'wrong'] as const, `${at}.say`);
    const sides = { source: find.source(decision.source, `${at}.source`), target: find.target(decision.target, `${at}.target`) };
    const { source, target } = sides;
    const isAlone = source?.length === 0 || target?.length === 0;
    if (!source || !target || source.length + target.length === 0 || (isAlone && say === 'wrong')) {
      lost++;
      return;
    }
    if (say === 'wrong') {
      rejected.push({ source, target });
      return;
    }
    if (source.some((segment) => taken.source.has(segment)) || target.some((segment) => taken.target.has(segment))) {
      lost++;
      return;
    }
    for (const segment of source) taken.source.add(segment);
    for (const segment of target) taken.target.add(segment);
    if (!isAlone) beads.push({ source, target });
    else if (source.length > 0) unmatched.push({ side: 'source', segments: source });
    else unmatched.push({ side: 'target', segments: target });
  });
  return { anchors: { beads, unmatched, rejected }, lost };
}

/** Pages show control characters as pictures, and white space as it may be: texts are compared without either. */
const plain = (text: string) => text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2400-\u241f\ufffd]+/g, ' ');

type Finder = (value: unknown, at: string) => number[] | undefined;

/** Finds segments of a document, which stay neighbours; `undefined` where one is not there. */
function finder({ segments }: Document): Finder {
  const places = new Map<string, number[]>();
  for (const { index, text } of segments) {
    const key = plain(text);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  // how far on the last one found stands from where it was: of sentences that recur, the next one stands as far on
  let shift = 0;
  return (value, at) => {
    const listed = list(value, at, (item, here) => {
      const fields = read(item, here);
      return {
        segment: wholeNumber(fields.segment, Number.MAX_SAFE_INTEGER, `${here}.segment`),
        text: plain(string(fields.text, `${here}.text`)),
      };
    });
    if (listed.length === 0) return [];
    // where the first one went, the others went, too
    const first = nearest(places.get(listed[0].text), listed[0].segment + shift);
    if (first === undefined) return undefined;
    const moved = listed.map(({ segment }) => segment - listed[0].segment + first);
    const isThere = (segment: number, k: number) =>
      segments[segment] !== undefined && plain(segments[segment].text) === listed[k].text && !(segment <= moved[k - 1]);
    if (!moved.every(isThere)) return undefined;
    shift = first - listed[0].segment;
    return moved;
  };
}

const nearest = (places: readonly number[] | undefined, segment: number) =>
  places?.reduce((best, place) => (Math.abs(place - segment) < Math.abs(best - segment) ? place : best));
