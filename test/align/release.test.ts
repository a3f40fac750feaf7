import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginSearch, endSearch, lend, release } from '../../packages/align/src/bitext/release.ts';

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

test('within a search arrays take the place of those that were given back, and hold zeros', () => {
  const size = 1 << 18;
  beginSearch();
  const one = lend(Float64Array, 2 * size).fill(1);
  release(one);
  const other = lend(Float64Array, size);
  const rest = lend(Int16Array, 4 * size);
  expect([other.buffer, rest.buffer]).toEqual([one.buffer, one.buffer]);
  expect([other.every((value) => value === 0), rest.every((value) => value === 0)]).toEqual([true, true]);
  rest.fill(2);
  expect(other.every((value) => value === 0)).toBe(true);
  // side by side they are one again
  release(rest);
  release(other);
  const again = lend(Float64Array, 2 * size);
  expect(again.buffer).toBe(one.buffer);
  release(again);
  endSearch();
  expect(one).toHaveLength(0);
});

test('whatever is lent and given back, no two arrays are in one place', () => {
  const order = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 5 })), { maxLength: 40 });
  fc.assert(
    fc.property(order, (steps) => {
      beginSearch();
      const held: Int16Array[] = [];
      for (const [size, which] of steps) {
        if (held.length > which) release(...held.splice(which, 1));
        else held.push(lend(Int16Array, size * (1 << 18) + size));
        for (const [k, array] of held.entries()) {
          array[0] = array[array.length - 1] = k + 1;
        }
        for (const [k, array] of held.entries()) expect([array[0], array[array.length - 1]]).toEqual([k + 1, k + 1]);
      }
      release(...held);
      endSearch();
    }),
    { numRuns: 20 },
  );
});

test('out of a search they are new', () => {
  const one = lend(Float64Array, 1 << 18);
  release(one);
  expect(one).toHaveLength(0);
});
