import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowSums } from '../../packages/align/src/bitext/row-sums.ts';

const ROWS = 5;
const WIDTH = 16;
const values = fc.array(fc.integer({ min: -32_768, max: 32_767 }), { minLength: ROWS * WIDTH, maxLength: ROWS * WIDTH });

test('sums of rows are those of JavaScript, and what does not fit is told', () => {
  const room = createRowSums(ROWS, WIDTH)!;
  fc.assert(
    fc.property(values, fc.constantFrom(1, 5, 6, 100), (numbers, divisor) => {
      const rows = Int16Array.from(numbers, (value) => value / divisor);
      const sums = Array(WIDTH).fill(0);
      let fits = true;
      for (const [k, value] of rows.entries()) {
        sums[k % WIDTH] += value;
        fits &&= Math.abs(sums[k % WIDTH] + 0.5) < 32_768;
      }
      room.rows.set(rows);
      expect(room.add()).toBe(fits);
      if (fits) expect([...room.sum]).toEqual(sums);
    }),
  );
});

test('an odd width is left to JavaScript', () => {
  expect(createRowSums(ROWS, 12)).toBeUndefined();
});
