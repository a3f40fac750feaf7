import { expect, test } from 'vitest';
import { createWeightedRows, ROWS } from '../../packages/align/src/bitext/weighted-rows.ts';

const pseudo = (k: number) => ((k * 7919 + 104729) % 65536) - 32768;

test.each([
  [64, 6, ROWS],
  [8, 1, 1],
  [12, 16, 7],
])('sums of %i numbers by %i weights, of %i rows, are those of JavaScript to the last bit', (width, sums, count) => {
  const room = createWeightedRows(width, sums)!;
  const expected = new Float64Array(width * sums);
  room.rows.forEach((_, k) => {
    room.rows[k] = pseudo(k);
  });
  room.weights.forEach((_, k) => {
    room.weights[k] = Math.sin(k + 1) / 300;
  });
  room.sums.forEach((_, k) => {
    room.sums[k] = expected[k] = Math.cos(k);
  });
  for (let row = 0; row < count; row++)
    for (let m = 0; m < sums; m++)
      for (let d = 0; d < width; d++) expected[m * width + d] += room.weights[row * sums + m] * room.rows[row * width + d];
  room.add(count);
  expect([...room.sums]).toEqual([...expected]);
});

test('what four numbers at a time do not divide is left to JavaScript', () => {
  expect(createWeightedRows(6, 6)).toBeUndefined();
});
