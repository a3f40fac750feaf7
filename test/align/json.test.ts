import { readFileSync } from 'node:fs';
import type { Alignment, Correspondence } from '@enface/align';
import { fromJson, toJson, toVecalign } from '@enface/align/json';
import { EnfaceError } from '@enface/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOrder } from '../../packages/align/src/reading-order.ts';
import { alignments, ferry, large, storm } from './format-values.ts';

const ajv = new Ajv2020({ allErrors: true });
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../../packages/align/schema/${name}.json`, import.meta.url), 'utf8')));
const isAlignment = schema('alignment-1');
const isCorrespondence = schema('correspondence-2');

/** A deep copy with one value changed: `path` as in `beads.0.score`. */
function changed(value: unknown, path: string, to: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>((object, key) => object[key] as Record<string, unknown>, copy);
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}

describe('json', () => {
  test('an alignment follows the schema and the documented form', () => {
    const json = toJson(ferry);
    expect(isAlignment(json), JSON.stringify(isAlignment.errors)).toBe(true);
    expect(json.schema).toBe('enface/alignment@1');
    expect(json.source.segments[1]).toEqual({ index: 1, start: 20, end: 104, paragraph: 1, text: ferry.source.segments[1].text });
    expect(json.beads[1]).toEqual({
      source: [1],
      target: [2, 3],
      score: 0.83,
      probability: 0.99,
      relation: 'parallel',
      crossing: false,
    });
    expect(json.unmatched[1]).toEqual({
      side: 'target',
      segments: [5],
      probability: 0.93,
      reason: 'addition',
      nearest: { segment: 1, score: 0.31 },
    });
  });

  test('a correspondence follows the schema and the documented form', () => {
    const json = toJson(storm);
    expect(isCorrespondence(json), JSON.stringify(isCorrespondence.errors)).toBe(true);
    expect(json.documents.target.map((document) => document.id)).toEqual(['wire.en.txt', 'blog.en.txt']);
    expect(json.coverage[0][1]).toEqual({
      source: 0,
      target: 1,
      forward: 0.46,
      backward: 0.54,
      order: 1,
      verdict: 'same story',
    });
    expect(json.unmatched[1].nearest).toEqual({ document: 0, segment: 0, score: 0.32 });
  });

  test('float noise in scores is rounded away, also above 1', () => {
    const noisy: Alignment = {
      ...ferry,
      beads: ferry.beads.map((bead) => ({ ...bead, score: 1.0000001192092896, probability: 0.12345678 })),
    };
    expect(toJson(noisy).beads[0]).toMatchObject({ score: 1, probability: 0.123457 });
    expect(isAlignment(toJson(noisy))).toBe(true);
  });

  test('version 1 of a correspondence, where the sides had other names, is still read', () => {
    const names: Record<string, string> = { source: 'foreign', target: 'english' };
    const renamed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(renamed);
      if (typeof value !== 'object' || value === null) return typeof value === 'string' ? (names[value] ?? value) : value;
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [names[key] ?? key, renamed(part)]));
    };
    const { warnings, ...older } = renamed(toJson(storm)) as { warnings: unknown };
    expect(warnings).toEqual([]);
    const first = { ...older, schema: 'enface/correspondence@1' };
    const isFirst = schema('correspondence-1');
    expect(isFirst(first), JSON.stringify(isFirst.errors)).toBe(true);
    expect(toJson(fromJson(first) as Correspondence)).toEqual(toJson(storm));
    expect(() => fromJson({ ...first, documents: { foreign: [] } })).toThrow('documents.english: a missing value');
  });

  test('any alignment survives the way to JSON and back', () => {
    fc.assert(
      fc.property(alignments, (alignment) => {
        const json = toJson(alignment);
        expect(isAlignment(json), JSON.stringify(isAlignment.errors)).toBe(true);
        const back = fromJson(JSON.parse(JSON.stringify(json))) as Alignment;
        expect(back.beads).toEqual(alignment.beads);
        expect(back.unmatched).toEqual(alignment.unmatched);
        expect(back.source.segments).toEqual(alignment.source.segments);
        for (const { text, start, end } of back.target.segments) expect(back.target.text.slice(start, end)).toBe(text);
      }),
    );
  });

  test('language tags stay as they were written', () => {
    for (const tag of ['da', 'und', 'no', 'EN-gb', 'zh-hant-TW', 'sr-Latn', 'de-1996']) {
      const json = changed(toJson(ferry), 'source.language', tag);
      expect((fromJson(json) as Alignment).source.language).toBe(tag);
    }
  });

  test.each([
    ['a correspondence', storm],
    ['one in which not all pairs of documents were compared', large(40)],
  ])('%s survives the way to JSON and back', (_, correspondence) => {
    const json = toJson(correspondence);
    expect(isCorrespondence(json), JSON.stringify(isCorrespondence.errors)).toBe(true);
    const back = fromJson(JSON.parse(JSON.stringify(json))) as Correspondence;
    expect(back.coverage).toEqual(correspondence.coverage);
    expect(toJson(back)).toEqual(json);
  });

  test.each([
    [null, 'The value: null should be an object.'],
    [[], 'The value: an array should be an object.'],
    [
      {},
      '"schema" is missing; this version reads "enface/alignment@1", "enface/correspondence@2" and "enface/correspondence@1".',
    ],
    [
      { schema: 'enface/alignment@2' },
      '"schema" is "enface/alignment@2"; this version reads "enface/alignment@1", "enface/correspondence@2" and "enface/correspondence@1".',
    ],
    [changed(toJson(ferry), 'source', 'x'), 'source: "x" should be an object.'],
    ...['', 'Danish!', 'da_DK', 'en-', '"><b>'].map((tag): [unknown, string] => [
      changed(toJson(ferry), 'target.language', tag),
      `target.language: ${JSON.stringify(tag)} should be a BCP 47 tag such as "da" or "pt-BR", or "und" for an unknown language.`,
    ]),
    [changed(toJson(storm), 'documents.target.1.language', 7), 'documents.target[1].language: 7 should be a string.'],
    [changed(toJson(ferry), 'beads', undefined), 'beads: a missing value should be an array.'],
    [changed(toJson(ferry), 'beads.0.score', 7), 'beads[0].score: 7 should be a number from -1 to 1.'],
    [
      changed(toJson(ferry), 'beads.0.relation', 'twin'),
      'beads[0].relation: "twin" should be one of parallel, partial, comparable.',
    ],
    [changed(toJson(ferry), 'beads.1.target', [3, 2]), 'beads[1].target[1]: 2 comes after 3; segments ascend.'],
    [changed(toJson(ferry), 'beads.1.target', [2, 99]), 'beads[1].target[1]: 99 is out of range: there are 6, counted from 0.'],
    [changed(toJson(ferry), 'beads.1.target', []), 'beads[1].target: it is empty; name at least one segment.'],
    [
      changed(toJson(ferry), 'beads.1.target', [2]),
      'target: segment 3 stands 0 times in "beads" and "unmatched"; it must stand exactly once.',
    ],
    [
      changed(toJson(ferry), 'beads.1.source', [0, 1]),
      'source: segment 0 stands 2 times in "beads" and "unmatched"; it must stand exactly once.',
    ],
    [
      changed(toJson(ferry), 'source.segments.1.start', 4),
      'source.segments[1]: "end" − "start" is 100, but its text has 84 UTF-16 units.',
    ],
    [changed(toJson(ferry), 'source.segments.1.index', 2), 'source.segments[1].index: 2 should be 1, its position.'],
    [
      changed(toJson(ferry), 'unmatched.0.nearest.segment', -1),
      'unmatched[0].nearest.segment: -1 should be a whole number from 0.',
    ],
    [changed(toJson(storm), 'coverage', []), 'coverage: it has 0 rows for 2 source documents.'],
    [changed(toJson(storm), 'coverage.1.0.source', 0), 'coverage[1][0].source: 0 should be 1, the number of the row.'],
    [changed(toJson(storm), 'coverage.0.1.target', 0), 'coverage[0][1].target: 0 comes after 0; target documents ascend.'],
    [
      changed(toJson(storm), 'links.0.target.document', 2),
      'links[0].target.document: 2 is out of range: there are 2, counted from 0.',
    ],
    [
      changed(toJson(storm), 'unmatched.0.segments', [1]),
      'documents.source[0]: segment 1 is both linked and unmatched; it must be linked, or unmatched once.',
    ],
    [
      changed(toJson(storm), 'unmatched.0.side', 'target'),
      'documents.source[0]: segment 2 stands 0 times in "unmatched" and in no link; it must be linked, or unmatched once.',
    ],
  ])('a fault is named with its place (%#)', (value, message) => {
    expect(() => fromJson(value)).toThrow(expect.objectContaining({ name: 'EnfaceError', code: 'BAD_INPUT' }));
    expect(() => fromJson(value)).toThrow(message);
  });

  test('what JSON cannot hold, or no stack, is refused like all else', () => {
    const deep = JSON.parse(`${'[['.repeat(100_000)}${']]'.repeat(100_000)}`);
    const cyclic: Record<string, unknown> = {};
    cyclic.beads = cyclic;
    for (const value of [deep, cyclic, 10n ** 30n, 5n, Symbol('x'), () => {}, new Proxy([], {})]) {
      for (const place of [
        'schema',
        'source',
        'beads',
        'beads.0.score',
        'beads.0.source',
        'source.language',
        'unmatched.0.side',
      ]) {
        const json = { ...toJson(ferry), beads: toJson(ferry).beads.map((bead) => ({ ...bead })) };
        expect(() => fromJson(changed(json, place, value))).toThrow(EnfaceError);
      }
    }
    expect(() => fromJson(deep)).toThrow('The value: an array should be an object.');
  });

  test('a small file claims no large text', () => {
    const claim = (at: number) => {
      const { length } = ferry.source.segments[1].text;
      return changed(changed(toJson(ferry), 'source.segments.1.start', at), 'source.segments.1.end', at + length);
    };
    expect(() => fromJson(claim(2 ** 21))).toThrow('source.segments[1].start: 2097152 is too far behind');
    // as far as that all is well, until the next segment, which lies before this one
    expect(() => fromJson(claim(2 ** 20))).toThrow('source.segments[2].start');
  });

  test('an offset far away is refused before it becomes memory', () => {
    const far = changed(toJson(storm), 'documents.target.1.segments.1.start', 2 ** 45);
    expect(() => fromJson(changed(far, 'documents.target.1.segments.1.end', 2 ** 45 + 18))).toThrow(
      'documents.target[1].segments[1].start: 35184372088832 is too far behind 21, where the text so far ends',
    );
  });
});

test('vecalign lines stand in reading order, nulls one by one', () => {
  const twoAlone: Alignment = {
    ...ferry,
    beads: ferry.beads.slice(0, 3),
    unmatched: [...ferry.unmatched, { side: 'target', segments: [4], probability: 1, reason: 'addition' }].map((run, i) =>
      i === 0 ? { side: 'source', segments: [2], probability: 0.96, reason: 'boilerplate' } : run,
    ) as Alignment['unmatched'],
  };
  expect(toVecalign(ferry)).toMatchInlineSnapshot(`
    "[0]:[0]:0.090000
    [1]:[2, 3]:0.170000
    [2]:[]:0.040000
    [3]:[1]:0.120000
    [4]:[4]:0.360000
    []:[5]:0.070000
    "
  `);
  expect(toVecalign(twoAlone).split('\n').slice(-3)).toEqual(['[]:[4]:0.000000', '[]:[5]:0.070000', '']);
  expect(
    toVecalign({ ...ferry, beads: [], unmatched: [{ side: 'source', segments: [3, 4], probability: 0.5, reason: 'omission' }] }),
  ).toBe('[3]:[]:0.500000\n[4]:[]:0.500000\n');
});

test('reading order holds each bead and each unmatched run exactly once, the source ascending', () => {
  fc.assert(
    fc.property(alignments, (alignment) => {
      const rows = readingOrder(alignment);
      expect(rows).toHaveLength(alignment.beads.length + alignment.unmatched.length);
      expect(new Set(rows.map((row) => (row.kind === 'bead' ? row.bead : row.unmatched))).size).toBe(rows.length);
      const sources = rows.flatMap((row) =>
        row.kind === 'bead' ? row.bead.source : row.unmatched.side === 'source' ? row.unmatched.segments : [],
      );
      expect(sources).toEqual(alignment.source.segments.map((segment) => segment.index));
    }),
  );
});
