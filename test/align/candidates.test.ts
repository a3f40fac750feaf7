import { type CreateIndex, exactIndex, mapDocuments } from '@enface/align';
import { expect, test } from 'vitest';
import { documentOf, wordHashEmbedder } from './vectors.ts';

const dimensions = 64;
const embedder = wordHashEmbedder(dimensions);

/** Documents of twelve lines on matters of their own; the target's have half of a source one's lines, and others. */
function made(count: number) {
  const line = (document: number, k: number, side: string) =>
    Array.from({ length: 6 }, (_, word) => `${side}${document}x${k}x${word}`).join(' ');
  const lines = (document: number, side: string) =>
    Array.from({ length: 12 }, (_, k) => line(document, k, k % 2 === 0 ? 'both' : side));
  return {
    sources: Array.from({ length: count }, (_, d) => documentOf(lines(d, 'source'))),
    targets: Array.from({ length: count }, (_, d) => documentOf(lines((d * 7 + 3) % count, 'target'))),
  };
}

test('an exact index finds the documents that a look at all of them finds', async () => {
  const { sources, targets } = made(60);
  const all = await mapDocuments(sources, targets, { embedder });
  const found = await mapDocuments(sources, targets, { embedder, index: exactIndex });
  // probabilities hang on all pairs that were looked at, of which those that are not near are others
  const places = ({ links }: typeof all) => links.map(({ source, target }) => ({ source, target }));
  expect(places(found)).toEqual(places(all));
  const related = ({ coverage }: typeof all) =>
    coverage.flat().flatMap(({ source, target, verdict }) => (verdict === 'unrelated' ? [] : [[source, target]]));
  expect(related(found)).toEqual(related(all));
  expect(related(all)).toHaveLength(60);
});

test('an index that misses much costs links, and breaks nothing', async () => {
  const { sources, targets } = made(60);
  const poor: CreateIndex = async (vectors, width) => {
    const exact = await exactIndex(vectors, width);
    return { nearest: async (rows, k) => (await exact.nearest(rows, k)).map((list) => list.filter(({ row }) => row % 3 !== 0)) };
  };
  const result = await mapDocuments(sources, targets, { embedder, index: poor });
  expect(result.links.length).toBeGreaterThan(100);
  const empty: CreateIndex = async () => ({
    nearest: async (rows) => Array.from({ length: rows.length / dimensions }, () => []),
  });
  expect((await mapDocuments(sources, targets, { embedder, index: empty })).coverage.flat()).toEqual([]);
});

test('the exact index gives the highest cosines, descending, and closes', async () => {
  const vectors = await embedder.embed(Array.from({ length: 50 }, (_, k) => `word${k} other${k % 5}`));
  const index = await exactIndex(vectors, dimensions);
  const queries = vectors.subarray(7 * dimensions, 9 * dimensions);
  const cosine = (row: number) =>
    queries.subarray(0, dimensions).reduce((sum, value, d) => sum + value * vectors[row * dimensions + d], 0);
  const [first, second] = await index.nearest(queries, 10);
  const expected = Array.from({ length: 50 }, (_, row) => row)
    .sort((a, b) => cosine(b) - cosine(a))
    .slice(0, 10);
  expect(first.map(({ row }) => row)).toEqual(expected);
  for (const { row, cosine: found } of first) expect(found).toBeCloseTo(cosine(row), 3);
  expect(second[0].row).toBe(8);
  expect(await index.nearest(queries, 100)).toMatchObject([{ length: 50 }, { length: 50 }]);
});
