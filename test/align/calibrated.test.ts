import { atOnce } from '@enface/core/internal';
import { expect, test } from 'vitest';
import type { Aligned, AlignedBlock, AlignedSide } from '../../packages/align/src/bitext/align-sides.ts';
import { calibrated } from '../../packages/align/src/bitext/calibrated.ts';
import { sideOf } from '../../packages/align/src/bitext/side.ts';

const COUNT = 200;
const side = atOnce(
  sideOf(
    new Float32Array(COUNT).fill(1),
    Float64Array.from({ length: COUNT + 1 }, (_, k) => 50 * k),
    1,
    2,
  ),
);

/** What is said of blocks, and of one unmatched segment, that the search is equally sure of. */
function told(blocks: readonly Partial<AlignedBlock>[], none = 0.999) {
  const alone: AlignedSide = {
    none: new Float64Array(COUNT).fill(none),
    nearest: new Int32Array(COUNT),
    scores: new Float64Array(COUNT),
    near: new Uint8Array(COUNT),
  };
  const whole = blocks.map(({ n = 1, m = 1, ...block }) => ({
    ...{ i: 0, n, j: 0, m, crossing: false, probability: 0.999, score: 0.5, skew: Math.abs(n - m) },
    ...block,
  }));
  const alignment: Aligned = { blocks: whole, source: alone, target: alone };
  return calibrated(alignment, { source: side, target: side });
}

test('large and uneven beads and their neighbours are right less often than small ones', () => {
  const [small, beside, large, larger] = told([
    { i: 0, j: 0 },
    { i: 1, j: 1 },
    { i: 2, j: 2, n: 2 },
    { i: 4, j: 3, n: 3, m: 2 },
  ]).blocks;
  expect(small).toBeGreaterThan(0.9);
  expect(beside).toBeLessThan(small);
  expect(large).toBeLessThan(beside);
  expect(larger).toBeLessThan(large);
});

test('what the search doubts is doubted, and what a person decided is sure', () => {
  const [sure, doubted, decided] = told([
    {},
    { i: 1, j: 1, probability: 0.3 },
    { i: 2, j: 2, n: 4, m: 4, anchored: true },
  ]).blocks;
  expect(doubted).toBeLessThan(sure);
  expect(decided).toBe(1);
});

test('where next to nothing is unmatched, that something is can be less sure', () => {
  const pairs = (count: number) => Array.from({ length: count }, (_, k) => ({ i: k, j: k }));
  const many = told(pairs(COUNT / 2)).none.source[0];
  const few = told(pairs(COUNT - 1)).none.source[0];
  expect(many).toBeGreaterThan(0.9);
  expect(few).toBeLessThan(many - 0.05);
});
