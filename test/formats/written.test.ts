import { type Alignment, rows } from '@enface/align';
import { toCsv, toJsonLines, toMarkdown } from '@enface/align/json';
import { readCsv } from '@enface/formats/csv';
import { writeLadder } from '@enface/formats/hunalign';
import { readJsonLines } from '@enface/formats/jsonl';
import { readMarkdown } from '@enface/formats/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ferry } from '../align/format-values.ts';
import { alignments, bytesOf, check, documentOf } from './values.ts';

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

describe('what is read back of JSON Lines', () => {
  const read = async (text: string, options = {}) => readJsonLines(bytesOf(text), { name: 'x.jsonl', ...options });

  test('any alignment: passages, figures, languages', async () => {
    await fc.assert(
      fc.asyncProperty(alignments, async (alignment) => {
        const lines = toJsonLines(alignment);
        if (lines === '') return;
        const again = (await read(lines)).alignment;
        check(again);
        const plain = (each: Alignment) =>
          each.beads.map(({ score, probability, relation, crossing }) => ({ score, probability, relation, crossing }));
        expect(plain(again)).toEqual(plain(alignment));
        expect(again.source.language).toBe(alignment.source.language);
        expect(
          rows(again)
            .flatMap(({ source, target }) => [source, target])
            .sort(),
        ).toEqual(
          rows(alignment)
            .flatMap(({ source, target }) => [source, target])
            .sort(),
        );
      }),
    );
  });

  test('data sets with texts by language, and lines that are none', async () => {
    const lines = '{"translation": {"da": "En.", "en-GB": "One."}}\n\n{"id": 1, "translation": {"en": "Two.", "__proto__": 3}}\n';
    const { alignment } = await read(lines, { source: 'da', target: 'en' });
    expect(alignment.target.segments.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(alignment.unmatched).toMatchObject([{ side: 'target', segments: [1] }]);
    const pairs = await read('{"translation": {"da": "En.", "en": "One."}}\n');
    expect(pairs.alignment).toMatchObject({ source: { language: 'da', text: 'En.' }, target: { language: 'en', text: 'One.' } });
    await expect(read('{"source": "a"}')).rejects.toThrow('"x.jsonl", line 1 has no texts');
    await expect(read('{}\nx')).rejects.toThrow('"x.jsonl", line 1 has no texts');
    await expect(read('[1]')).rejects.toThrow('line 1 is no object');
    await expect(read('')).rejects.toThrow('holds no lines');
  });
});

test("hunalign's ladder: rungs ascend, and each bead in order is between two of them", () => {
  expect([...writeLadder(ferry)].join('')).toBe(
    '0\t0\t0.9100\n1\t1\t0.0000\n1\t2\t0.8300\n2\t4\t0.0000\n4\t4\t0.6400\n5\t5\t0.0000\n5\t6\t0.0000\n',
  );
  fc.assert(
    fc.property(alignments, (alignment) => {
      const rungs = [...writeLadder(alignment)].map((line) => line.split('\t').map(Number));
      for (const [k, [i, j]] of rungs.entries()) {
        const [a, b] = rungs[k - 1] ?? [0, 0];
        expect(i >= a && j >= b && (k === 0 || i + j > a + b)).toBe(true);
      }
      expect(rungs.at(-1)!.slice(0, 2)).toEqual([alignment.source.segments.length, alignment.target.segments.length]);
    }),
  );
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
