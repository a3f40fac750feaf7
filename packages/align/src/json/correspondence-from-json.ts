import { type Document, shown } from '@enface/core';
import type { Correspondence, Coverage, Link, Place, Side, UnmatchedPlace } from '../types.ts';
import { documentFrom, runFrom } from './document-from-json.ts';
import { type Fields, fail, list, oneOf, read, wholeNumber, within } from './validate.ts';
import { judgementFrom, nearestFrom, warningsFrom } from './verdict-from-json.ts';
import { relations } from './vocabulary.ts';

const verdicts = ['translation', 'same source', 'same story', 'unrelated'] as const satisfies readonly Coverage['verdict'][];
/** What the sides are called in a file. */
type SideNames = Readonly<Record<Side, string>>;

export function correspondenceFrom(fields: Fields, names: SideNames): Correspondence {
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

function placeFrom(value: unknown, at: string, documents: readonly Document[]): Place {
  const fields = read(value, at);
  const document = wholeNumber(fields.document, documents.length, `${at}.document`);
  return { document, segments: runFrom(fields.segments, `${at}.segments`, documents[document]) };
}

function nearestPlaceFrom(value: unknown, at: string, documents: readonly Document[]) {
  if (value === undefined) return {};
  const fields = read(value, at);
  const document = wholeNumber(fields.document, documents.length, `${at}.document`);
  const { nearest } = nearestFrom(value, at, documents[document]);
  return { nearest: { document, ...nearest! } };
}
