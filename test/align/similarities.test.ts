import { atOnce } from '@enface/core/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandAround, fullBand } from '../../packages/align/src/bitext/band.ts';
import { dotsOf, type Rows, rowsOf } from '../../packages/align/src/bitext/dots.ts';
import { type SideVectors, sideOf, similarMatched } from '../../packages/align/src/bitext/side.ts';
import { narrowedTo, runDot, type Similarities, similarities } from '../../packages/align/src/bitext/similarities.ts';

/** Whole numbers as the default encoder's sums have them; some too great for 16 bits, some whose products leave 32. */
const matrix = (rows: number, dimensions: number, most: number) =>
  fc
    .array(fc.integer({ min: -most, max: most }), { minLength: rows * dimensions, maxLength: rows * dimensions })
    .map((values) => atOnce(sideOf(Float32Array.from(values), new Float64Array(rows + 1), dimensions, 3)));
const sides = fc
  .record({
    n: fc.integer({ min: 1, max: 6 }),
    m: fc.integer({ min: 1, max: 6 }),
    dimensions: fc.integer({ min: 1, max: 20 }),
    most: fc.constantFrom(3, 3000, 32_768, 70_000),
  })
  .chain(({ n, m, dimensions, most }) => fc.tuple(matrix(n, dimensions, most), matrix(m, dimensions, most)));

const dot = (a: Omit<Rows, 'longest'>, i: number, b: Pick<Rows, 'rows'>, j: number) =>
  Array.from({ length: a.dimensions }, (_, d) => a.rows[i * a.dimensions + d] * b.rows[j * a.dimensions + d]).reduce(
    (sum, product) => sum + product,
    0,
  );

test('dot products of whole numbers are exact, whatever their size and number of dimensions', () => {
  fc.assert(
    fc.property(sides, ([source, target]) => {
      const found = atOnce(similarities(source, target, fullBand(source.count, target.count)));
      for (let i = 0; i < source.count; i++) {
        for (let j = 0; j < target.count; j++) expect(runDot(found, i, 1, j, 1)).toBe(dot(source, i, target, j));
      }
    }),
  );
});

test('more target rows than are held at once are all taken, and each with its own numbers', () => {
  const target = atOnce(
    sideOf(
      Float32Array.from({ length: 2500 * 8 }, (_, k) => (k * 7919) % 251),
      new Float64Array(2501),
      8,
      3,
    ),
  );
  const source = atOnce(
    sideOf(
      Float32Array.from({ length: 16 }, (_, k) => k - 5),
      new Float64Array(3),
      8,
      3,
    ),
  );
  const found = atOnce(similarities(source, target, fullBand(2, 2500)));
  for (const i of [0, 1]) {
    for (let j = 0; j < 2500; j++) expect(runDot(found, i, 1, j, 1)).toBe(dot(source, i, target, j));
  }
});

test('rows that are not whole numbers are taken as they are', () => {
  const half = atOnce(sideOf(Float32Array.from([0.5, 0.25, 1, 0]), new Float64Array(3), 2, 3));
  const found = atOnce(similarities(half, half, fullBand(2, 2)));
  expect(runDot(found, 0, 1, 0, 1)).toBe(0.3125);
  expect(runDot(found, 0, 2, 0, 2)).toBe(2.3125);
});

/** Lengths of runs, one by one. */
function inverses({ rows, dimensions, count, maxRun }: SideVectors): number[] {
  return Array.from({ length: count * maxRun }, (_, k) => {
    const [i, n] = [Math.floor(k / maxRun), (k % maxRun) + 1];
    if (i + n > count) return 0;
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      let sum = 0;
      for (let r = i; r < i + n; r++) sum += rows[r * dimensions + d];
      square += sum * sum;
    }
    return square > 0 ? 1 / Math.sqrt(square) : 0;
  });
}

