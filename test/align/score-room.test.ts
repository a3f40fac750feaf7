import { atOnce } from '@enface/core/internal';
import { afterEach, expect, test, vi } from 'vitest';
import { type Band, bandAround, bandOf } from '../../packages/align/src/bitext/band.ts';
import { evidence } from '../../packages/align/src/bitext/evidence.ts';
import { beadShapes } from '../../packages/align/src/bitext/lattice.ts';
import { BEGINNINGS, ENDS } from '../../packages/align/src/bitext/marks.ts';
import { scoredPath, scoreLattice } from '../../packages/align/src/bitext/score.ts';
import { enterScoreRoom, leaveScoreRoom } from '../../packages/align/src/bitext/score-room.ts';
import { measuresOf } from '../../packages/align/src/bitext/scorer.ts';
import { settings } from '../../packages/align/src/bitext/settings.ts';
import { sideOf } from '../../packages/align/src/bitext/side.ts';
import { usualThresholds } from '../../packages/align/src/bitext/thresholds.ts';

afterEach(() => vi.unstubAllGlobals());

const RUNS = 4;
const COUNT = 400;

/** Whole numbers below a limit that look random, the same in every run. */
const numbersOf = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
};

/** Segments of which some are alike, and which have all that beads are scored by. */
function side(seed: number, topics: number) {
  const next = numbersOf(seed);
  const dimensions = 16;
  const rows = new Int16Array(COUNT * dimensions);
  const topic = numbersOf(7);
  for (let k = 0; k < rows.length; k++) rows[k] = topic(topics) - topics / 2 + next(30);
  const ascending = (often: number) => {
    let sum = 0;
    return Int32Array.from({ length: COUNT + 1 }, () => (sum += next(often) === 0 ? 1 : 0));
  };
  const characters = new Float64Array(COUNT + 1);
  for (let k = 0; k < COUNT; k++) characters[k + 1] = characters[k] + 5 + next(150);
  const known = {
    paragraphs: ascending(5),
    joints: ascending(4),
    seams: ascending(2),
    notFirst: Uint8Array.from({ length: COUNT }, () => (next(6) === 0 ? 1 : 0)),
    notLast: Uint8Array.from({ length: COUNT }, () => (next(6) === 0 ? 1 : 0)),
    beginnings: Uint8Array.from({ length: COUNT }, () => next(BEGINNINGS)),
    ends: Uint8Array.from({ length: COUNT }, () => next(ENDS)),
  };
  return atOnce(sideOf(rows, characters, dimensions, RUNS, known));
}

const shapes = beadShapes(RUNS, 6);
const even = bandAround(
  Int32Array.from({ length: COUNT + 1 }, (_, i) => i),
  COUNT,
  40,
);

/** The same with some rows that are wider than any room. */
function withWideRows({ low, high }: Band): Band {
  return bandOf(
    low.map((column, i) => (i >= 200 && i < 250 ? Math.min(column, 120) : column)),
    high.map((column, i) => (i >= 180 && i < 250 ? Math.max(column, 390) : column)),
  );
}

function scored(band: Band) {
  const [source, target] = [side(3, 60), side(5, 60)];
  const e = { ...atOnce(evidence(source, target, band)), paragraphAgreement: 0.7 };
  const t = usualThresholds(e, settings);
  const measures = atOnce(measuresOf(e, settings));
  const { beads } = atOnce(scoreLattice(e, t, shapes, settings, measures));
  const count = beads.ends.at(-1)!;
  return {
    path: atOnce(scoredPath(e, t, shapes, settings, measures)),
    ends: beads.ends,
    shapes: beads.shape.slice(0, count),
    scores: beads.score.slice(0, count),
  };
}

test.each([
  ['an even band', even],
  ['a band with wide rows', withWideRows(even)],
])('beads of %s score the same in a room as by JavaScript, to the last bit', (_, band) => {
  leaveScoreRoom(enterScoreRoom()!);
  const inRoom = scored(band);
  expect(inRoom.shapes.length).toBeGreaterThan(20_000);
  vi.stubGlobal('WebAssembly', undefined);
  expect(enterScoreRoom()).toBeUndefined();
  expect(scored(band)).toEqual(inRoom);
});
