import { type Alignment, alignDocuments, type Unmatched } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const MIRRORED: Partial<Record<Unmatched['reason'], Unmatched['reason']>> = { omission: 'addition', addition: 'omission' };

/** What an alignment says, with the sides named the other way round when `turned`. */
function told({ beads, unmatched }: Alignment, turned: boolean) {
  const side = (name: 'source' | 'target') => ((name === 'source') === turned ? 'target' : 'source');
  return {
    beads: beads
      .map(({ source, target, ...rest }) => ({ source: turned ? target : source, target: turned ? source : target, ...rest }))
      .sort((a, b) => a.source[0] - b.source[0]),
    unmatched: unmatched
      .map((u) => ({ ...u, side: side(u.side), reason: turned ? (MIRRORED[u.reason] ?? u.reason) : u.reason }))
      .sort((a, b) => a.side.localeCompare(b.side) || a.segments[0] - b.segments[0]),
  };
}

/** A few short sentences over and over, as lists, refrains and forms have them. */
const repetitive = fc.array(fc.constantFrom('a', 'b', 'a b', 'b a', 'a a', 'b b c', '* * *', 'a b c d e'), { maxLength: 14 });

describe('with the sides changed, the result is the mirrored one, to the last bit', () => {
  test.each([
    ['vectors that add up', wordHashEmbedder(64)],
    ['vectors of runs', wordHashEmbedder(64, false)],
  ])('among repeated sentences: %s', async (_, embedder) => {
    await fc.assert(
      fc.asyncProperty(repetitive, repetitive, async (a, b) => {
        fc.pre(a.join('\n') !== b.join('\n')); // the same text twice is its own mirror
        const there = await alignDocuments(documentOf(a), documentOf(b), { embedder });
        const back = await alignDocuments(documentOf(b), documentOf(a), { embedder });
        expect(told(back, true)).toEqual(told(there, false));
        for (const { probability, score } of there.beads) expect(probability <= 1 && score <= 1 && score >= -1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('of documents long enough for a band', async () => {
    const embedder = wordHashEmbedder(64);
    const lines = (count: number, every: number) => Array.from({ length: count }, (_, k) => `w${k % every} w${k % 7} w${k % 3}`);
    const [a, b] = [documentOf(lines(300, 40)), documentOf(lines(260, 41))];
    const there = await alignDocuments(a, b, { embedder });
    expect(told(await alignDocuments(b, a, { embedder }), true)).toEqual(told(there, false));
  });

  test.each([
    ['21meter øna juni', 'København juni! Kbenn! København juni!'],
    ['Ja. Ja. Ja. Nej.', 'Yes. No. Yes. No. Yes.'],
    [
      '½\n\n🏽\t❤️ 𝕏\tikke',
      'Færgen sejler. 21meter øna juni 21meter øna juni Ja. Ja. 21meter øna juni The ferry sails! 21meter øna juni',
    ],
  ])('%s', async (one, other) => {
    const embedder = await loadEmbedder();
    const [a, b] = [await createDocument(one, { language: 'da' }), await createDocument(other, { language: 'en' })];
    const there = await alignDocuments(a, b, { embedder });
    expect(told(await alignDocuments(b, a, { embedder }), true)).toEqual(told(there, false));
  });
});

test('no score and no probability is above one, of texts that match exactly as well', async () => {
  const embedder = await loadEmbedder();
  const lines = [
    'Skibet kom ind i havnen.',
    'Det regnede.',
    'Skibet kom ind i havnen.',
    '123 456',
    'Alle gik hjem igen klokken otte.',
  ];
  const { beads } = await alignDocuments(documentOf(lines, 'da'), documentOf(lines, 'da'), { embedder });
  expect(beads).toHaveLength(5);
  for (const { probability, score } of beads) {
    expect(probability).toBeLessThanOrEqual(1);
    expect(score).toBeLessThanOrEqual(1);
  }
});