test('lengths of runs are those of the vectors added up', () => {
  fc.assert(
    fc.property(sides, ([side]) => {
      expect([...side.inverse]).toEqual(inverses(side));
    }),
  );
  const fraction = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fraction, { minLength: 12, maxLength: 12 }), (values) => {
      const side = atOnce(sideOf(Float32Array.from(values), new Float64Array(7), 2, 3));
      for (const [k, expected] of inverses(side).entries()) {
        // of what nearly cancels out, nothing but rounding is left
        if (expected < 1e3) expect(side.inverse[k]).toBeCloseTo(expected, 3);
      }
    }),
  );
});

test('a run of segments that cancel each other out has no direction', () => {
  const side = atOnce(sideOf(Float32Array.from([0.1, 0.7, -0.1, -0.7, 0, 0]), new Float64Array(4), 2, 3));
  expect([...side.inverse].map((value) => value > 0)).toEqual([true, false, false, true, true, false, false, false, false]);
});

test('of more rows than are held at once, each is like the one that repeats it', () => {
  const distance = 30;
  const rows = Float32Array.from(
    { length: 2100 * 8 },
    (_, k) => ((Math.floor(k / 8) % distance) * 7919 + (k % 8) * 104729) % 251,
  );
  const side = atOnce(sideOf(rows, new Float64Array(2101), 8, 3));
  for (const index of [5, 1023, 1024, 2050]) {
    const other = index < 1050 ? index + distance : index - distance;
    expect(similarMatched(side, new Set([other]))(index)).toBeCloseTo(1, 9);
    expect(similarMatched(side, new Set([other + 1]))(index)).toBeLessThan(0.99);
  }
});

test('several that take dot products by turns do not get in each other’s way', () => {
  const dimensions = 12;
  const table = (count: number, seed: number) =>
    atOnce(
      rowsOf(
        Float32Array.from({ length: count * dimensions }, (_, k) => ((k * 7919 + seed) % 401) - 200),
        dimensions,
      ),
    );
  const tables = [table(3, 1), table(1500, 2), table(2600, 3)];
  const pairs = tables.flatMap((one) => tables.map((other) => ({ one, other, dots: dotsOf(one, other) })));
  const out = new Float64Array(2600);
  const request = fc.record({
    pair: fc.nat({ max: pairs.length - 1 }),
    row: fc.nat(),
    first: fc.nat(),
    count: fc.integer({ min: 1, max: 2600 }),
  });
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 8 }), (requests) => {
      for (const { pair, row, first, count } of requests) {
        const { one, other, dots } = pairs[pair];
        const [rows, others] = [one.rows.length / dimensions, other.rows.length / dimensions];
        const [r, from] = [row % rows, first % others];
        const some = Math.min(count, others - from);
        dots(r, from, some, out);
        for (const k of [0, some >> 1, some - 1]) expect(out[k]).toBe(dot(one, r, other, from + k));
      }
    }),
    { numRuns: 50 },
  );
});

test('those of a narrower band are the same numbers', () => {
  const side = (count: number, seed: number) => {
    const rows = Float32Array.from({ length: 8 * count }, (_, k) => ((k * k * seed) % 37) / 7 - 2);
    return atOnce(sideOf(rows, new Float64Array(count + 1), 8, 3));
  };
  const [source, target] = [side(60, 5), side(60, 11)];
  const path = Int32Array.from({ length: 61 }, (_, i) => i);
  const wide = atOnce(similarities(source, target, bandAround(path, 60, 12)));
  const band = bandAround(path, 60, 2);
  const dots = (among: Similarities) =>
    [...path.keys()].flatMap((i) =>
      [1, 2, 3].flatMap((n) =>
        [1, 2, 3].flatMap((m) => {
          const [row, end] = [band.low[i], band.high[Math.min(60, i + n)]];
          return i + n <= 60 && row + m <= end ? [runDot(among, i, n, row, m), runDot(among, i, n, end - m, m)] : [];
        }),
      ),
    );
  const expected = dots(wide);
  const sums = wide.sums.slice();
  const narrow = atOnce(narrowedTo(band, { ...wide, sums }, source));
  expect(expected.length).toBeGreaterThan(900);
  expect(dots(narrow)).toEqual(expected);
  expect(narrow.sums).toBe(sums);
  expect(narrow.offset[60]).toBeLessThan(wide.offset[60] / 1.5);
});
