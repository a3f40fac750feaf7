import { correctedDocument, type Decisions, reviewedRows } from '@enface/align';
import { decisionsFromJson, decisionsToJson, toCsv, toJson, toJsonLines, toMarkdown } from '@enface/align/json';
import { read } from '@enface/formats';
import { writePo } from '@enface/formats/po';
import { writeTmx } from '@enface/formats/tmx';
import { writeXliff } from '@enface/formats/xliff';
import { writeXlsx } from '@enface/formats/xlsx';
import { expect, test } from 'vitest';
import { bytesOf, documentOf } from './values.ts';

// What a person said of a pair stands in every file that has a place for it, and is read back from those of programs.
const documents = {
  source: documentOf('a', 'da', ['Et hus.', 'To huse.', 'Tre huse.', 'Fire huse.']),
  target: documentOf('b', 'en', ['A house.', 'Two hose.', 'Three houses.']),
};
const decisions: Decisions = {
  documents,
  anchors: {
    beads: [{ source: [0], target: [0] }],
    unmatched: [{ side: 'source', segments: [3] }],
    rejected: [{ source: [3], target: [2] }],
  },
  dismissed: [{ check: 'numbers', message: 'Changed number', reason: 'known', source: [0], target: [0] }],
  corrected: [{ segment: 1, text: 'Two <houses>.' }],
  sentences: { source: [], target: [] },
};
const bead = (k: number) => ({
  source: [k],
  target: [k],
  score: 0.5,
  probability: 0.9,
  relation: 'parallel' as const,
  crossing: false,
});
const alignment = {
  source: documents.source,
  target: correctedDocument(documents.target, decisions.corrected),
  beads: [0, 1, 2].map(bead),
  unmatched: [{ side: 'source' as const, segments: [3], probability: 1, reason: 'omission' as const }],
  warnings: [],
};
const all = (pieces: Iterable<string>) => [...pieces].join('');

test('rows say what a person said of them', () => {
  expect(reviewedRows(alignment, decisions).map(({ status, remarks }) => [status, ...remarks])).toEqual([
    ['confirmed', 'dismissed: Changed number (known)'],
    ['edited', 'edited, was: Two hose.'],
    ['rejected', 'rejected: Fire huse. | Three houses.'],
    ['confirmed', 'rejected: Fire huse. | Three houses.'],
  ]);
  expect(reviewedRows(alignment, undefined).map(({ status, remarks }) => [status, ...remarks])).toEqual([
    [undefined],
    [undefined],
    [undefined],
    [undefined],
  ]);
});

test.each<[string, string, string | Promise<Uint8Array>, RegExp[]]>([
  ['JSON', 'x.json', JSON.stringify(toJson(alignment, { decisions })), [/"decisions":\{"schema":"enface\/decisions@1"/]],
  ['JSON Lines', 'x.jsonl', toJsonLines(alignment, { decisions }), [/"status":"edited","remarks":\["edited, was: Two hose\."\]/]],
  ['CSV', 'x.csv', toCsv(alignment, { decisions }), [/"status","remarks"/, /"edited","edited, was: Two hose\."/]],
  ['TSV', 'x.tsv', toCsv(alignment, { decisions, delimiter: '\t' }), [/"rejected"\t"rejected: Fire huse/]],
  [
    'TMX',
    'x.tmx',
    all(writeTmx(alignment, { decisions })),
    [/<note>edited, was: Two hose\.<\/note>/, /x-enface-status">confirmed</],
  ],
  [
    'XLIFF 2.1',
    'x.xlf',
    all(writeXliff(alignment, { decisions })),
    [/<segment state="reviewed"><source>Et hus/, /<segment state="initial"><source>Tre/, /<note category="reviewer">edited, was/],
  ],
  [
    'XLIFF 1.2',
    'x.xlf',
    all(writeXliff(alignment, { decisions, version: '1.2' })),
    [
      /approved="yes">\n<source>Et hus/,
      /<target state="needs-review-translation">Three/,
      /<target state="signed-off">Two &lt;houses/,
    ],
  ],
  ['XLSX', 'x.xlsx', writeXlsx(alignment, { decisions }), []],
])('%s keeps it, and is read back', async (_, name, written, holds) => {
  const bytes = typeof written === 'string' ? bytesOf(written) : await written;
  for (const each of holds) expect(written).toMatch(each);
  const contents = await read(bytes, { name });
  if (contents.kind !== 'bilingual') throw new Error('no pairs');
  expect(contents.alignment.target.segments[1].text).toBe('Two <houses>.');
  const { anchors } = decisionsFromJson(contents.decisions, contents.alignment);
  expect(anchors.beads).toContainEqual({ source: [0], target: [0] });
  expect(anchors.unmatched).toEqual([{ side: 'source', segments: [3] }]);
  expect(reviewedRows(contents.alignment, decisionsFromJson(contents.decisions, contents.alignment))[0].status).toBe('confirmed');
});

test('without it, a file is as it was', () => {
  const written = [
    toJsonLines(alignment),
    toCsv(alignment),
    toMarkdown(alignment),
    all(writeTmx(alignment)),
    all(writeXliff(alignment)),
  ];
  for (const each of written) expect(each).not.toMatch(/status|state=|remarks/);
  expect(toJson(alignment)).not.toHaveProperty('decisions');
});

test('a table for people has it, and a catalogue is fuzzy where it was wrong', () => {
  expect(toMarkdown(alignment, { decisions })).toContain('| parallel | 0.900 | confirmed; dismissed: Changed number (known) |');
  const po = all(writePo(alignment, { decisions }));
  expect(po).toMatch(/edited, was: Two hose\.\nmsgid "To huse\."/);
  expect(po).toMatch(/#, fuzzy\nmsgid "Tre huse\."/);
});

test('what is written of decisions is what is read', () => {
  const { lost, ...found } = decisionsFromJson(JSON.parse(JSON.stringify(decisionsToJson(decisions))), documents);
  expect(found).toEqual(decisions);
  expect(lost).toBe(0);
});
