import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Embedder } from '@enface/core';
import { fixed, type Row } from './table.ts';

/** Line-parallel texts of a folder: `XX.txt.gz` or `XX.txt`, one sentence a line. */
export function readParallel(folder: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const name of readdirSync(folder).sort()) {
    const match = /^([a-z]{2,3})\.txt(\.gz)?$/.exec(name);
    if (!match) continue;
    const bytes = readFileSync(join(folder, name));
    texts.set(
      match[1],
      (match[2] ? gunzipSync(bytes) : bytes)
        .toString('utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/),
    );
  }
  return texts;
}

/** The nearest neighbours that a margin takes the mean of. */
const NEIGHBOURS = 4;

/**
 * Share of lines whose nearest line of the other language is the one with the same number, both ways, by cosine and by
 * margin (cosine less the mean of the four nearest of either side; Artetxe & Schwenk 2019, section 3.1).
 */
function accuracies(
  a: Float32Array,
  b: Float32Array,
  dimensions: number,
): { cosine: [number, number]; margin: [number, number] } {
  const count = a.length / dimensions;
  const s = new Float32Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += a[i * dimensions + d] * b[j * dimensions + d];
      s[i * count + j] = dot;
    }
  }
  const nearest = (at: (i: number, j: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => {
      const top = new Float64Array(NEIGHBOURS).fill(-1);
      for (let j = 0; j < count; j++) {
        let value = at(i, j);
        for (let k = 0; k < NEIGHBOURS; k++) if (value > top[k]) [top[k], value] = [value, top[k]];
      }
      return top.reduce((x, y) => x + y, 0) / NEIGHBOURS;
    });
  const forth = nearest((i, j) => s[i * count + j]);
  const back = nearest((j, i) => s[i * count + j]);
  const right = (at: (i: number, j: number) => number) => {
    let hits = 0;
    for (let i = 0; i < count; i++) {
      let best = 0;
      for (let j = 1; j < count; j++) if (at(i, j) > at(i, best)) best = j;
      if (best === i) hits++;
    }
    return (100 * hits) / count;
  };
  const margin = (i: number, j: number) => s[i * count + j] - forth[i] / 2 - back[j] / 2;
  return {
    cosine: [right((i, j) => s[i * count + j]), right((j, i) => s[i * count + j])],
    margin: [right(margin), right((j, i) => margin(i, j))],
  };
}

/** Retrieval of every language against English, and of the pairs without English named. */
export async function retrievalTable(
  folder: string,
  embedder: Embedder,
  more: readonly [string, string][] = [
    ['da', 'nl'],
    ['de', 'fr'],
  ],
): Promise<Row[]> {
  const texts = readParallel(folder);
  const vectors = new Map<string, Float32Array>();
  for (const [language, lines] of texts) vectors.set(language, await embedder.embed(lines));
  const pairs = [...[...texts.keys()].filter((l) => l !== 'en').map((l) => [l, 'en'] as const), ...more];
  return pairs
    .filter(([a, b]) => vectors.has(a) && vectors.has(b))
    .map(([a, b]) => {
      const { cosine, margin } = accuracies(vectors.get(a)!, vectors.get(b)!, embedder.dimensions);
      return {
        pair: `${a}–${b}`,
        lines: texts.get(a)!.length,
        'cosine →': fixed(cosine[0], 2),
        'cosine ←': fixed(cosine[1], 2),
        'margin →': fixed(margin[0], 2),
        'margin ←': fixed(margin[1], 2),
      };
    });
}
