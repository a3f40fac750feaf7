import type { Side } from '@enface/align';
import { atOnce } from '@enface/core/internal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullBand } from '../../packages/align/src/bitext/band.ts';
import { bestPath } from '../../packages/align/src/bitext/best-path.ts';
import { evidence } from '../../packages/align/src/bitext/evidence.ts';
import { type Block, beadShapes, createBeads, type Lattice, pushBead } from '../../packages/align/src/bitext/lattice.ts';
import { scoredPath, scoreLattice } from '../../packages/align/src/bitext/score.ts';
import { measuresOf } from '../../packages/align/src/bitext/scorer.ts';
import { settings } from '../../packages/align/src/bitext/settings.ts';
import { sideOf } from '../../packages/align/src/bitext/side.ts';
import { usualThresholds } from '../../packages/align/src/bitext/thresholds.ts';
import { type NullScores, nullsOf, sumWays } from '../../packages/align/src/bitext/ways.ts';
import { probabilityIn, weighBeads } from '../../packages/align/src/bitext/weigh-beads.ts';

const shapes = beadShapes(2, 3);

/** A whole lattice of random scores; what reaches over the edge is left out, as the scorer does. */
const lattice = fc
  .tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
  )
  .map(([sourceCount, targetCount, numbers]): Lattice => {
    const band = fullBand(sourceCount, targetCount);
    const beads = createBeads(band);
    let count = 0;
    for (let i = 0; i <= sourceCount; i++) {
      for (let j = 0; j <= targetCount; j++) {
        for (const [k, [n, m]] of shapes.entries()) {
          const score = numbers.next().value as number;
          // now and then a bead is hopeless
          if (n <= i && m <= j && score < 0.9) pushBead(beads, count++, band.offset[i] + j, k, score);
        }
        beads.ends[band.offset[i] + j + 1] = count;
      }
    }
    return { sourceCount, targetCount, band, shapes, beads };
  });

/** The score of a bead, where it has one. */
function scoreOf({ band, beads }: Lattice, { i, n, j, m }: Block): number | undefined {
  const node = band.offset[i + n] + j + m;
  const shape = shapes.findIndex((other) => other[0] === n && other[1] === m);
  for (let bead = beads.ends[node]; bead < beads.ends[node + 1]; bead++) {
    if (beads.shape[bead] === shape) return beads.score[bead];
  }
  return undefined;
}

interface Way {
  readonly blocks: readonly Block[];
  readonly score: number;
}

type NullCosts = Readonly<Record<Side, NullScores>>;

/** Every way through a lattice, move by move; between two beads the source's unmatched segments come first. */
function ways(l: Lattice, nulls: NullCosts, i = 0, j = 0, after: Side | 'bead' = 'bead'): Way[] {
  const { sourceCount, targetCount } = l;
  if (i === sourceCount && j === targetCount) return [{ blocks: [], score: 0 }];
  const found: Way[] = [];
  const go = (n: number, m: number, score: number) => {
    for (const rest of ways(l, nulls, i + n, j + m, n === 0 ? 'target' : m === 0 ? 'source' : 'bead')) {
      found.push({
        blocks: n && m ? [{ i, n, j, m }, ...rest.blocks] : rest.blocks,
        score: score + rest.score,
      });
    }
  };
  const price = (side: Side) => (after === side ? nulls[side].further : nulls[side].first);
  if (i < sourceCount && after !== 'target') go(1, 0, price('source'));
  if (j < targetCount) go(0, 1, price('target'));
  for (const [n, m] of shapes) {
    const score = i + n <= sourceCount && j + m <= targetCount ? scoreOf(l, { i, n, j, m }) : undefined;
    if (score !== undefined) go(n, m, score);
  }
  return found;
}

const nameOf = ({ i, n, j, m }: Block) => `${i}+${n}:${j}+${m}`;

const free: NullScores = { first: 0, further: 0 };

