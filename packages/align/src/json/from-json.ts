import { EnfaceError, shown } from '@enface/core';
import type { Alignment, Bead, Correspondence, Unmatched } from '../types.ts';
import { correspondenceFrom } from './correspondence-from-json.ts';
import { documentFrom, runFrom } from './document-from-json.ts';
import { type Fields, fail, list, oneOf, read, trueOrFalse, within } from './validate.ts';
import { judgementFrom, nearestFrom, warningsFrom } from './verdict-from-json.ts';
import { relations } from './vocabulary.ts';

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
