import { type Document, EnfaceError, shown } from '@enface/core';
import { distance } from 'fastest-levenshtein';
import { checkDocument } from '../check-arguments.ts';
import { type Correction, type Decisions, type Dismissal, plain } from '../decisions.ts';
import type { Side } from '../types.ts';
import type { DecisionJson, NamedSegment } from './decisions-to-json.ts';
import { withSentences } from './find-sentences.ts';
import { list, oneOf, read, string, wholeNumber } from './validate.ts';

/** Decisions as they were found again in the documents at hand. */
export interface FoundDecisions extends Decisions {
  /** How many could not be kept: of segments that are no longer there, or have changed too much. */
  readonly lost: number;
}

/**
 * Reads the decisions that a page saved (after `JSON.parse`), for `alignDocuments(source, target, { anchors })`. Segments are
 * looked for by their text, repeated ones as far from where they were as the one before; where the text is not there as it was, one
 * about that place that changed but a little is taken for it. So decisions outlive changes. Of two that claim one segment, the
 * first is kept. Where sentences were cut otherwise, the documents to align are those returned. An alignment that `toJson` wrote
 * with its decisions will do, too. `schema/decisions-1.json` describes the form.
 *
 * @throws EnfaceError `BAD_INPUT` naming the place and the value, when the object is not of the form; `BAD_ARGUMENT` for what is
 * no document
 */
export function decisionsFromJson(json: unknown, given: Readonly<Record<Side, Document>>): FoundDecisions {
  checkDocument(given?.source, 'source');
  checkDocument(given.target, 'target');
  const whole = read(json, '');
  const fields =
    whole.schema === 'enface/alignment@1' && whole.decisions !== undefined ? read(whole.decisions, 'decisions') : whole;
  if (fields.schema !== 'enface/decisions@1')
    throw new EnfaceError(
      'BAD_INPUT',
      `"schema" is ${fields.schema === undefined ? 'missing' : shown(fields.schema)}; decisions are "enface/decisions@1".`,
    );
  const { documents, sentences, ...cut } = cutAsDecided(fields.decisions, given);
  const find = { source: finder(documents.source), target: finder(documents.target) };
  const beads: Sides[] = [];
  const rejected: Sides[] = [];
  const unmatched: { side: Side; segments: number[] }[] = [];
  const dismissed: Dismissal[] = [];
  const corrected: Correction[] = [];
  const taken = { source: new Set<number>(), target: new Set<number>() };
  /** Whether there is anything, and none of it in another decision, now taken. */
  const take = ({ source, target }: Sides) => {
    if (source.some((segment) => taken.source.has(segment)) || target.some((segment) => taken.target.has(segment))) return false;
    for (const segment of source) taken.source.add(segment);
    for (const segment of target) taken.target.add(segment);
    return true;
  };
  let { lost } = cut;
  list(fields.decisions, 'decisions', (value, at) => {
    const decision = read(value, at);
    const say = oneOf(decision.say, SAYS, `${at}.say`);
    if (say === 'sentence') return;
    const source = find.source(decision.source, `${at}.source`);
    const target = find.target(decision.target, `${at}.target`);
    const text = (name: string) => string(decision[name], `${at}.${name}`);
    const more = {
      dismissed: () => ({ check: text('check'), message: text('message'), reason: text('reason') }),
      corrected: () => text('text'),
    };
    const [how, should] = [say === 'dismissed' && more.dismissed(), say === 'corrected' && more.corrected()];
    if (!source || !target || source.length + target.length === 0) lost++;
    else if (how !== false) dismissed.push({ ...how, source, target });
    else if (should !== false) {
      if (target.length === 1) corrected.push({ segment: target[0], text: should });
      else lost++;
    } else if (source.length > 0 && target.length > 0) {
      if (say === 'wrong') rejected.push({ source, target });
      else if (take({ source, target })) beads.push({ source, target });
      else lost++;
    } else if (say === 'right' && take({ source, target }))
      unmatched.push(source.length > 0 ? { side: 'source', segments: source } : { side: 'target', segments: target });
    else lost++;
  });
  return { documents, anchors: { beads, unmatched, rejected }, dismissed, corrected, sentences, lost };
}

const SAYS = ['right', 'wrong', 'dismissed', 'corrected', 'sentence'] as const satisfies readonly DecisionJson['say'][];

/** The documents with the sentences that a person cut, before anything else is looked for in them. */
function cutAsDecided(decisions: unknown, documents: Readonly<Record<Side, Document>>) {
  const cut: Record<Side, NamedSegment[]> = { source: [], target: [] };
  list(decisions, 'decisions', (value, at) => {
    const decision = read(value, at);
    if (decision.say !== 'sentence') return;
    for (const side of ['source', 'target'] as const) cut[side].push(...namedSegments(decision[side], `${at}.${side}`));
  });
  const [source, target] = [withSentences(documents.source, cut.source), withSentences(documents.target, cut.target)];
  return {
    documents: { source: source.document, target: target.document },
    sentences: { source: source.numbers, target: target.numbers },
    lost: source.lost + target.lost,
  };
}

const namedSegments = (value: unknown, at: string): NamedSegment[] =>
  list(value, at, (item, here) => {
    const fields = read(item, here);
    return {
      segment: wholeNumber(fields.segment, Number.MAX_SAFE_INTEGER, `${here}.segment`),
      text: string(fields.text, `${here}.text`),
    };
  });

type Sides = Record<Side, number[]>;

type Finder = (value: unknown, at: string) => number[] | undefined;

/** Segments before and after the place where one was, among which it is looked for once it has changed. */
const AROUND = 20;
/** Share of a text's letters that stay where it has changed but a little, and letters of it that are looked at. */
const ALIKE = 0.7;
const SEEN = 500;

/** How much of one text is in the other, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [a.slice(0, SEEN), b.slice(0, SEEN)];
  return 1 - distance(x, y) / Math.max(1, x.length, y.length);
}

/** Finds segments of a document, which stay neighbours; `undefined` where one is not there. */
function finder({ segments }: Document): Finder {
  const texts = segments.map(({ text }) => plain(text));
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  const alike = (text: string, about: number) => {
    let best = { likeness: ALIKE, segment: -1 };
    for (let k = Math.max(0, about - AROUND); k <= Math.min(texts.length - 1, about + AROUND); k++) {
      const own = likeness(text, texts[k]);
      if (own > best.likeness) best = { likeness: own, segment: k };
    }
    return best.segment < 0 ? undefined : best.segment;
  };
  // how far on the last one found stands from where it was: of sentences that recur, the next one stands as far on
  let shift = 0;
  return (value, at) => {
    const listed = namedSegments(value, at).map(({ segment, text }) => ({ segment, text: plain(text) }));
    if (listed.length === 0) return [];
    // where the first one went, the others went, too
    const about = listed[0].segment + shift;
    const first = nearest(places.get(listed[0].text), about) ?? alike(listed[0].text, about);
    if (first === undefined) return undefined;
    const moved = listed.map(({ segment }) => segment - listed[0].segment + first);
    const isThere = (segment: number, k: number) =>
      texts[segment] !== undefined &&
      (texts[segment] === listed[k].text || likeness(texts[segment], listed[k].text) > ALIKE) &&
      !(segment <= moved[k - 1]);
    if (!moved.every(isThere)) return undefined;
    shift = first - listed[0].segment;
    return moved;
  };
}

const nearest = (places: readonly number[] | undefined, segment: number) =>
  places?.reduce((best, place) => (Math.abs(place - segment) < Math.abs(best - segment) ? place : best));
