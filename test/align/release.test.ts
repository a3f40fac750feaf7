import { expect, test } from 'vitest';
import { release } from '../../packages/align/src/bitext/release.ts';

test('large arrays are given back, small ones left alone', () => {
  const [large, whole, small] = [new Float64Array(1 << 18), new Int32Array(1 << 19), new Float64Array(16).fill(1)];
  release(large, whole, small);
  expect([large.length, whole.length, small.length, small[15]]).toEqual([0, 0, 16, 1]);
});

test('their memory is free after a turn, and waits for no collection', async () => {
  const before = process.memoryUsage().arrayBuffers;
  const array = new Float64Array(1 << 23).fill(1);
  const twice = new Uint8Array(array.buffer);
  release(array, twice);
  expect(array).toHaveLength(0);
  await expect.poll(() => process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 24);
});

test('what lies in memory that others see too is left alone', () => {
  const shared = new Float64Array(new SharedArrayBuffer(1 << 21));
  release(shared);
  expect(shared).toHaveLength(1 << 18);
});