describe('the search, against every way there is', () => {
  test('finds the path that scores most', () => {
    fc.assert(
      fc.property(lattice, (l) => {
        const best = Math.max(...ways(l, { source: free, target: free }).map((way) => way.score));
        const path = atOnce(bestPath(l));
        const sum = path.reduce((total, block) => total + scoreOf(l, block)!, 0);
        expect(sum).toBeCloseTo(best, 5);
      }),
      { numRuns: 60 },
    );
  });

  test('gives each bead and each unmatched segment its share of all ways', () => {
    const price = fc
      .tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.constantFrom(0, 0.1, 0.4))
      .map(([first, less]): NullScores => ({ first, further: first + less }));
    fc.assert(
      fc.property(lattice, price, price, (l, source, target) => {
        const slope = 2;
        const all = ways(l, { source, target });
        const total = all.reduce((sum, way) => sum + Math.exp(slope * way.score), 0);
        const expected = new Map<string, number>();
        for (const way of all) {
          for (const block of way.blocks)
            expected.set(nameOf(block), (expected.get(nameOf(block)) ?? 0) + Math.exp(slope * way.score) / total);
        }
        const weighing = { slope, source, target };
        const sums = atOnce(sumWays(l, weighing));
        const nulls = atOnce(nullsOf(l, sums));
        atOnce(weighBeads(l, weighing, sums, true));
        for (const [name, probability] of expected) {
          const [i, n, j, m] = name.split(/[+:]/).map(Number);
          expect(probabilityIn(l, { i, n, j, m })).toBeCloseTo(probability, 4);
        }
        // a segment is in a bead or unmatched
        for (let i = 0; i < l.sourceCount; i++) {
          const matched = [...expected].filter(([name]) => {
            const [from, n] = name.split(/[+:]/).map(Number);
            return from <= i && i < from + n;
          });
          expect(nulls.sourceNull[i] + matched.reduce((sum, [, probability]) => sum + probability, 0)).toBeCloseTo(1, 4);
        }
        for (let j = 0; j < l.targetCount; j++) {
          const matched = [...expected].filter(([name]) => {
            const [, , from, m] = name.split(/[+:]/).map(Number);
            return from <= j && j < from + m;
          });
          expect(nulls.targetNull[j] + matched.reduce((sum, [, probability]) => sum + probability, 0)).toBeCloseTo(1, 4);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('paragraph breaks', () => {
  /** Segments that each have a direction of their own, so that k goes with k. */
  const side = (paragraphs: readonly number[]) => {
    const rows = Float32Array.from({ length: paragraphs.length ** 2 }, (_, at) => (at % (paragraphs.length + 1) ? 0 : 1));
    const characters = Float64Array.from({ length: paragraphs.length + 1 }, (_, k) => 50 * k);
    return atOnce(sideOf(rows, characters, paragraphs.length, 2, { paragraphs: Int32Array.from(paragraphs) }));
  };
  const agreement = (a: readonly number[], b: readonly number[]) =>
    atOnce(evidence(side(a), side(b), fullBand(a.length, b.length))).paragraphAgreement;
  const some = Array.from({ length: 40 }, (_, k) => Math.floor(k / 4));

  test('count where they fall together', () => {
    expect(agreement(some, some)).toBeGreaterThan(0.7);
    expect(
      agreement(
        some,
        some.map((_, k) => Math.floor((k + 2) / 4)),
      ),
    ).toBe(0);
  });

  test('say nothing where every segment is a paragraph, or none is', () => {
    const each = some.map((_, k) => k);
    const none = some.map(() => 0);
    for (const other of [each, none]) {
      expect(agreement(some, other)).toBe(0);
      expect(agreement(other, some)).toBe(0);
      expect(agreement(other, other)).toBe(0);
    }
  });
});

test('the path is the same whether beads are kept or forgotten row by row, however many there are', () => {
  // nearly alike, so that hardly a bead is hopeless: many times the room that is there at first
  const side = (count: number, odd: number) => {
    const rows = Float32Array.from({ length: 8 * count }, (_, k) => 40 + ((k * k * odd) % 23));
    return atOnce(
      sideOf(
        rows,
        Float64Array.from({ length: count + 1 }, (_, k) => 30 * k + (k % odd)),
        8,
        2,
      ),
    );
  };
  const e = atOnce(evidence(side(90, 7), side(70, 11), fullBand(90, 70)));
  const t = usualThresholds(e, settings);
  const measures = atOnce(measuresOf(e, settings));
  const lattice = atOnce(scoreLattice(e, t, shapes, settings, measures));
  const beads = lattice.beads.ends.at(-1)!;
  expect(beads).toBeGreaterThan(15_000);
  expect(lattice.beads.shape.length).toBeLessThan(1.3 * beads);
  expect(atOnce(scoredPath(e, t, shapes, settings, measures))).toEqual(atOnce(bestPath(lattice)));
});
