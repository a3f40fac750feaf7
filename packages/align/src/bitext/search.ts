import type { Band } from './band.ts';

/** A bead as ranges: source [i, i + n), target [j, j + m). */
export interface Block {
  readonly i: number;
  readonly n: number;
  readonly j: number;
  readonly m: number;
}

/** Sizes n-m of beads allowed, n, m ≥ 1. */
export type Shapes = readonly (readonly [number, number])[];

export function beadShapes(maxRun: number, maxBead: number): Shapes {
  const shapes: [number, number][] = [];
  for (let n = 1; n <= maxRun; n++) for (let m = 1; m <= maxRun && n + m <= maxBead; m++) shapes.push([n, m]);
  return shapes;
}

export interface Lattice {
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly band: Band;
  readonly shapes: Shapes;
  /** `scores[node * shapes.length + k]`: score of the bead of shape k that ends in the node; −Infinity outside the band and for hopeless ones. */
  readonly scores: Float32Array;
}

/** The path of the highest total score (Viterbi); segments in no block are unmatched. Ties prefer fewer nulls, then smaller beads. */
export function bestPath(lattice: Lattice): Block[] {
  const { sourceCount, band, shapes } = lattice;
  const { low, high, offset } = band;
  const best = new Float64Array(offset[sourceCount + 1]).fill(Number.NEGATIVE_INFINITY);
  const move = new Int8Array(offset[sourceCount + 1]);
  best[0] = 0;
  for (let i = 0; i <= sourceCount; i++) bestOfRow(lattice, i, best, move);
  const blocks: Block[] = [];
  let i = sourceCount;
  let j = high[sourceCount];
  while (i > 0 || j > 0) {
    const how = move[offset[i] + j - low[i]];
    if (how > 0) {
      const [n, m] = shapes[how - 1];
      i -= n;
      j -= m;
      blocks.push({ i, n, j, m });
    } else if (how === -1) i--;
    else j--;
  }
  return blocks.reverse();
}

/** Row i of `bestPath`: the best score of each node, and the move that leads there. */
function bestOfRow({ band, shapes, scores }: Lattice, i: number, best: Float64Array, move: Int8Array): void {
  const { low, high, offset } = band;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let top = best[node];
    let how = 0;
    if (i > 0) {
      for (let k = 0; k < shapes.length; k++) {
        const score = scores[node * shapes.length + k];
        if (score === Number.NEGATIVE_INFINITY) continue;
        const i0 = i - shapes[k][0];
        const value = best[offset[i0] + j - shapes[k][1] - low[i0]] + score;
        if (value > top) {
          top = value;
          how = k + 1;
        }
      }
      if (j <= high[i - 1] && j >= low[i - 1]) {
        const value = best[offset[i - 1] + j - low[i - 1]];
        if (value > top) {
          top = value;
          how = -1;
        }
      }
    }
    if (j > low[i]) {
      const value = best[node - 1];
      if (value > top) {
        top = value;
        how = -2;
      }
    }
    best[node] = top;
    move[node] = how;
  }
}

/** Odds of e to this power are as good as certain: what is so much less likely is left out of sums. */
export const NEGLIGIBLE = 16;

/** log(eᵃ + eᵇ) without overflow. */
function logAdd(a: number, b: number): number {
  if (a < b) [a, b] = [b, a];
  return b === Number.NEGATIVE_INFINITY || a - b > NEGLIGIBLE ? a : a + Math.log1p(Math.exp(b - a));
}

/**
 * Posterior probabilities over all paths, each weighted e^(slope · score) (the forward-backward algorithm): for blocks,
 * that the path holds that very block; for segments, that the path leaves them unmatched.
 */
export interface Posterior {
  block(block: Block): number;
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
}

export function posterior(lattice: Lattice, slope: number): Posterior {
  const { sourceCount, targetCount, band, shapes, scores } = lattice;
  const { low, offset } = band;
  const size = offset[sourceCount + 1];
  const forward = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const sourceNull = new Float64Array(sourceCount);
  const targetNull = new Float64Array(targetCount);
  forward[0] = 0;
  for (let i = 0; i <= sourceCount; i++) sumForward(lattice, slope, i, forward);
  backward[size - 1] = 0;
  for (let i = sourceCount; i >= 0; i--) sumBackward(lattice, slope, i, forward, backward, sourceNull, targetNull);
  const total = forward[size - 1];
  return {
    sourceNull,
    targetNull,
    block({ i, n, j, m }) {
      const k = shapes.findIndex((shape) => shape[0] === n && shape[1] === m);
      const node = offset[i + n] + j + m - low[i + n];
      const from = offset[i] + j - low[i];
      return Math.exp(forward[from] + slope * scores[node * shapes.length + k] + backward[node] - total);
    },
  };
}

/** Row i of the forward sums: of all ways from the start to each node. */
function sumForward({ band, shapes, scores }: Lattice, slope: number, i: number, forward: Float64Array): void {
  const { low, high, offset } = band;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let sum = forward[node];
    if (j > low[i]) sum = logAdd(sum, forward[node - 1]);
    if (i > 0) {
      if (j <= high[i - 1]) sum = logAdd(sum, forward[offset[i - 1] + j - low[i - 1]]);
      for (let k = 0; k < shapes.length; k++) {
        const score = scores[node * shapes.length + k];
        if (score === Number.NEGATIVE_INFINITY) continue;
        const i0 = i - shapes[k][0];
        sum = logAdd(sum, forward[offset[i0] + j - shapes[k][1] - low[i0]] + slope * score);
      }
    }
    forward[node] = sum;
  }
}

/**
 * Row i of the backward sums, of all ways from each node to the end, and of the segments' chances to be unmatched. A node's
 * sum is complete when its successors have been visited, so rows are to come in reverse: each pushes to those above.
 */
function sumBackward(
  { band, shapes, scores }: Lattice,
  slope: number,
  i: number,
  forward: Float64Array,
  backward: Float64Array,
  sourceNull: Float64Array,
  targetNull: Float64Array,
): void {
  const { low, high, offset } = band;
  const total = forward[forward.length - 1];
  for (let j = high[i]; j >= low[i]; j--) {
    const node = offset[i] + j - low[i];
    const here = backward[node];
    if (here === Number.NEGATIVE_INFINITY) continue;
    if (j > low[i]) {
      backward[node - 1] = logAdd(backward[node - 1], here);
      targetNull[j - 1] += Math.exp(forward[node - 1] + here - total);
    }
    if (i === 0) continue;
    if (j <= high[i - 1]) {
      const above = offset[i - 1] + j - low[i - 1];
      backward[above] = logAdd(backward[above], here);
      sourceNull[i - 1] += Math.exp(forward[above] + here - total);
    }
    for (let k = 0; k < shapes.length; k++) {
      const score = scores[node * shapes.length + k];
      if (score === Number.NEGATIVE_INFINITY) continue;
      const i0 = i - shapes[k][0];
      const from = offset[i0] + j - shapes[k][1] - low[i0];
      backward[from] = logAdd(backward[from], here + slope * score);
    }
  }
}
