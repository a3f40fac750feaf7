import { readFileSync } from 'node:fs';
import { decisionsFromJson, decisionsToJson } from '@enface/align/json';
import type { Document } from '@enface/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from './format-values.ts';

const follows = new Ajv2020().compile(
  JSON.parse(readFileSync(new URL('../../packages/align/schema/decisions-1.json', import.meta.url), 'utf8')),
);

const named = ({ segments }: Document, ...numbers: number[]) =>
  numbers.map((segment) => ({ segment, text: segments[segment].text }));

const source = lines('a.da.txt', 'da', 'Et.', 'To.', 'Tre.', 'Ja.', 'Fire.', 'Ja.');
const target = lines('a.en.txt', 'en', 'One.', 'Two and three.', 'Yes.', 'Four.', 'Yes.', 'Five.');
const json = {
  schema: 'enface/decisions@1',
  source: source.id,
  target: target.id,
  decisions: [
    { say: 'right', source: named(source, 1, 2), target: named(target, 1) },
    { say: 'right', source: named(source, 5), target: named(target, 4) },
    { say: 'right', source: [], target: named(target, 5) },
    { say: 'wrong', source: named(source, 0), target: named(target, 3) },
  ],
};

test('decisions are read as anchors of the documents that they are of', () => {
  expect(follows(json)).toBe(true);
  expect(decisionsFromJson(json, { source, target })).toEqual({
    documents: { source, target },
    sentences: { source: [], target: [] },
    anchors: {
      beads: [
        { source: [1, 2], target: [1] },
        { source: [5], target: [4] },
      ],
      unmatched: [{ side: 'target', segments: [5] }],
      rejected: [{ source: [0], target: [3] }],
    },
    dismissed: [],
    corrected: [],
    lost: 0,
  });
});

test('they outlive changes elsewhere in a text, and those of what has changed are counted', () => {
  const longer = lines('a.da.txt', 'da', 'Nul.', 'Et.', 'To.', 'Tre.', 'Ja.', 'Fem.', 'Ja.');
  const changed = lines('a.en.txt', 'en', 'One.', 'Two and  three.', 'Yes.', 'Yes.', 'Four.');
  expect(decisionsFromJson(json, { source: longer, target: changed })).toMatchObject({
    anchors: {
      beads: [
        { source: [2, 3], target: [1] },
        { source: [6], target: [3] },
      ],
      unmatched: [],
      rejected: [{ source: [1], target: [4] }],
    },
    dismissed: [],
    corrected: [],
    lost: 1,
  });
});

test('they outlive a change of the sentences themselves, where it is a small one', () => {
  const [a, b] = ['Broen blev bygget i 1987 af et svensk firma.', 'Byen har 40.000 indbyggere og tre skoler.'];
  const [c, d] = ['The bridge was built in 1987 by a Swedish firm.', 'The town has 40,000 inhabitants and three schools.'];
  const from = { source: lines('a.da.txt', 'da', a, b), target: lines('a.en.txt', 'en', c, d) };
  const decisions = [
    { say: 'right', source: named(from.source, 0), target: named(from.target, 0) },
    { say: 'corrected', source: [], target: named(from.target, 1), text: 'The town has four schools.' },
    {
      say: 'dismissed',
      source: named(from.source, 1),
      target: named(from.target, 1),
      check: 'numbers',
      message: 'Changed number',
      reason: 'known',
    },
  ];
  const saved = { schema: 'enface/decisions@1', source: 'a', target: 'b', decisions };
  expect(follows(saved)).toBe(true);
  const now = {
    source: lines('a.da.txt', 'da', 'En overskrift', a, b),
    target: lines('a.en.txt', 'en', 'The bridge was built in 1988 by a Swedish company.', 'Something else entirely.', d),
  };
  expect(decisionsFromJson(saved, now)).toMatchObject({
    anchors: { beads: [{ source: [1], target: [0] }], unmatched: [], rejected: [] },
    corrected: [{ segment: 2, text: 'The town has four schools.' }],
    dismissed: [{ source: [2], target: [2], check: 'numbers', message: 'Changed number', reason: 'known' }],
    lost: 0,
  });
  const gone = { ...now, target: lines('a.en.txt', 'en', 'Something else entirely.', 'And so on.') };
  expect(decisionsFromJson(saved, gone).lost).toBe(3);
});

