import { expect, test } from 'vitest';
import { release } from '../../packages/align/src/bitext/release.ts';

test('large arrays are given back, small ones left alone', () => {
  const [large, whole, small] = [new Float64Array(1 << 18), new Int32Array(1 << 19), new Float64Array(16).fill(1)];
  release(large, whole, small);
  expect([large.length, whole.length, small.length, small[15]]).toEqual([0, 0, 16, 1]);
});

test('what lies in memory that others see too is left alone', () => {
  const shared = new Float64Array(new SharedArrayBuffer(1 << 21));
  release(shared);
  expect(shared).toHaveLength(1 << 18);
});
