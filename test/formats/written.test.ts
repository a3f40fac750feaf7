import { rows } from '@enface/align';
import { toCsv, toJsonLines, toMarkdown } from '@enface/align/json';
import { readCsv } from '@enface/formats/csv';
import { readMarkdown } from '@enface/formats/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, documentOf } from './values.ts';

/** A pair of one segment a side. */
const pairOf = (source: string, target: string) => ({
  ...ferry,
  source: documentOf('a', 'da', [source]),
  target: documentOf('b', 'en', [target]),
  beads: [ferry.beads[0]],
  unmatched: [],
});

describe('TSV', () => {
  test('is read back, commas and tabs in its texts or not', async () => {
    const [source, target] = ['=a, b, c;\td, e, "f", g', "d'accord, a, b, c, d, e; f"];
    const contents = await readCsv(bytesOf(toCsv(pairOf(source, target), { delimiter: '\t' })), { source: 'da', target: 'en' });
    if (contents.kind !== 'bilingual') throw new Error('not bilingual');
    expect(contents.alignment.source.segments.map(({ text }) => text)).toEqual([source]);
    expect(contents.alignment.target.segments.map(({ text }) => text)).toEqual([target]);
    expect(contents.alignment.beads).toMatchObject([{ relation: 'parallel', probability: 0.998 }]);
  });
});

describe('JSON Lines', () => {
  test('of a pair: beads and what has no match, in reading order', () => {
    const parsed = toJsonLines(ferry)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(parsed).toHaveLength(6);
    expect(parsed[1]).toEqual({
      source: ferry.source.segments[1].text,
      target: 'After three weeks in dock the ferry is back. The first departure is on Monday at six.',
      sourceLanguage: 'da',
      targetLanguage: 'en',
      sourceSegments: [1],
      targetSegments: [2, 3],
      relation: 'parallel',
      score: 0.83,
      probability: 0.99,
      crossing: false,
      reason: null,
    });
    expect(parsed[5]).toMatchObject({ source: '', sourceSegments: [], targetSegments: [5], relation: null, score: null });
  });

  test('any alignment: a line a row, every line with the same keys, texts as they are', () => {
    fc.assert(
      fc.property(alignments, (alignment) => {
        const lines = toJsonLines(alignment).split('\n');
        expect(lines.pop()).toBe('');
        const parsed = lines.map((line) => JSON.parse(line));
        expect(parsed.map(({ source, target }) => [source, target])).toEqual(
          rows(alignment).map(({ source, target }) => [source, target]),
        );
        expect(new Set(parsed.map((line) => Object.keys(line).join())).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a table in Markdown', () => {
  test('of a pair', () => {
    expect(toMarkdown(ferry)).toMatchInlineSnapshot(`
      "| da | en | relation | probability |
      | --- | --- | --- | --: |
      | Færgen sejler igen | Ferry sails again | parallel | 0.998 |
      | Efter tre uger på værft er færgen tilbage, og den første afgang er mandag klokken 6. | After three weeks in dock the ferry is back. The first departure is on Monday at six. | parallel | 0.990 |
      | Læs også: Ny bro får grønt lys |  | boilerplate | 0.960 |
      | Prisen på en billet er uændret. | The price of a ticket has not changed. | parallel | 0.970 |
      | Øens borgmester kalder det en lettelse, for mælken var ved at slippe op. | The mayor of the island calls it a relief. | partial | 0.900 |
      |  | The ferry was built in Svendborg in 1998. | addition | 0.930 |
      "
    `);
  });

  test('has no markup in its texts', () => {
    const text = '**a** _b_ `c|d` [e](f) <b>&amp;</b> ~~g~~ \\| ![h](i) $x$ https://example.org/a_b :-)';
    expect(toMarkdown(pairOf(text, 'a\nb'))).toContain(' | a b | parallel | 0.998 |\n');
    expect(readMarkdown(bytesOf(toMarkdown(pairOf(text, 'a\nb')))).text).toContain(text);
  });

  test('any alignment: a line a row, and every text is read from it as it was', () => {
    const shown = (text: string) =>
      text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
        .replace(/[\u007f-\u009f]/g, '\ufffd')
        .toWellFormed()
        .replace(/\s+/g, '');
    fc.assert(
      fc.property(alignments, (alignment) => {
        const table = toMarkdown(alignment);
        const all = rows(alignment);
        expect(table.split('\n')).toHaveLength(all.length + 3);
        const texts = all.flatMap(({ source, target }) => [source, target]).map(shown);
        const read = readMarkdown(bytesOf(table)).text.replace(/\s+/g, '');
        let at = 0;
        for (const text of texts) {
          const found = read.indexOf(text, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + text.length;
        }
      }),
    );
  });
});
