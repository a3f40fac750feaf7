import { describe, expect, test } from 'vitest';
import { addCounts, countRows, noCounts, parseRows, scoresOf } from './score.ts';

const score = (gold: string, system: string) => scoresOf(countRows(parseRows(gold), parseRows(system)));

describe('the scorer on hand-worked cases', () => {
  test('a perfect answer', () => {
    const rows = '[0]:[0]\n[1]:[]\n[2, 3]:[1]\n[]:[2]';
    const { strict, lax, nulls } = score(rows, rows);
    expect([strict.f1, lax.f1, nulls.f1]).toEqual([1, 1, 1]);
  });

  test('precision counts nulls, recall leaves them out', () => {
    // gold: two beads and a null; system: one bead right, the other two segments given up
    const { strict, nulls } = score('[0]:[0]\n[1]:[1]\n[2]:[]', '[0]:[0]\n[1]:[]\n[]:[1]\n[2]:[]');
    expect(strict.precision).toBe(2 / 4); // [0]:[0] and [2]:[] of four rows
    expect(strict.recall).toBe(1 / 2); // one of the two beads
    expect(nulls.precision).toBe(1 / 3);
    expect(nulls.recall).toBe(1);
  });

  test('lax needs overlap on both sides', () => {
    // [0,1]:[0] overlaps gold [0]:[0]; [2]:[5] overlaps nothing on the target side
    const { strict, lax } = score('[0]:[0]\n[1]:[1]\n[2]:[2]', '[0, 1]:[0]\n[2]:[5]\n[]:[1]\n[]:[2]');
    expect(strict.precision).toBe(0);
    expect(lax.precision).toBe(1 / 4);
    expect(lax.recall).toBe(1 / 3);
  });

  test('a null in one row or in several is the same null for the null score, not for the strict one', () => {
    const { strict, nulls } = score('[0]:[]\n[1]:[]\n[2]:[0]', '[0, 1]:[]\n[2]:[0]');
    expect(nulls.f1).toBe(1);
    expect(strict.precision).toBe(1 / 2);
  });

  test('order and repetition of rows change nothing', () => {
    const once = score('[0]:[0]\n[1]:[1]', '[0]:[0]\n[1]:[1]');
    expect(score('[1]:[1]\n[0]:[0]', '[0]:[0]\n[0]:[0]\n[1]:[1]')).toEqual(once);
  });

  test('micro average adds counts', () => {
    const a = countRows(parseRows('[0]:[0]'), parseRows('[0]:[0]'));
    const b = countRows(parseRows('[0]:[0]\n[1]:[1]\n[2]:[2]'), parseRows('[0]:[1]\n[1]:[0]\n[2]:[]\n[]:[2]'));
    const { strict } = scoresOf(addCounts(addCounts(noCounts(), a), b));
    expect(strict.precision).toBe(1 / 5);
    expect(strict.recall).toBe(1 / 4);
  });

  test('costs after a second colon are ignored, other lines refused', () => {
    expect(parseRows('[0]:[0, 1]:0.123\n\n[]:[2]:0')).toEqual([
      { source: [0], target: [0, 1] },
      { source: [], target: [2] },
    ]);
    expect(() => parseRows('0-0 1-1')).toThrow('Not an alignment line');
  });
});
