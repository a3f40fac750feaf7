import { type Embedder, loadEmbedder, type Progress, type Segment } from '@enface/core';
import { expect, test } from 'vitest';
import { segmentRows } from '../../packages/align/src/bitext/segment-rows.ts';

const COUNT = 5000;

const segments = Array.from({ length: COUNT }, (_, index): Segment => {
  const text = `line ${index}`;
  return { index, text, start: 0, end: text.length, paragraph: 0 };
});

/** Two numbers a text: how long it is, and the number in it times a factor. */
const embedderBy = (factor: (number: number) => number, asked: number[] = []): Embedder => ({
  id: 'test',
  dimensions: 2,
  additive: true,
  async embed(texts, { onProgress } = {}) {
    asked.push(texts.length);
    for (const done of texts.keys()) onProgress?.({ status: 'progress', stage: 'embed', done: done + 1, total: texts.length });
    return Float32Array.from(texts.flatMap((text) => [text.length, Number(text.slice(5)) * factor(Number(text.slice(5)))]));
  },
});

const rowsBy = (factor: (number: number) => number) =>
  segments.flatMap(({ text, index }) => [text.length, Math.fround(index * factor(index))]);

test('whole numbers of 16 bits are kept as such, part by part', async () => {
  const asked: number[] = [];
  const rows = await segmentRows(
    segments,
    embedderBy(() => 2, asked),
    {},
  );
  expect(rows).toBeInstanceOf(Int16Array);
  expect([...rows]).toEqual(rowsBy(() => 2));
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.reduce((sum, count) => sum + count)).toBe(COUNT);
});

test.each([
  ['not whole', (number: number) => (number === 4321 ? 0.5 : 1)],
  ['of more bits', (number: number) => (number === 4321 ? 1000 : 1)],
])('once a number is %s, all are as they were given', async (_, factor) => {
  const rows = await segmentRows(segments, embedderBy(factor), {});
  expect(rows).toBeInstanceOf(Float32Array);
  expect([...rows]).toEqual(rowsBy(factor));
});

test('progress is that of the whole, and no oftener told than of a whole', async () => {
  const told: Progress[] = [];
  await segmentRows(
    segments,
    embedderBy(() => 1),
    { onProgress: (progress) => told.push(progress) },
  );
  const done = told.map((progress) => (progress.status === 'progress' ? progress.done : Number.NaN));
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBe(COUNT);
  expect(done.length).toBeLessThanOrEqual(102);
  for (const progress of told) expect(progress).toMatchObject({ stage: 'embed', total: COUNT });
});

test('no segments are asked for, too: whoever gives no vectors is to be heard of', async () => {
  const asked: number[] = [];
  expect(
    await segmentRows(
      [],
      embedderBy(() => 1, asked),
      {},
    ),
  ).toHaveLength(0);
  expect(asked).toEqual([0]);
});

test.each([
  ['all that are of 16 bits', ['Ørsted, who wrote it.', '', 'It was written by Ørsted. '.repeat(30)], Int16Array],
  ['longer ones, too, as they are', ['The first.', 'The second one, again and again. '.repeat(3000)], Float32Array],
])('of the default encoder, which writes them itself: %s', async (_, texts, kind) => {
  const embedder = await loadEmbedder();
  const rows = await segmentRows(
    texts.map((text, index) => ({ index, text, start: 0, end: text.length, paragraph: 0 })),
    embedder,
    {},
  );
  expect(rows).toBeInstanceOf(kind);
  expect([...rows]).toEqual([...(await embedder.embed(texts, { normalize: false }))]);
});
