import { type Alignment, alignDocuments } from '@enface/align';
import { createDocument, type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { TRANSLATED, type Translated } from './fixtures/dropped.ts';
import { documentOf } from './vectors.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

const without = (lines: readonly string[], k: number) => lines.filter((_, at) => at !== k);
const matched = ({ beads }: Alignment, side: 'source' | 'target') => beads.flatMap((bead) => bead[side]);

/** Each sentence of a text left out in turn, on either side. */
async function* dropped({ en }: Translated, language: string, lines: readonly string[]) {
  for (const [k] of en.entries()) {
    const whole = await createDocument(en.join(' '), { language: 'en' });
    const other = await createDocument(lines.join(' '), { language });
    const lacking = await createDocument(without(lines, k).join(' '), { language });
    const source = await createDocument(without(en, k).join(' '), { language: 'en' });
    yield { k, side: 'source' as const, result: await alignDocuments(whole, lacking, { embedder }) };
    yield { k, side: 'target' as const, result: await alignDocuments(source, other, { embedder }) };
  }
}

describe('of fourteen sentences, whichever one is left out', () => {
  test('at least 97 of 100 are found to be, and nothing else', async () => {
    let all = 0;
    let found = 0;
    for (const text of TRANSLATED) {
      for (const [language, lines] of Object.entries(text.translations)) {
        for await (const { k, side, result } of dropped(text, language, lines)) {
          all++;
          if (result.unmatched.some((u) => u.side === side && u.segments.includes(k))) found++;
          const others = result.unmatched.filter((u) => u.side !== side || !u.segments.includes(k));
          expect(others, `${text.kind}, ${language}, ${side} without ${k}`).toEqual([]);
        }
      }
    }
    expect(all).toBe(224);
    expect(found / all).toBeGreaterThanOrEqual(0.97);
  });
});

describe('a segment with no counterpart', () => {
  const english = ['Two smaller boats will carry passengers from Monday on.', 'They cannot take cars.', 'The ferry is old.'];
  const french = ['Deux bateaux plus petits transporteront les passagers à partir de lundi.', 'Le bac est vieux.'];

  test('does not ride along in the bead of its neighbour', async () => {
    const result = await alignDocuments(documentOf(english), documentOf(french, 'fr'), { embedder });
    expect(result.unmatched.map((u) => [u.side, u.segments[0], u.reason])).toEqual([['source', 1, 'omission']]);
    expect(matched(result, 'target').sort()).toEqual([0, 1]);
  });

  test('stays where the other side says it in the same breath', async () => {
    const joined = [
      'Deux bateaux plus petits transporteront les passagers, mais pas les voitures, à partir de lundi.',
      french[1],
    ];
    const { beads } = await alignDocuments(documentOf(english), documentOf(joined, 'fr'), { embedder });
    expect(beads.map((bead) => `${bead.source}|${bead.target}`)).toEqual(['0,1|0', '2|1']);
  });
});

describe('documents in which one sentence stands for several', () => {
  /** Sentences of `size` parts against one sentence a part. */
  async function beadsOf(size: number, join: string) {
    const parts = TRANSLATED.flatMap(({ en, translations: { de } }) =>
      de ? en.map((line, k) => [line, de[k]] as const) : [],
    ).slice(0, 24);
    const source: string[] = [];
    for (let k = 0; k < parts.length; k += size)
      source.push(
        `${parts
          .slice(k, k + size)
          .map(([line]) => line.replace(/[.!?]$/, ''))
          .join(join)}.`,
      );
    const target = parts.map(([, line]) => line);
    const { beads } = await alignDocuments(documentOf(source), documentOf(target, 'de'), { embedder });
    return {
      found: beads.map((bead) => `${bead.source}|${bead.target}`),
      expected: source.map((_, k) => `${k}|${parts.slice(k * size, k * size + size).map((__, at) => k * size + at)}`),
    };
  }

  test.each([
    [3, '; '],
    [4, '; '],
    [8, '; '],
    [12, '; '],
  ])('%i to one, joined by "%s"', async (size, join) => {
    const { found, expected } = await beadsOf(size, join);
    expect(found).toEqual(expected);
  });
});
