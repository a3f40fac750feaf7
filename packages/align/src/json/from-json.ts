import { type Document, EnfaceError, type Segment, shown } from '@enface/core';
import type {
  Alignment,
  Bead,
  Correspondence,
  Coverage,
  Link,
  Place,
  Side,
  Unmatched,
  UnmatchedPlace,
  Warning,
} from '../types.ts';
import { type Fields, fail, languageTag, list, oneOf, read, string, trueOrFalse, wholeNumber, within } from './validate.ts';
import { relations, unmatchedReasons } from './vocabulary.ts';

const verdicts = ['translation', 'same source', 'same story', 'unrelated'] as const satisfies readonly Coverage['verdict'][];
const warningCodes = [
  'no-text',
  'language-undetermined',
  'language-contradicted',
  'language-not-covered',
  'words-unknown',
  'same-text',
] as const satisfies readonly Warning['code'][];

/**
 * Reads back what `toJson` wrote (after `JSON.parse`), and version 1 of correspondences, where the sides had other names.
 * Properties it doesn't know are ignored.
 *
 * The form holds no white space between segments: in the documents' `text`, line feeds stand for it where a paragraph
 * ends and spaces elsewhere, so that every offset still holds.
 *
 * @throws EnfaceError `BAD_INPUT` naming the place and the value, when the object is not of the form or breaks a rule of
 * it: segments ascend and never overlap, and each is matched or unmatched (exactly once in an alignment).
 */
export function fromJson(json: unknown): Alignment | Correspondence {
  const fields = read(json, '');
  if (fields.schema === 'enface/alignment@1') return alignmentFrom(fields);
  if (fields.schema === 'enface/correspondence@2') return correspondenceFrom(fields, { source: 'source', target: 'target' });
  if (fields.schema === 'enface/correspondence@1') return correspondenceFrom(fields, { source: 'foreign', target: 'english' });
  throw new EnfaceError(
    'BAD_INPUT',
    `"schema" is ${fields.schema === undefined ? 'missing' : shown(fields.schema)}; this version reads "enface/alignment@1", "enface/correspondence@2" and "enface/correspondence@1".`,
  );
}

function alignmentFrom(fields: Fields): Alignment {
  const source = documentFrom(fields.source, 'source');
  const target = documentFrom(fields.target, 'target');
  const sides = { source, target };
  const beads = list(fields.beads, 'beads', (value, at): Bead => {
    const bead = read(value, at);
    return {
      source: runFrom(bead.source, `${at}.source`, source),
      target: runFrom(bead.target, `${at}.target`, target),
      score: within(bead.score, -1, 1, `${at}.score`),
      probability: within(bead.probability, 0, 1, `${at}.probability`),
      relation: oneOf(bead.relation, relations, `${at}.relation`),
      crossing: trueOrFalse(bead.crossing, `${at}.crossing`),
    };
  });
  const unmatched = list(fields.unmatched, 'unmatched', (value, at): Unmatched => {
    const run = read(value, at);
    const side = oneOf(run.side, ['source', 'target'] as const, `${at}.side`);
    const segments = runFrom(run.segments, `${at}.segments`, sides[side]);
    return {
      side,
      segments,
      ...judgementFrom(run, at),
      ...nearestFrom(run.nearest, `${at}.nearest`, sides[side === 'source' ? 'target' : 'source']),
    };
  });
  for (const side of ['source', 'target'] as const) {
    const runs = [...beads.map((bead) => bead[side]), ...unmatched.filter((run) => run.side === side).map((run) => run.segments)];
    const counts = new Uint32Array(sides[side].segments.length);
    for (const segment of runs.flat()) counts[segment]++;
    const odd = counts.findIndex((count) => count !== 1);
    if (odd >= 0) fail(side, `segment ${odd} stands ${counts[odd]} times in "beads" and "unmatched"; it must stand exactly once`);
  }
  return { source, target, beads, unmatched, warnings: warningsFrom(fields.warnings, undefined) };
}

/** What the sides are called in a file. */
type SideNames = Readonly<Record<Side, string>>;

function correspondenceFrom(fields: Fields, names: SideNames): Correspondence {
  const documents = read(fields.documents, 'documents');
  const documentsFrom = (name: string) => list(documents[name], `documents.${name}`, documentFrom);
  const sides = { source: documentsFrom(names.source), target: documentsFrom(names.target) };
  const links = list(fields.links, 'links', (value, at): Link => {
    const link = read(value, at);
    return {
      source: placeFrom(link[names.source], `${at}.${names.source}`, sides.source),
      target: placeFrom(link[names.target], `${at}.${names.target}`, sides.target),
      score: within(link.score, -1, 1, `${at}.score`),
      probability: within(link.probability, 0, 1, `${at}.probability`),
      relation: oneOf(link.relation, relations, `${at}.relation`),
    };
  });
  const unmatched = list(fields.unmatched, 'unmatched', (value, at): UnmatchedPlace => {
    const run = read(value, at);
    const side = oneOf(run.side, [names.source, names.target], `${at}.side`) === names.source ? 'source' : 'target';
    const place = placeFrom(run, at, sides[side]);
    return {
      side,
      ...place,
      ...judgementFrom(run, at),
      ...nearestPlaceFrom(run.nearest, `${at}.nearest`, sides[side === 'source' ? 'target' : 'source']),
    };
  });
  for (const side of ['source', 'target'] as const) {
    const linked = links.map((link) => link[side]);
    checkPlaces(
      names[side],
      sides[side],
      linked,
      unmatched.filter((run) => run.side === side),
    );
  }
  return {
    sources: sides.source,
    targets: sides.target,
    coverage: coverageFrom(fields.coverage, sides, names),
    links,
    unmatched,
    warnings: warningsFrom(fields.warnings, sides),
  };
}

