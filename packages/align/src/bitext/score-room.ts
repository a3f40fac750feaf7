import { moduleBytes } from './score-kernel.ts';
import { JOB, type Layout, layoutOf, NODES, SHARED, shared } from './score-layout.ts';

const PAGE = 0x10000;

/** Room for the beads that end in one row and all that is needed to score them, and what scores them: see `moduleBytes`. */
export interface ScoreRoom {
  readonly layout: Layout;
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

/** `undefined` where it cannot be had: no WebAssembly (some pages forbid it), no SIMD, no memory. For `most` shapes of at most `runs` segments a side. */
export function createScoreRoom(runs: number, most: number): ScoreRoom | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const layout = layoutOf(runs, most);
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(layout.end / PAGE) });
    const instance = new WebAssembly.Instance(moduleFor(runs, most, layout), { m: { m: memory } });
    const run = instance.exports.f as (begin: number, end: number) => void;
    const { buffer } = memory;
    const room = {
      layout,
      all: new Float64Array(buffer),
      allWholes: new Int32Array(buffer),
      shared: new Float64Array(buffer, layout.sharedAt, SHARED),
      wholes: new Int32Array(buffer, layout.jobsAt, JOB.wholes * runs * runs),
      numbers: new Float64Array(buffer, layout.jobsAt, JOB.numbers * runs * runs),
      blocks: new Float64Array(buffer, layout.blocksAt, (runs + 1) * NODES),
      until: new Int32Array(buffer, layout.untilAt, NODES),
      shapes: new Uint16Array(buffer, layout.shapesAt, NODES * most),
      scores: new Float64Array(buffer, layout.scoresAt, NODES * most),
      run: (count: number) => run(layout.jobsAt, layout.jobsAt + JOB.bytes * count),
    };
    const { half, most: largest, spread, spreadShort, one } = shared;
    Object.assign(room.shared, { [half]: 0.5, [largest]: 4, [spread]: 0.06, [spreadShort]: 6, [one]: 1 });
    return room;
  } catch {
    return undefined;
  }
}

const modules = new Map<string, WebAssembly.Module>();

/** Made once for each. */
function moduleFor(runs: number, most: number, layout: Layout): WebAssembly.Module {
  const key = `${runs} ${most}`;
  const module = modules.get(key) ?? new WebAssembly.Module(moduleBytes(layout));
  modules.set(key, module);
  return module;
}
