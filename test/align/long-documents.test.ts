import { atOnce } from '@enface/core/internal';
import { describe, expect, test } from 'vitest';
import { alignSides } from '../../packages/align/src/bitext/align-sides.ts';
import { settings } from '../../packages/align/src/bitext/settings.ts';
import { type SideVectors, sideOf } from '../../packages/align/src/bitext/side.ts';

const DIMENSIONS = 256;
const CHARACTERS = 60;

/** Numbers between −1 and 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** A side of segments about the topics given: the same topic is nearly the same vector, another has little in common with it. */
function sideAbout(topics: readonly number[], seed: number): SideVectors {
  const noise = randomNumbers(seed);
  const rows = new Float32Array(topics.length * DIMENSIONS);
  for (const [k, topic] of topics.entries()) {
    const meaning = randomNumbers(7919 * (topic + 1));
    for (let d = 0; d < DIMENSIONS; d++) rows[k * DIMENSIONS + d] = meaning() + 0.6 * noise();
  }
  const characters = Float64Array.from({ length: topics.length + 1 }, (_, k) => CHARACTERS * k);
  return atOnce(sideOf(rows, characters, DIMENSIONS, settings.maxRun));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

async function pairsOf(source: readonly number[], target: readonly number[]): Promise<string[]> {
  const { blocks } = await alignSides(sideAbout(source, 1), sideAbout(target, 2), settings);
  return blocks.map(({ i, n, j, m }) => `${source.slice(i, i + n)}:${target.slice(j, j + m)}`);
}

const same = (topics: readonly number[]) => topics.map((topic) => `${topic}:${topic}`);

describe('a long document', () => {
  test('whose translation lacks a chapter near the beginning is aligned after it as before it', async () => {
    const rest = [...range(0, 40), ...range(200, 600)];
    const pairs = await pairsOf(range(0, 600), rest);
    expect(pairs.toSorted()).toEqual(same(rest).toSorted());
  });

  test('whose translation lacks its middle is no unrelated one', async () => {
    const rest = [...range(0, 240), ...range(360, 600)];
    const pairs = await pairsOf(range(0, 600), rest);
    expect(pairs.toSorted()).toEqual(same(rest).toSorted());
  });
});
