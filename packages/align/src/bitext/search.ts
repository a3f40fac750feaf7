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

/** What a path earns beside its beads' scores. */
export interface Worth {
  /** A factor for each shape. */
  readonly shapes: Float64Array;
  /** For each segment, what leaving it unmatched earns. */
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
}

/** Scores as they stand, and nothing for unmatched segments. */
function plainWorth({ sourceCount, targetCount, shapes }: Lattice): Worth {
  return {
    shapes: new Float64Array(shapes.length).fill(1),
    sourceNull: new Float64Array(sourceCount),
    targetNull: new Float64Array(targetCount),
  };
}

/** The path that earns most (Viterbi); segments in no block are unmatched. Ties prefer fewer nulls, then smaller beads. */
export function bestPath(lattice: Lattice, worth = plainWorth(lattice)): Block[] {
  const { sourceCount, band, shapes } = lattice;
  const { low, high, offset } = band;
  const best = new Float64Array(offset[sourceCount + 1]).fill(Number.NEGATIVE_INFINITY);
  const move = new Int8Array(offset[sourceCount + 1]);
  best[0] = 0;
  for (let i = 0; i <= sourceCount; i++) bestOfRow(lattice, worth, i, best, move);
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

/** Row i of `bestPath`: the most that a way to each node earns, and the move that leads there. */
function bestOfRow({ band, shapes, scores }: Lattice, worth: Worth, i: number, best: Float64Array, move: Int8Array): void {
  const { low, high, offset } = band;
  const { shapes: factors, sourceNull, targetNull } = worth;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let top = best[node];
    let how = 0;
    if (i > 0) {
      for (let k = 0; k < shapes.length; k++) {
        const score = scores[node * shapes.length + k];
        if (score === Number.NEGATIVE_INFINITY) continue;
        const i0 = i - shapes[k][0];
        const value = best[offset[i0] + j - shapes[k][1] - low[i0]] + factors[k] * score;
        if (value > top) {
          top = value;
          how = k + 1;
        }
      }
      if (j <= high[i - 1] && j >= low[i - 1]) {
        const value = best[offset[i - 1] + j - low[i - 1]] + sourceNull[i - 1];
        if (value > top) {
          top = value;
          how = -1;
        }
      }
    }
    if (j > low[i]) {
      const value = best[node - 1] + targetNull[j - 1];
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

/** Weights of paths: each counts e^(slope · score), where unmatched segments of either side score so much. */
export interface Weighing {
  readonly slope: number;
  readonly sourceNull: number;
  readonly targetNull: number;
}

/** Probabilities of segments to be unmatched. */
export interface Nulls {
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
}

/**
 * Posterior probabilities over all paths (the forward-backward algorithm), as a lattice whose scores are probabilities:
 * that the path holds that very bead. They take the place of the lattice given, whose scores are lost: in a long document
 * they are most of the memory.
 */
export function posterior(lattice: Lattice, weighing: Weighing): Nulls {
  const { sourceCount, targetCount, band } = lattice;
  const size = band.offset[sourceCount + 1];
  const forward = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const nulls = { sourceNull: new Float64Array(sourceCount), targetNull: new Float64Array(targetCount) };
  forward[0] = 0;
  for (let i = 0; i <= sourceCount; i++) sumForward(lattice, weighing, i, forward);
  backward[size - 1] = 0;
  for (let i = sourceCount; i >= 0; i--) sumBackward(lattice, weighing, i, forward, backward, nulls);
  return nulls;
}

/** Row i of the forward sums: of all ways from the start to each node. */
function sumForward({ band, shapes, scores }: Lattice, weighing: Weighing, i: number, forward: Float64Array): void {
  const { low, high, offset } = band;
  const { slope } = weighing;
  const noSource = slope * weighing.sourceNull;
  const noTarget = slope * weighing.targetNull;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let sum = forward[node];
    if (j > low[i]) sum = logAdd(sum, forward[node - 1] + noTarget);
    if (i > 0) {
      if (j <= high[i - 1]) sum = logAdd(sum, forward[offset[i - 1] + j - low[i - 1]] + noSource);
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
 * Row i of the backward sums, of all ways from each node to the end; of the beads' probabilities, which replace their
 * scores; and of the segments' to be unmatched. A node's sum is complete when its successors have been visited, so rows are
 * to come in reverse: each pushes to those above.
 */
function sumBackward(
  { band, shapes, scores }: Lattice,
  weighing: Weighing,
  i: number,
  forward: Float64Array,
  backward: Float64Array,
  { sourceNull, targetNull }: Nulls,
): void {
  const { low, high, offset } = band;
  const total = forward[forward.length - 1];
  const { slope } = weighing;
  const noSource = slope * weighing.sourceNull;
  const noTarget = slope * weighing.targetNull;
  for (let j = high[i]; j >= low[i]; j--) {
    const node = offset[i] + j - low[i];
    const here = backward[node];
    if (j > low[i]) {
      backward[node - 1] = logAdd(backward[node - 1], here + noTarget);
      targetNull[j - 1] += Math.exp(forward[node - 1] + noTarget + here - total);
    }
    if (i === 0) continue;
    if (j <= high[i - 1]) {
      const above = offset[i - 1] + j - low[i - 1];
      backward[above] = logAdd(backward[above], here + noSource);
      sourceNull[i - 1] += Math.exp(forward[above] + noSource + here - total);
    }
    for (let k = 0; k < shapes.length; k++) {
      const score = scores[node * shapes.length + k];
      if (score === Number.NEGATIVE_INFINITY) continue;
      const i0 = i - shapes[k][0];
      const from = offset[i0] + j - shapes[k][1] - low[i0];
      const rest = here + slope * score;
      backward[from] = logAdd(backward[from], rest);
      const logProbability = forward[from] + rest - total;
      scores[node * shapes.length + k] = logProbability > -NEGLIGIBLE ? Math.exp(logProbability) : Number.NEGATIVE_INFINITY;
    }
  }
}

/** The probability of a block, from a lattice of probabilities. */
export function probabilityIn({ band, shapes, scores }: Lattice, { i, n, j, m }: Block): number {
  const k = shapes.findIndex((shape) => shape[0] === n && shape[1] === m);
  return scores[(band.offset[i + n] + j + m - band.low[i + n]) * shapes.length + k];
}
