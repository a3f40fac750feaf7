import { atOnce } from '@enface/core/internal';
import { expect, test } from 'vitest';
import { background, createStretch, expected, lookUp } from '../../packages/align/src/bitext/background.ts';
import { sideOf } from '../../packages/align/src/bitext/side.ts';

const [DIMENSIONS, RUNS] = [8, 3];
const side = (count: number, factor: number) => {
  const rows = Float32Array.from({ length: count * DIMENSIONS }, (_, k) => ((k * factor) % 251) - 90);
  return atOnce(sideOf(rows, new Float64Array(count + 1), DIMENSIONS, RUNS));
};

test('what is expected of runs is the same at hand as asked for one by one, however far the search has gone', () => {
  const source = side(70, 7919);
  const found = atOnce(background(source, side(50, 104_729)));
  const stretch = createStretch(found, 6);
  for (let from = 0; from + 6 <= source.count; from += 5) {
    lookUp(stretch, from, from + 6);
    for (let i = from; i < from + 6; i++)
      for (let n = 1; n <= RUNS && i + n <= source.count; n++)
        for (let m = 1; m <= RUNS; m++)
          expect(stretch.values[((i & stretch.mask) * RUNS + n - 1) * RUNS + m - 1]).toBe(expected(found, i, n, m));
  }
});

test('a run of sums is expected to be as near to others as its vector is to their mean', () => {
  const [source, target] = [side(9, 7919), side(400, 104_729)];
  const found = atOnce(background(source, target));
  const unit = (i: number, n: number, of = source) => {
    const sum = new Float64Array(DIMENSIONS);
    for (let k = i * DIMENSIONS; k < (i + n) * DIMENSIONS; k++) sum[k % DIMENSIONS] += of.rows[k];
    const length = Math.hypot(...sum);
    return sum.map((value) => value / length);
  };
  for (let n = 1; n <= RUNS; n++)
    for (let m = 1; m <= RUNS; m++) {
      const own = unit(2, n);
      let cosines = 0;
      for (let j = 0; j + m <= target.count; j++)
        cosines += unit(j, m, target).reduce((sum, value, d) => sum + value * own[d], 0);
      // (the mean is taken of some runs more, which have nothing in common with any)
      expect(expected(found, 2, n, m)).toBeCloseTo(cosines / (target.count - m + 1 + 4), 3);
    }
});
