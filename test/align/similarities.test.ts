import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullBand } from '../../packages/align/src/bitext/band.ts';
import { sideOf } from '../../packages/align/src/bitext/side.ts';
import { runDot, similarities } from '../../packages/align/src/bitext/similarities.ts';

/** Whole numbers as the default encoder's sums have them; some too great for 16 bits, some whose products leave 32. */
const matrix = (rows: number, dimensions: number, most: number) =>
  fc
    .array(fc.integer({ min: -most, max: most }), { minLength: rows * dimensions, maxLength: rows * dimensions })
    .map((values) => sideOf(Float32Array.from(values), new Float64Array(rows + 1), dimensions, 3));
const sides = fc
  .record({
    n: fc.integer({ min: 1, max: 6 }),
    m: fc.integer({ min: 1, max: 6 }),
    dimensions: fc.integer({ min: 1, max: 20 }),
    most: fc.constantFrom(3, 3000, 32_768, 70_000),
  })
  .chain(({ n, m, dimensions, most }) => fc.tuple(matrix(n, dimensions, most), matrix(m, dimensions, most)));

const dot = (a: { rows: Float32Array; dimensions: number }, i: number, b: { rows: Float32Array }, j: number) =>
  Array.from({ length: a.dimensions }, (_, d) => a.rows[i * a.dimensions + d] * b.rows[j * a.dimensions + d]).reduce(
    (sum, product) => sum + product,
    0,
  );

test('dot products of whole numbers are exact, whatever their size and number of dimensions', () => {
  fc.assert(
    fc.property(sides, ([source, target]) => {
      const found = similarities(source, target, fullBand(source.count, target.count));
      for (let i = 0; i < source.count; i++) {
        for (let j = 0; j < target.count; j++) expect(runDot(found, i, 1, j, 1)).toBe(dot(source, i, target, j));
      }
    }),
  );
});

test('more target rows than are held at once are all taken, and each with its own numbers', () => {
  const target = sideOf(
    Float32Array.from({ length: 2500 * 8 }, (_, k) => (k * 7919) % 251),
    new Float64Array(2501),
    8,
    3,
  );
  const source = sideOf(
    Float32Array.from({ length: 16 }, (_, k) => k - 5),
    new Float64Array(3),
    8,
    3,
  );
  const found = similarities(source, target, fullBand(2, 2500));
  for (const i of [0, 1]) {
    for (let j = 0; j < 2500; j++) expect(runDot(found, i, 1, j, 1)).toBe(dot(source, i, target, j));
  }
});

test('rows that are not whole numbers are taken as they are', () => {
  const half = sideOf(Float32Array.from([0.5, 0.25, 1, 0]), new Float64Array(3), 2, 3);
  const found = similarities(half, half, fullBand(2, 2));
  expect(runDot(found, 0, 1, 0, 1)).toBe(0.3125);
  expect(runDot(found, 0, 2, 0, 2)).toBe(2.3125);
});
