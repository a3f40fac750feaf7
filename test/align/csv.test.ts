import { type Alignment, passageText, rows } from '@enface/align';
import { type CsvColumn, toCsv } from '@enface/align/json';
import { createDocument } from '@enface/core';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { hostileLine } from '../hostile.ts';
import { alignmentsOf, ferry, lines } from './format-values.ts';

describe('passageText', () => {
  test('joins segments by what a reader sees between them', async () => {
    const english = await createDocument('A heading\n\nOne sentence. Another one.', { language: 'en' });
    expect(passageText(english, [0, 1, 2])).toBe('A heading One sentence. Another one.');
    expect(passageText(english, [0, 2])).toBe('A heading Another one.');
    const japanese = await createDocument('橋は開く。道は狭い。', { language: 'ja' });
    expect(passageText(japanese, [0, 1])).toBe('橋は開く。道は狭い。');
    expect(passageText(english, [])).toBe('');
  });

  test.each([
    [ferry.source, [9], 'There is no segment 9 in "faerge.da.txt": it has 5, counted from 0.'],
    [ferry.source, ['length'], 'There is no segment "length" in "faerge.da.txt"'],
    [ferry.source, 'all', 'passageText was given "all": pass an array of segment numbers.'],
    ['a text', [0], 'passageText was given "a text": pass a document.'],
    [undefined, [0], 'passageText was given undefined: pass a document.'],
  ])('names what it cannot take', (document, segments, message) => {
    // biome-ignore lint/suspicious/noExplicitAny: misuse is what is tested
    expect(() => passageText(document as any, segments as any)).toThrow(message);
  });
});

test('rows are the whole of both texts in reading order, each passage with its text', () => {
  expect(rows(ferry).map(({ kind, source, target }) => [kind, source.slice(0, 12), target.slice(0, 12)])).toMatchInlineSnapshot(`
    [
      [
        "bead",
        "Færgen sejle",
        "Ferry sails ",
      ],
      [
        "bead",
        "Efter tre ug",
        "After three ",
      ],
      [
        "unmatched",
        "Læs også: Ny",
        "",
      ],
      [
        "bead",
        "Prisen på en",
        "The price of",
      ],
      [
        "bead",
        "Øens borgmes",
        "The mayor of",
      ],
      [
        "unmatched",
        "",
        "The ferry wa",
      ],
    ]
  `);
  fc.assert(
    fc.property(alignmentsOf(hostileLine), (alignment) => {
      const all = rows(alignment);
      for (const side of ['source', 'target'] as const) {
        const text = all.map((row) => row[side]).join(' ');
        for (const segment of alignment[side].segments) expect(text).toContain(segment.text);
      }
      expect(all).toHaveLength(alignment.beads.length + alignment.unmatched.length);
    }),
  );
});

describe('CSV', () => {
  test('of a pair', () => {
    expect(toCsv(ferry).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
      ""source","target","relation","probability","reason"
      "Færgen sejler igen","Ferry sails again","parallel","0.998",""
      "Efter tre uger på værft er færgen tilbage, og den første afgang er mandag klokken 6.","After three weeks in dock the ferry is back. The first departure is on Monday at six.","parallel","0.990",""
      "Læs også: Ny bro får grønt lys","","","0.960","boilerplate"
      "Prisen på en billet er uændret.","The price of a ticket has not changed.","parallel","0.970",""
      "Øens borgmester kalder det en lettelse, for mælken var ved at slippe op.","The mayor of the island calls it a relief.","partial","0.900",""
      "","The ferry was built in Svendborg in 1998.","","0.930","addition"
      "
    `);
  });

  test('of the texts alone is one call', () => {
    const [header, first] = toCsv(ferry, { columns: ['target', 'source'] }).split('\r\n');
    expect([header, first]).toEqual(['"target","source"', '"Ferry sails again","Færgen sejler igen"']);
  });

  test('of two empty texts is a header', () => {
    const empty: Alignment = { source: lines('a', 'da'), target: lines('b', 'en'), beads: [], unmatched: [], warnings: [] };
    expect(toCsv(empty, { columns: ['source', 'reason'] })).toBe('"source","reason"\r\n');
  });

  test.each([
    [[], '`columns` names none: choose among source, target, relation, probability, reason, status, remarks.'],
    [['source', 'toString'], '`columns` names "toString": choose among'],
    [[undefined], '`columns` names undefined: choose among'],
    ['source', '`columns` is "source": pass an array of names.'],
  ])('has only columns that there are: %j', (columns, message) => {
    expect(() => toCsv(ferry, { columns: columns as CsvColumn[] })).toThrow(message);
  });

  test('with semicolons or tabs instead', () => {
    const table = (delimiter: ',' | ';' | '\t') => Papa.parse(toCsv(ferry, { delimiter }), { delimiter }).data;
    expect(table('\t')).toEqual(table(','));
    expect(table(';')).toEqual(table(','));
    expect(toCsv(ferry, { delimiter: '\t', columns: ['source', 'target'] })).toMatch(
      /^"source"\t"target"\r\n"Færgen sejler igen"\t/,
    );
    expect(() => toCsv(ferry, { delimiter: '|' as ',' })).toThrow('`delimiter` is "|": pass a comma, a semicolon or a tab.');
  });

  const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

  test.each([',', ';', '\t'])('runs no formula of any text where cells end at %j', (delimiter) => {
    fc.assert(
      fc.property(alignmentsOf(hostileLine), (alignment) => {
        const csv = toCsv(alignment) + toCsv(alignment, { delimiter: '\t' });
        expect(csv).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
        const { data } = Papa.parse<string[]>(csv, { delimiter });
        for (const cell of data.flat()) expect(cell).not.toMatch(formula);
      }),
    );
  });

  test('gives back every text that needs no guard', () => {
    fc.assert(
      fc.property(alignmentsOf(fc.stringMatching(/^[a-zæøå" ,;]*[a-z]$/).map((text) => text.trim())), (alignment) => {
        const { data } = Papa.parse<string[]>(toCsv(alignment, { columns: ['source', 'target'] }).trimEnd());
        expect(data.slice(1)).toEqual(rows(alignment).map(({ source, target }) => [source, target]));
      }),
    );
  });
});
