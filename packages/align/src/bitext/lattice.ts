import type { Band } from './band.ts';
import { lend, release } from './release.ts';

/** A bead as ranges: source [i, i + n), target [j, j + m). */
export interface Block {
  readonly i: number;
  readonly n: number;
  readonly j: number;
  readonly m: number;
}

/** Sizes n-m of beads allowed, n, m ≥ 1. */
export type Shapes = readonly (readonly [number, number])[];

/** One segment may stand for as many as a run has; several for several only up to `maxBead` together. */
export function beadShapes(maxRun: number, maxBead: number): Shapes {
  const shapes: [number, number][] = [];
  for (let n = 1; n <= maxRun; n++)
    for (let m = 1; m <= maxRun; m++) if (n + m <= maxBead || n === 1 || m === 1) shapes.push([n, m]);
  return shapes;
}

/**
 * Beads by the node that they end in: those of node x are numbers `ends[x]` to `ends[x + 1] − 1`. Of all the beads that a
 * band has room for, few are worth keeping.
 */
export interface Beads {
  readonly ends: Int32Array;
  /** The number of the node that `ends` begins with: 0, but where those of one row alone are kept. */
  base: number;
  /** Of each bead the number of its shape, and its score. Where it begins follows: see `Begins`. */
  shape: Uint16Array;
  score: Float32Array;
}

export interface Lattice {
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly band: Band;
  readonly shapes: Shapes;
  readonly beads: Beads;
}

/** Room for beads, which `pushBead` adds in the order of nodes: at first for as many as there are mostly, since room that is never used costs nothing. */
export function createBeads({ offset }: Band): Beads {
  const room = Math.max(FEW, Math.ceil(USUAL * offset[offset.length - 1]));
  return {
    ends: new Int32Array(offset[offset.length - 1] + 1),
    base: 0,
    shape: lend(Uint16Array, room),
    score: lend(Float32Array, room),
  };
}

/** Room for those of one row: see `Beads.base`. */
export function createRowBeads({ offset }: Band): Beads {
  let widest = 0;
  for (let i = 0; i + 1 < offset.length; i++) widest = Math.max(widest, offset[i + 1] - offset[i]);
  return { ends: new Int32Array(widest + 1), base: 0, shape: new Uint16Array(FEW), score: new Float32Array(FEW) };
}

const FEW = 1 << 12;
/** Beads that are kept, at most mostly, of those that end in a node. */
const USUAL = 3.5;

/** Writes down a bead as number `at`, of those that end in node `node`. */
export function pushBead(beads: Beads, at: number, node: number, shape: number, score: number): void {
  if (at === beads.shape.length) grow(beads, node);
  beads.shape[at] = shape;
  beads.score[at] = score;
}

/** Leaves room for the first beads alone, where that is much less. */
export function shorten(beads: Beads, count: number): void {
  const { shape, score } = beads;
  if (count > shape.length / 2) return;
  Object.assign(beads, { shape: shape.slice(0, count), score: score.slice(0, count) });
  release(shape, score);
}

/** To as much as the lattice needs if its nodes go on as those up to `node` did: what is not needed is a fifth at most, mostly. */
function grow(beads: Beads, node: number): void {
  const { length } = beads.shape;
  const expected = Math.ceil((1.1 * length * beads.ends.length) / (node + 1));
  const room = Math.max(Math.ceil(1.2 * length), Math.min(4 * length, expected));
  const grown = { shape: lend(Uint16Array, room), score: lend(Float32Array, room) };
  grown.shape.set(beads.shape);
  grown.score.set(beads.score);
  const { shape, score } = beads;
  Object.assign(beads, grown);
  release(shape, score);
}

/**
 * Where the beads begin that end in the nodes of one row: one of shape k that ends before target segment j begins in node `at[k] + j`. Kept
 * for each bead, that would take most of the memory of all beads.
 */
export interface Begins {
  readonly at: Int32Array;
  /** Of each shape, its segments of the source and of the target. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

export function createBegins(shapes: Shapes): Begins {
  return {
    at: new Int32Array(shapes.length),
    sources: Int32Array.from(shapes, ([n]) => n),
    targets: Int32Array.from(shapes, ([, m]) => m),
  };
}

/** From now on of row i. */
export function beginsOfRow({ at, sources, targets }: Begins, { low, offset }: Band, i: number): void {
  for (let k = 0; k < at.length; k++) {
    const row = i - sources[k];
    // no bead reaches over the edge
    if (row >= 0) at[k] = offset[row] - low[row] - targets[k];
  }
}

/** A power of two: as many nodes as lie in a row and those that beads of it reach back to, however far that is, or `reach` rows. */
export function nodesWithin({ sourceCount, shapes, band: { offset } }: Lattice, reach = reachOf(shapes)): number {
  let room = 1;
  for (let i = 0; i <= sourceCount; i++) while (room < offset[i + 1] - offset[Math.max(0, i - reach)]) room *= 2;
  return room;
}

const reachOf = (shapes: Shapes) => shapes.reduce((most, [n]) => Math.max(most, n), 1);