/** Every segment is linked or unmatched, never both and never twice unmatched. */
function checkPlaces(side: string, documents: readonly Document[], linked: readonly Place[], alone: readonly Place[]) {
  const linkedIn = documents.map((document) => new Uint8Array(document.segments.length));
  const aloneIn = documents.map((document) => new Uint32Array(document.segments.length));
  for (const { document, segments } of linked) for (const segment of segments) linkedIn[document][segment] = 1;
  for (const { document, segments } of alone) for (const segment of segments) aloneIn[document][segment]++;
  for (const [document, links] of linkedIn.entries()) {
    const odd = links.findIndex((link, segment) => link + aloneIn[document][segment] !== 1);
    if (odd < 0) continue;
    const what = links[odd]
      ? 'is both linked and unmatched'
      : `stands ${aloneIn[document][odd]} times in "unmatched" and in no link`;
    fail(`documents.${side}[${document}]`, `segment ${odd} ${what}; it must be linked, or unmatched once`);
  }
}

function coverageFrom(value: unknown, sides: Readonly<Record<Side, readonly Document[]>>, names: SideNames): Coverage[][] {
  const { source, target } = names;
  const rows = list(value, 'coverage', (row, at, document) => {
    let last = -1;
    return list(row, at, (cell, place): Coverage => {
      const fields = read(cell, place);
      if (wholeNumber(fields[source], sides.source.length, `${place}.${source}`) !== document)
        fail(`${place}.${source}`, `${shown(fields[source])} should be ${document}, the number of the row`);
      const column = wholeNumber(fields[target], sides.target.length, `${place}.${target}`);
      if (column <= last) fail(`${place}.${target}`, `${column} comes after ${last}; target documents ascend`);
      last = column;
      return {
        source: document,
        target: column,
        forward: within(fields.forward, 0, 1, `${place}.forward`),
        backward: within(fields.backward, 0, 1, `${place}.backward`),
        order: within(fields.order, 0, 1, `${place}.order`),
        verdict: oneOf(fields.verdict, verdicts, `${place}.verdict`),
      };
    });
  });
  if (rows.length !== sides.source.length)
    fail('coverage', `it has ${rows.length} rows for ${sides.source.length} source documents`);
  return rows;
}

function documentFrom(value: unknown, at: string): Document {
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
function runFrom(value: unknown, at: string, document: Document): number[] {
  const run = list(value, at, (item, place) => wholeNumber(item, document.segments.length, place));
  if (run.length === 0) fail(at, 'it is empty; name at least one segment');
  for (let i = 1; i < run.length; i++)
    if (run[i] <= run[i - 1]) fail(`${at}[${i}]`, `${run[i]} comes after ${run[i - 1]}; segments ascend`);
  return run;
}

function placeFrom(value: unknown, at: string, documents: readonly Document[]): Place {
  const fields = read(value, at);
  const document = wholeNumber(fields.document, documents.length, `${at}.document`);
  return { document, segments: runFrom(fields.segments, `${at}.segments`, documents[document]) };
}

/** Absent in files of earlier versions. */
function warningsFrom(value: unknown, set: Record<Side, readonly Document[]> | undefined): Warning[] {
  if (value === undefined) return [];
  return list(value, 'warnings', (item, at): Warning => {
    const { code, message, side, document } = read(item, at);
    const where = side === undefined ? undefined : oneOf(side, ['source', 'target'] as const, `${at}.side`);
    return {
      code: oneOf(code, warningCodes, `${at}.code`),
      message: string(message, `${at}.message`),
      ...(where && { side: where }),
      ...(where && set && { document: wholeNumber(document, set[where].length, `${at}.document`) }),
    };
  });
}

function judgementFrom(fields: Fields, at: string) {
  return {
    probability: within(fields.probability, 0, 1, `${at}.probability`),
    reason: oneOf(fields.reason, unmatchedReasons, `${at}.reason`),
  };
}

function nearestFrom(value: unknown, at: string, document: Document) {
  if (value === undefined) return {};
  const fields = read(value, at);
  const segment = wholeNumber(fields.segment, document.segments.length, `${at}.segment`);
  return { nearest: { segment, score: within(fields.score, -1, 1, `${at}.score`) } };
}

function nearestPlaceFrom(value: unknown, at: string, documents: readonly Document[]) {
  if (value === undefined) return {};
  const fields = read(value, at);
  const document = wholeNumber(fields.document, documents.length, `${at}.document`);
  const { nearest } = nearestFrom(value, at, documents[document]);
  return { nearest: { document, ...nearest! } };
}
