import { BEGINNINGS, ENDS } from './marks.ts';

/** Target segments, and sums of a row, that there is room for. */
export const COLUMNS = 512;
/** Bytes that a value for each of them takes. */
export const PLANE = 8 * COLUMNS;
/** Nodes of a row that there is room for, with one more that two at a time may run into. */
export const NODES = 256;

/** Numbers that all beads share, by their places in `ScoreRoom.shared`. */
export const shared = {
  ...{ threshold: 0, signal: 1, length: 2, scale: 3, paragraph: 4, joint: 5, seam: 6, hopeless: 7, share: 8, lack: 9 },
  ...{ half: 10, most: 11, spread: 12, spreadShort: 13, one: 14 },
} as const;
export const SHARED = 16;

/** A job is to score the beads of one shape that end in one row. Whole numbers it takes, by their places in `ScoreRoom.wholes`, … */
export const wholes = {
  ...{ block: 0, added: 1, sums: 2, back: 3, until: 4, shape: 5, begun: 6, scored: 7, column: 8, ofRun: 9, ofBoth: 10 },
  ...{ beginnings: 11, ends: 12, rowsEnd: 13, ofOne: 14, ofSource: 15 },
} as const;
/** … and others, by their places in `ScoreRoom.numbers`. */
export const numbers = {
  ...{ inverse: 8, chance: 9, ownMass: 10, ownLog: 11, ownLength: 12, price: 13, least: 14, ownBreaks: 15, ownJoints: 16 },
  ...{ first: 17, firstEach: 18, last: 19, lastEach: 20, ownSeams: 21, sign: 22, apart: 23, chanceOfOne: 24 },
} as const;
/** What a job takes of the ones and of the others, which lie in the same place. */
export const JOB = { wholes: 64, numbers: 32, bytes: 256 } as const;

/** Segments of a run, and shapes, that there is room for. */
export const RUNS = 16;
export const SHAPES = 64;

/** Where all of it lies in memory, of which what nobody uses costs nothing. */
export const layout = layoutOf();

/** Planes hold a value for each of the target segments at hand, one after the other. */
function layoutOf() {
  let end = 0;
  const next = (bytes: number) => (end += bytes) - bytes;
  const planes = (count: number) => next(count * PLANE);
  return {
    /** Of each of the last rows, the next one first: where its sums are, its inverse length, and what it expects of the runs of each size. */
    row: 8 * (2 + RUNS),
    sharedAt: next(8 * SHARED),
    jobsAt: next(JOB.bytes * RUNS * RUNS),
    rowsAt: next(8 * (2 + RUNS) * RUNS),
    /** Of the last rows the sums of dot products, that of row r as plane `r % maxRun`. */
    sumsAt: planes(RUNS),
    /** Of the runs of m segments plane m − 1; of what they expect of the source's runs of n, plane (m − 1) * maxRun + n − 1. */
    inversesAt: planes(RUNS),
    logsAt: planes(RUNS),
    expectedAt: planes(RUNS * RUNS),
    massAt: planes(1),
    charactersAt: planes(1),
    jointsAt: planes(1),
    paragraphsAt: planes(1),
    seamsAt: planes(1),
    notFirstAt: planes(1),
    notLastAt: planes(1),
    /** What each beginning, or end, of a source segment says of theirs. */
    beginningsAt: planes(BEGINNINGS),
    endsAt: planes(ENDS),
    /** Of each m the dot products so far, by node. */
    blocksAt: next((RUNS + 1) * 8 * NODES),
    untilAt: next(4 * NODES),
    shapesAt: next(2 * NODES * SHAPES),
    scoresAt: next(8 * NODES * SHAPES),
    end: next(0),
  };
}
