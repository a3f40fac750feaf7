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

/** Where beads that end in row i begin: that of shape k which ends in column j, in node `starts[k] + j`. */
function startsOf({ band, shapes }: Lattice, i: number, starts: Int32Array): Int32Array {
  for (let k = 0; k < shapes.length; k++) {
    const [n, m] = shapes[k];
    if (n <= i) starts[k] = band.offset[i - n] - band.low[i - n] - m;
  }
  return starts;
}

/** The path that earns most (Viterbi); segments in no block are unmatched. Ties prefer fewer nulls, then smaller beads. */
export function bestPath(lattice: Lattice, worth = plainWorth(lattice)): Block[] {
  const { sourceCount, band, shapes } = lattice;
  const { low, high, offset } = band;
  const best = new Float64Array(offset[sourceCount + 1]).fill(Number.NEGATIVE_INFINITY);
  const move = new Int8Array(offset[sourceCount + 1]);
  best[0] = 0;
  const starts = new Int32Array(shapes.length);
  for (let i = 0; i <= sourceCount; i++) bestOfRow(lattice, worth, i, startsOf(lattice, i, starts), best, move);
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
function bestOfRow(
  { band, scores }: Lattice,
  worth: Worth,
  i: number,
  starts: Int32Array,
  best: Float64Array,
  move: Int8Array,
): void {
  const { low, high, offset } = band;
  const count = starts.length;
  const { shapes: factors, sourceNull, targetNull } = worth;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let top = best[node];
    let how = 0;
    if (i > 0) {
      for (let k = 0; k < count; k++) {
        const score = scores[node * count + k];
        if (score === Number.NEGATIVE_INFINITY) continue;
        const value = best[starts[k] + j] + factors[k] * score;
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
 * What all ways through a lattice weigh together, by node, in logarithms (the forward-backward algorithm). Between two beads
 * the unmatched segments of the source come before those of the target: otherwise a way to leave both unmatched would count
 * once for every order there is.
 */
export interface Ways {
  /** From the start to the node, and those of them after which a source segment may be left unmatched. */
  readonly to: Float64Array;
  readonly toOpen: Float64Array;
  /** From the node to the end, without those that leave the next source segment unmatched, and these. */
  readonly from: Float64Array;
  readonly fromNull: Float64Array;
}

export function sumWays(lattice: Lattice, weighing: Weighing): Ways {
  const size = lattice.band.offset[lattice.sourceCount + 1];
  const none = () => new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const ways: Ways = { to: none(), toOpen: none(), from: none(), fromNull: none() };
  const starts = new Int32Array(lattice.shapes.length);
  for (let i = 0; i <= lattice.sourceCount; i++) sumForward(lattice, weighing, i, startsOf(lattice, i, starts), ways);
  ways.from[size - 1] = 0;
  for (let i = lattice.sourceCount; i >= 0; i--) sumBackward(lattice, weighing, i, startsOf(lattice, i, starts), ways);
  return ways;
}

/** Row i of the sums from the start. */
function sumForward({ band, scores }: Lattice, weighing: Weighing, i: number, starts: Int32Array, { to, toOpen }: Ways): void {
  const { low, high, offset } = band;
  const count = starts.length;
  const { slope } = weighing;
  const noSource = slope * weighing.sourceNull;
  const noTarget = slope * weighing.targetNull;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let open = node === 0 ? 0 : Number.NEGATIVE_INFINITY;
    if (i > 0) {
      if (j <= high[i - 1]) open = toOpen[offset[i - 1] + j - low[i - 1]] + noSource;
      for (let k = 0; k < count; k++) {
        const score = scores[node * count + k];
        if (score !== Number.NEGATIVE_INFINITY) open = logAdd(open, to[starts[k] + j] + slope * score);
      }
    }
    toOpen[node] = open;
    to[node] = j > low[i] ? logAdd(open, to[node - 1] + noTarget) : open;
  }
}

/** Row i of the sums to the end. Rows are to come in reverse: each pushes to those above what its nodes, complete by then, have. */
function sumBackward(
  { band, scores }: Lattice,
  weighing: Weighing,
  i: number,
  starts: Int32Array,
  { from, fromNull }: Ways,
): void {
  const { low, high, offset } = band;
  const count = starts.length;
  const { slope } = weighing;
  const noSource = slope * weighing.sourceNull;
  const noTarget = slope * weighing.targetNull;
  for (let j = high[i]; j >= low[i]; j--) {
    const node = offset[i] + j - low[i];
    if (j > low[i]) from[node - 1] = logAdd(from[node - 1], from[node] + noTarget);
    if (i === 0) continue;
    const any = logAdd(from[node], fromNull[node]);
    if (j <= high[i - 1]) fromNull[offset[i - 1] + j - low[i - 1]] = any + noSource;
    for (let k = 0; k < count; k++) {
      const score = scores[node * count + k];
      if (score === Number.NEGATIVE_INFINITY) continue;
      from[starts[k] + j] = logAdd(from[starts[k] + j], any + slope * score);
    }
  }
}

/** The probability of each segment to be unmatched. */
export function nullsOf({ sourceCount, targetCount, band }: Lattice, weighing: Weighing, ways: Ways): Nulls {
  const { low, high, offset } = band;
  const { to, toOpen, from, fromNull } = ways;
  const total = to[to.length - 1];
  const noTarget = weighing.slope * weighing.targetNull;
  const nulls = { sourceNull: new Float64Array(sourceCount), targetNull: new Float64Array(targetCount) };
  for (let i = 0; i <= sourceCount; i++) {
    for (let j = low[i]; j <= high[i]; j++) {
      const node = offset[i] + j - low[i];
      if (j > low[i]) nulls.targetNull[j - 1] += Math.exp(to[node - 1] + noTarget + from[node] - total);
      if (i < sourceCount) nulls.sourceNull[i] += Math.exp(toOpen[node] + fromNull[node] - total);
    }
  }
  return nulls;
}

/**
 * Leaves out the beads that are as good as certain not to be on the way, which later sums need not look at, and returns how
 * many segments beyond one a side the others are expected to hold. With `replace`, their probabilities take the place of
 * their scores: in a long document these are most of the memory.
 */
export function weighBeads(lattice: Lattice, { slope }: Weighing, { to, from, fromNull }: Ways, replace: boolean): number {
  const { sourceCount, band, shapes, scores } = lattice;
  const { low, high, offset } = band;
  const total = to[to.length - 1];
  const count = shapes.length;
  const starts = new Int32Array(count);
  const beyond = Float64Array.from(shapes, ([n, m]) => n + m - 2);
  let extra = 0;
  for (let i = 1; i <= sourceCount; i++) {
    startsOf(lattice, i, starts);
    for (let j = low[i]; j <= high[i]; j++) {
      const node = offset[i] + j - low[i];
      const after = logAdd(from[node], fromNull[node]) - total;
      for (let k = 0; k < count; k++) {
        const at = node * count + k;
        if (scores[at] === Number.NEGATIVE_INFINITY) continue;
        const logProbability = to[starts[k] + j] + slope * scores[at] + after;
        if (logProbability <= -NEGLIGIBLE) {
          scores[at] = Number.NEGATIVE_INFINITY;
          continue;
        }
        const probability = Math.exp(logProbability);
        extra += beyond[k] * probability;
        if (replace) scores[at] = probability;
      }
    }
  }
  return extra;
}

/** Adds to the beads' scores, for each segment beyond one a side. */
export function addForExtra({ shapes, scores }: Lattice, amount: number): void {
  if (amount === 0) return;
  const amounts = Float64Array.from(shapes, ([n, m]) => (n + m - 2) * amount);
  for (let node = 0; node < scores.length; node += amounts.length) {
    for (let k = 0; k < amounts.length; k++) scores[node + k] += amounts[k];
  }
}

/** The probability of a block, from a lattice of probabilities. */
export function probabilityIn({ band, shapes, scores }: Lattice, { i, n, j, m }: Block): number {
  const k = shapes.findIndex((shape) => shape[0] === n && shape[1] === m);
  return scores[(band.offset[i + n] + j + m - band.low[i + n]) * shapes.length + k];
}
