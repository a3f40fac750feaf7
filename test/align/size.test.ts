import { alignDocuments, alignVectors, mapDocuments } from '@enface/align';
import { auditAlignment } from '@enface/align/audit';
import { createDocument } from '@enface/core';
import { expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const embedder = wordHashEmbedder(8);
const texts = (count: number) => documentOf(Array.from({ length: count }, (_, k) => `the ship number ${k} sails`));

test.each([
  ['alignDocuments', (maxSegments?: number) => alignDocuments(texts(3), texts(5), { embedder, maxSegments })],
  ['mapDocuments', (maxSegments?: number) => mapDocuments([texts(3)], [texts(2), texts(3)], { embedder, maxSegments })],
  [
    'alignVectors',
    (maxSegments?: number) =>
      alignVectors(texts(3), texts(5), {
        vectors: { source: new Float32Array(24).fill(1), target: new Float32Array(40).fill(1) },
        dimensions: 8,
        maxSegments,
      }),
  ],
  [
    'auditAlignment',
    async (maxSegments?: number) =>
      auditAlignment(await alignDocuments(texts(3), texts(5), { embedder }), { embedder, maxSegments }),
  ],
])('%s takes as many segments a side as it is told, and says what to do about more', async (_, work) => {
  await expect(work()).resolves.toBeDefined();
  await expect(work(5)).resolves.toBeDefined();
  await expect(work(4)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(
      /^The target (text|side) has 5 segments, and 4 are allowed, .* \(maxSegments, --max-segments\)\.$/,
    ),
  });
  for (const none of [0, Number.NaN, '9'])
    await expect(work(none as number)).rejects.toMatchObject({
      code: 'BAD_ARGUMENT',
      message: expect.stringContaining('maxSegments'),
    });
});

test('five megabytes of short lines are refused before the work, not when memory has run out', async () => {
  const source = await createDocument('a\n'.repeat(1_000_000), { language: 'da', segments: 'lines' });
  const none = { ...embedder, embed: () => Promise.reject(new Error('nothing should be embedded')) };
  const options = { embedder: none };
  await expect(alignDocuments(source, texts(1), options)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(/^The source text has 1,000,000 segments, and 200,000 are allowed/),
  });
  await expect(mapDocuments([source], [texts(1)], options)).rejects.toMatchObject({ code: 'TOO_LARGE' });
});

test('two documents of a set whose segments are too many to be held against each other are refused', async () => {
  await expect(mapDocuments([texts(60)], [texts(60)], { embedder, maxSegments: 60 })).resolves.toBeDefined();
  const long = [documentOf(Array.from({ length: 300 }, (_, k) => `line ${k} of many`))];
  await expect(mapDocuments(long, long, { embedder, maxSegments: 300 })).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringMatching(/^"lines-300" has 300 segments, "lines-300" 300: .* and 75,000 pairs are allowed\./),
  });
});

test('an audit reads no passage that is a book', async () => {
  const [source, target] = ['12 ', '13 '].map((figure) => documentOf([figure.repeat(90_000).trim()]));
  const alignment = {
    source,
    target,
    beads: [{ source: [0], target: [0], score: 1, probability: 1, relation: 'parallel', crossing: false } as const],
    unmatched: [],
    warnings: [],
  };
  await expect(auditAlignment(alignment)).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message:
      'Segment 0 of the source text has 269,999 characters, and an audit reads passages of up to 250,000: cut it into sentences or lines.',
  });
});
