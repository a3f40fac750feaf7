// How much of what a look at all vectors finds the index finds: node recall.mjs [VECTORS], 8000 when not given.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exactIndex } from '@enface/align';
import { loadEmbedder } from '@enface/core';
import { lanceIndex } from './lance-index.mjs';

const count = Number(process.argv[2] ?? 8000);
const words = 'harbour winter council bridge letter engine garden market river teacher window ticket village doctor summer'.split(
  ' ',
);
const pick = (k, step) => words[(k * step + (k >> 4)) % words.length];
const sentence = (k) => `The ${pick(k, 7)} of ${pick(k, 3)} number ${k} saw the ${pick(k, 11)} and the ${pick(k, 13)}.`;

const embedder = await loadEmbedder();
const { dimensions } = embedder;
const vectors = await embedder.embed(Array.from({ length: count }, (_, k) => sentence(k)));
const queries = vectors.subarray(0, 200 * dimensions);
const folder = await mkdtemp(join(tmpdir(), 'enface-lance-'));
try {
  const found = [];
  for (const createIndex of [exactIndex, lanceIndex(folder)]) {
    const index = await createIndex(vectors, dimensions);
    const began = performance.now();
    found.push(await index.nearest(queries, 64));
    console.error(`${((performance.now() - began) / 200).toFixed(2)} ms a query`);
    await index.close?.();
  }
  const [exact, approximate] = found;
  const hits = exact.map((list, q) => {
    const rows = new Set(approximate[q].map(({ row }) => row));
    return list.filter(({ row }) => rows.has(row)).length / list.length;
  });
  console.log(`recall of 64 nearest: ${(hits.reduce((sum, hit) => sum + hit, 0) / hits.length).toFixed(3)}`);
} finally {
  await rm(folder, { recursive: true });
}
