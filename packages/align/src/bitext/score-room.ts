import { moduleBytes } from './score-kernel.ts';
import { JOB, layout, NODES, RUNS, SHAPES, SHARED, shared } from './score-layout.ts';

const PAGE = 0x10000;

/** Room for the beads that end in one row and all that is needed to score them, and what scores them: see `moduleBytes`. */
export interface ScoreRoom {
  /** All of it, and parts that are written by others. */
  readonly all: Float64Array;
  readonly allWholes: Int32Array;
  readonly shared: Float64Array;
  readonly wholes: Int32Array;
  readonly numbers: Float64Array;
  readonly blocks: Float64Array;
  /** The numbers of the beads' shapes and their scores, those of a node from as many times its place on as there are shapes, and where they end. */
  readonly until: Int32Array;
  readonly shapes: Uint16Array;
  readonly scores: Float64Array;
  /** Does the first `count` jobs; at least 1. */
  run(count: number): void;
}

/** Rooms that nobody is in: all are alike. */
const free: ScoreRoom[] = [];
let module: WebAssembly.Module | undefined;

/** To be given back by `leaveScoreRoom`. `undefined` where there is none: no WebAssembly (some pages forbid it), no SIMD, no memory. */
export function enterScoreRoom(): ScoreRoom | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return free.pop() ?? createScoreRoom();
  } catch {
    return undefined;
  }
}

export function leaveScoreRoom(room: ScoreRoom): void {
  free.push(room);
}

function createScoreRoom(): ScoreRoom {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.end / PAGE) });
  module ??= new WebAssembly.Module(moduleBytes());
  const run = new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as (begin: number, end: number) => void;
  const { buffer } = memory;
  const room = {
    all: new Float64Array(buffer),
    allWholes: new Int32Array(buffer),
    shared: new Float64Array(buffer, layout.sharedAt, SHARED),
    wholes: new Int32Array(buffer, layout.jobsAt, JOB.wholes * RUNS * RUNS),
    numbers: new Float64Array(buffer, layout.jobsAt, JOB.numbers * RUNS * RUNS),
    blocks: new Float64Array(buffer, layout.blocksAt, (RUNS + 1) * NODES),
    until: new Int32Array(buffer, layout.untilAt, NODES),
    shapes: new Uint16Array(buffer, layout.shapesAt, NODES * SHAPES),
    scores: new Float64Array(buffer, layout.scoresAt, NODES * SHAPES),
    run: (count: number) => run(layout.jobsAt, layout.jobsAt + JOB.bytes * count),
  };
  const { half, most, spread, spreadShort, one } = shared;
  Object.assign(room.shared, { [half]: 0.5, [most]: 4, [spread]: 0.06, [spreadShort]: 6, [one]: 1 });
  return room;
}
