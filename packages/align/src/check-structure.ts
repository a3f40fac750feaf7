import { type Document, EnfaceError, shown } from '@enface/core';
import { relations, unmatchedReasons } from './json/vocabulary.ts';
import type { Alignment, Correspondence, Side } from './types.ts';

/*
 * Whether a value from a caller's hands has the parts that its type says, down to the last: types are gone where programs run, and
 * results come out of caches and files. What is wrong with it is named, where a reader of it would stumble somewhere.
 */

const isWhole = (value: unknown, count: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** @throws EnfaceError `BAD_ARGUMENT` for segments that are none, or don't follow one another in the text. */
export function checkSegments({ text, segments }: Document, name: string): void {
  let last = 0;
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k] as unknown;
    const { index, start, end, paragraph, text: own } = fieldsOf(segment) as Partial<Document['segments'][number]>;
    const stands = isWhole(start, text.length) && isWhole(end, text.length + 1) && start! >= last && end! > start!;
    if (index !== k || !stands || typeof own !== 'string' || !isNumber(paragraph))
      throw new EnfaceError(
        'BAD_ARGUMENT',
        `\`${name}.segments[${k}]\` is ${shown(segment)}, no segment of its document: pass documents as createDocument makes them.`,
      );
    last = end!;
  }
}

/** A list of segments of a document: some, each of them there. */
function areSegments(value: unknown, { segments }: Document): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  for (let k = 0; k < value.length; k++) if (!isWhole(value[k], segments.length)) return false;
  return true;
}

/** @throws EnfaceError `BAD_INPUT` for beads, unmatched runs or warnings that are none. */
export function checkParts({ beads, unmatched, warnings, ...documents }: Alignment): void {
  checkEach(beads, 'beads', ({ source, target, score, probability, relation }) =>
    [
      areSegments(source, documents.source) && areSegments(target, documents.target),
      isNumber(score) && isNumber(probability),
      relations.includes(relation as never),
    ].every(Boolean),
  );
  checkEach(unmatched, 'unmatched', ({ side, segments, probability, reason, nearest }) => {
    if (side !== 'source' && side !== 'target') return false;
    const other = documents[side === 'source' ? 'target' : 'source'];
    const { segment, score } = fieldsOf(nearest);
    const isNear = nearest === undefined || (isWhole(segment, other.segments.length) && isNumber(score));
    return (
      areSegments(segments, documents[side]) && isNumber(probability) && unmatchedReasons.includes(reason as never) && isNear
    );
  });
  checkEach(warnings, 'warnings', isWarning);
}

/** The same of a set's links, places without a counterpart, coverage and warnings. */
export function checkSetParts({ sources, targets, coverage, links, unmatched, warnings }: Correspondence): void {
  const sets = { source: sources, target: targets };
  const isPlace = (value: unknown, side: Side) => {
    const { document, segments } = fieldsOf(value);
    return isWhole(document, sets[side].length) && areSegments(segments, sets[side][document as number]);
  };
  checkEach(links, 'links', ({ source, target, score, probability, relation }) =>
    [
      isPlace(source, 'source') && isPlace(target, 'target'),
      isNumber(score) && isNumber(probability),
      relations.includes(relation as never),
    ].every(Boolean),
  );
  checkEach(unmatched, 'unmatched', (run) => {
    const { side, probability, reason, nearest } = run;
    if ((side !== 'source' && side !== 'target') || !isPlace(run, side)) return false;
    const { document, segment, score } = fieldsOf(nearest);
    const others = sets[side === 'source' ? 'target' : 'source'];
    const isNear =
      nearest === undefined ||
      (isWhole(document, others.length) && isWhole(segment, others[document as number].segments.length) && isNumber(score));
    return isNumber(probability) && unmatchedReasons.includes(reason as never) && isNear;
  });
  for (let s = 0; s < coverage.length; s++) {
    if (!Array.isArray(coverage[s])) fail(`coverage[${s}]`, coverage[s]);
    checkEach(coverage[s], `coverage[${s}]`, ({ source, target, forward, backward, order, verdict }) =>
      [
        isWhole(source, sources.length) && isWhole(target, targets.length),
        [forward, backward, order].every(isNumber) && typeof verdict === 'string',
      ].every(Boolean),
    );
  }
  checkEach(warnings, 'warnings', isWarning);
}

const isWarning = ({ code, message }: Readonly<Record<string, unknown>>) =>
  typeof code === 'string' && typeof message === 'string';

function checkEach(list: readonly unknown[], name: string, isOne: (item: Readonly<Record<string, unknown>>) => boolean): void {
  // (no iteration: it would be the same for holes, which are nothing either)
  for (let k = 0; k < list.length; k++) if (!isOne(fieldsOf(list[k]))) fail(`${name}[${k}]`, list[k]);
}

function fail(at: string, value: unknown): never {
  throw new EnfaceError(
    'BAD_INPUT',
    `\`${at}\` is ${shown(value)}, which does not fit its result: pass what enface gives, or what fromJson makes of it.`,
  );
}
