import { atOnce } from '@enface/core/internal';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { type Band, bandOf, fullBand } from '../../packages/align/src/bitext/band.ts';
import { beadShapes, createBeads, type Lattice, pushBead } from '../../packages/align/src/bitext/lattice.ts';
import { sumWays } from '../../packages/align/src/bitext/ways.ts';
import { sumInRoom } from '../../packages/align/src/bitext/ways-room.ts';

afterEach(() => vi.unstubAllGlobals());

/** Numbers from 0 to 1 that look random, the same in every run. */
const numbersOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) / (1 << 23);
  };
};

/** Rows about a diagonal, now and then wider. */
function bandOfRows(rows: number, width: number, next: () => number): Band {
  const low = new Int32Array(rows);
  const high = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    low[i] = Math.max(i > 0 ? low[i - 1] : 0, Math.min(rows - 1, i - Math.floor(width * next())));
    high[i] = Math.max(i > 0 ? high[i - 1] : 0, Math.min(rows - 1, i + Math.floor(width * next())));
    if (i === 0) low[i] = 0;
  }
  high[rows - 1] = rows - 1;
  return bandOf(low, high);
}

/** A lattice of random scores, of which some are worth much and some nothing. */
function latticeOf(rows: number, width: number, maxRun: number, often: number, seed: number): Lattice {
  const next = numbersOf(seed);
  const band = bandOfRows(rows, width, next);
  const shapes = beadShapes(maxRun, 5);
  const beads = createBeads(band);
  let count = 0;
  for (let i = 0; i < rows; i++)
    for (let j = band.low[i]; j <= band.high[i]; j++) {
      const node = band.offset[i] + j - band.low[i];
      for (const [k, [n, m]] of shapes.entries()) {
        const isInside = i >= n && j - m >= band.low[i - n] && j - m <= band.high[i - n];
        if (isInside && next() < often) pushBead(beads, count++, node, k, next() < 0.1 ? 9 : 3 * next() - 2);
      }
      beads.ends[node + 1] = count;
    }
  return { sourceCount: rows - 1, targetCount: rows - 1, band, shapes, beads };
}

const weighing = {
  slope: 4.7,
  source: { first: -0.4, further: -0.1 },
  target: { first: -0.3, further: -0.3 },
};

test('ways are summed in a room as they are without, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2500, max: 5000 }),
      fc.constantFrom(10, 20, 90),
      fc.constantFrom(2, 5, 16),
      fc.constantFrom(0.02, 0.2),
      fc.integer({ min: 1, max: 1 << 20 }),
      (rows, width, maxRun, often, seed) => {
        const lattice = latticeOf(rows, width, maxRun, often, seed);
        vi.unstubAllGlobals();
        const inRoom = atOnce(sumWays(lattice, weighing));
        vi.stubGlobal('WebAssembly', undefined);
        const plain = atOnce(sumWays(lattice, weighing));
        for (const name of ['to', 'from', 'source', 'target'] as const)
          expect(Buffer.from(inRoom[name].buffer).equals(Buffer.from(plain[name].buffer))).toBe(true);
      },
    ),
    { numRuns: 12 },
  );
});

test('rows that are too wide, and small lattices, are left to JavaScript', () => {
  const used = (lattice: Lattice) => {
    const some = () => new Float64Array(lattice.band.offset[lattice.sourceCount + 1]);
    const weights = { any: -1, more: -2 };
    return atOnce(sumInRoom(lattice, 1, [weights, weights], { to: some(), from: some(), source: some(), target: some() }));
  };
  expect(used(latticeOf(4000, 10, 2, 0.1, 1))).toBe(true);
  expect(used(latticeOf(40, 10, 2, 0.1, 1))).toBe(false);
  const band = fullBand(2, 70_000);
  expect(used({ sourceCount: 2, targetCount: 70_000, band, shapes: beadShapes(2, 3), beads: createBeads(band) })).toBe(false);
});