test('no segment is in two of them, whatever is read', () => {
  const some = fc.array(fc.nat({ max: 5 }), { maxLength: 3 });
  const decision = fc.record({
    say: fc.constantFrom('right', 'wrong'),
    source: some.map((numbers) => named(source, ...numbers)),
    target: some.map((numbers) => named(target, ...numbers)),
  });
  fc.assert(
    fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
      const { anchors, lost } = decisionsFromJson({ ...json, decisions }, { source, target });
      const { beads, unmatched, rejected } = anchors;
      for (const side of ['source', 'target'] as const) {
        const claimed = [
          ...beads!.flatMap((bead) => bead[side]),
          ...unmatched!.filter((run) => run.side === side).flatMap((run) => run.segments),
        ];
        expect(new Set(claimed).size).toBe(claimed.length);
      }
      expect(beads!.length + unmatched!.length + rejected!.length + lost).toBe(decisions.length);
    }),
  );
});

test.each<[unknown, RegExp]>([
  [null, /should be an object/],
  [{ schema: 'enface/alignment@1' }, /"schema" is "enface\/alignment@1"; decisions are "enface\/decisions@1"/],
  [
    { ...json, decisions: [{ say: 'maybe', source: [], target: [] }] },
    /decisions\[0\]\.say: "maybe" should be one of right, wrong, dismissed, corrected/,
  ],
  [{ ...json, decisions: [{ say: 'right', source: [{ segment: -1, text: '' }], target: [] }] }, /source\[0\]\.segment: -1/],
  [{ ...json, decisions: [{ say: 'right', source: [], target: [{ segment: 0 }] }] }, /target\[0\]\.text: a missing value/],
])('what is no decision is refused: %j', (value, message) => {
  expect(() => decisionsFromJson(value, { source, target })).toThrow(message);
});

/** Words with spaces of all sorts between them, cut into segments at some of these. */
const texts = fc
  .array(fc.tuple(fc.constantFrom('en', 'to.', 'Ja.', '😀', 'x\u0000', '\u0001y'), fc.constantFrom(' ', '\n', ' \n\n')), {
    minLength: 2,
    maxLength: 14,
  })
  .map((words) => words.flat().join(''));
const cutAt = (text: string, places: readonly number[]): Document => {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const ends = [...new Set([...places.map((place) => place % words.length), words.length - 1])].sort((a, b) => a - b);
  const segments = ends.map((last, index) => {
    const { start } = words[index === 0 ? 0 : ends[index - 1] + 1];
    const { end } = words[last];
    return { index, text: text.slice(start, end), start, end, paragraph: 0 };
  });
  return { id: 'x', language: 'da', text, segments };
};

test('where a person let sentences end, they end when the text is read again, whatever was cut before', () => {
  const places = fc.array(fc.nat(20), { maxLength: 8 });
  fc.assert(
    fc.property(texts, places, places, (text, before, after) => {
      const [given, wanted] = [cutAt(text, before), cutAt(text, after)];
      const numbers = wanted.segments.map(({ index }) => index);
      const decisions = {
        documents: { source: wanted, target: target },
        anchors: { beads: [{ source: [numbers.length - 1], target: [0] }], unmatched: [], rejected: [] },
        dismissed: [],
        corrected: [],
        sentences: { source: numbers, target: [] },
      };
      const saved = JSON.parse(JSON.stringify(decisionsToJson(decisions)));
      expect(follows(saved)).toBe(true);
      const found = decisionsFromJson(saved, { source: given, target });
      expect(found.documents.source.segments.map(({ text }) => text)).toEqual(wanted.segments.map(({ text }) => text));
      expect(found.anchors.beads).toEqual(decisions.anchors.beads);
    }),
  );
});

test('a sentence that was cut is known by its ends where something else in it has changed; one that is gone is counted', () => {
  const text = 'Rederiet har brugt 12,5 millioner kroner på nye motorer. Prisen på en billet er uændret, siger de. Slut.';
  const two = cutAt(text, [8, 16]);
  const decisions = {
    documents: { source: two, target },
    anchors: { beads: [], unmatched: [], rejected: [] },
    dismissed: [],
    corrected: [],
    sentences: { source: [0, 1], target: [] },
  };
  const saved = decisionsToJson(decisions);
  const changed = cutAt(`Et nyt afsnit. ${text.replace('12,5 millioner', '13')}`, []);
  const { documents, lost } = decisionsFromJson(saved, { source: changed, target });
  expect(documents.source.segments.map(({ text }) => text)).toEqual([
    'Et nyt afsnit.',
    'Rederiet har brugt 13 kroner på nye motorer.',
    'Prisen på en billet er uændret, siger de.',
    'Slut.',
  ]);
  expect(lost).toBe(0);
  expect(decisionsFromJson(saved, { source: cutAt('Noget helt andet. Slut.', [1]), target }).lost).toBe(2);
});
