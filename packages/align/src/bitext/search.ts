import type { Steps } from '@enface/core/internal';
import { type Band, isTurn } from './band.ts';

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
  /** Of each bead the number of its shape, the node that it begins in, and its score. */
  shape: Uint16Array;
  from: Int32Array;
  score: Float32Array;
}

export interface Lattice {
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly band: Band;
  readonly shapes: Shapes;
  readonly beads: Beads;
}

/** Room for beads, which `pushBead` adds in the order of nodes: `room` of them at first. */
export function createBeads({ offset }: Band, room = FEW): Beads {
  return {
    ends: new Int32Array(offset[offset.length - 1] + 1),
    shape: new Uint16Array(room),
    from: new Int32Array(room),
    score: new Float32Array(room),
  };
}

const FEW = 1 << 12;

/** Writes down a bead as number `at`, of those that end in node `node`. */
export function pushBead(beads: Beads, at: number, node: number, shape: number, from: number, score: number): void {
  if (at === beads.shape.length) grow(beads, node);
  beads.shape[at] = shape;
  beads.from[at] = from;
  beads.score[at] = score;
}

/** To as much as the lattice needs if its nodes go on as those up to `node` did: what is not needed is a fifth at most, mostly. */
function grow(beads: Beads, node: number): void {
  const { length } = beads.shape;
  const expected = Math.ceil((1.1 * length * beads.ends.length) / (node + 1));
  const room = Math.max(Math.ceil(1.2 * length), Math.min(4 * length, expected));
  const grown = { shape: new Uint16Array(room), from: new Int32Array(room), score: new Float32Array(room) };
  grown.shape.set(beads.shape);
  grown.from.set(beads.from);
  grown.score.set(beads.score);
  Object.assign(beads, grown);
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
export function* bestPath(lattice: Lattice, worth = plainWorth(lattice)): Steps<Block[]> {
  const finder = createPathFinder(lattice, worth);
  for (let i = 0; i <= lattice.sourceCount; i++) {
    finder.addRow(i);
    if (isTurn(lattice.band.offset, i)) yield;
  }
  return finder.path();
}

/** Finds the path that earns most row by row: of the rows that were added, it needs no beads any more. */
export interface PathFinder {
  /** From 0 to `sourceCount`, in order. */
  addRow(i: number): void;
  path(): Block[];
}

export function createPathFinder(lattice: Lattice, worth = plainWorth(lattice)): PathFinder {
  const size = lattice.band.offset[lattice.sourceCount + 1];
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const move = new Int16Array(size);
  best[0] = 0;
  return {
    addRow: (i) => bestOfRow(lattice, worth, i, best, move),
    path: () => pathAlong(lattice, move),
  };
}

function pathAlong({ sourceCount, band, shapes }: Lattice, move: Int16Array): Block[] {
  const { low, high, offset } = band;
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
function bestOfRow({ band, beads }: Lattice, worth: Worth, i: number, best: Float64Array, move: Int16Array): void {
  const { low, high, offset } = band;
  const { ends, shape, from, score } = beads;
  const { shapes: factors, sourceNull, targetNull } = worth;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let top = best[node];
    let how = 0;
    for (let bead = ends[node]; bead < ends[node + 1]; bead++) {
      const value = best[from[bead]] + factors[shape[bead]] * score[bead];
      if (value > top) {
        top = value;
        how = shape[bead] + 1;
      }
    }
    if (i > 0 && j <= high[i - 1] && j >= low[i - 1]) {
      const value = best[offset[i - 1] + j - low[i - 1]] + sourceNull[i - 1];
      if (value > top) {
        top = value;
        how = -1;
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

/** What leaving segments of a side unmatched scores: the first of a run of them, and each of the others, no less. */
export interface NullScores {
  readonly first: number;
  readonly further: number;
}

/** Weights of paths: each counts e^(slope · score). */
export interface Weighing {
  readonly slope: number;
  readonly source: NullScores;
  readonly target: NullScores;
}

/** Probabilities of segments to be unmatched. */
export interface Nulls {
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
}

/**
 * What all ways through a lattice weigh together, by node, in logarithms (the forward-backward algorithm). Between two beads
 * the unmatched segments of the source come before those of the target: otherwise a way to leave both unmatched would count
 * once for every order there is. Segments that go on a run of unmatched ones have a price of their own (affine gaps; Gotoh 1982).
 */
export interface Ways {
  /** From the start to the node, and those of them after which a source segment may be left unmatched. */
  readonly to: Float64Array;
  readonly toOpen: Float64Array;
  /** Those whose last step leaves a source segment unmatched, or a target segment. */
  readonly toSource: Float64Array;
  readonly toTarget: Float64Array;
  /** From the node to the end, without those that leave the next source segment unmatched, and these. */
  readonly from: Float64Array;
  readonly fromNull: Float64Array;
  /** All, after an unmatched source segment, or target segment. */
  readonly fromSource: Float64Array;
  readonly fromTarget: Float64Array;
}

/** Logarithms of what an unmatched segment weighs, and of what it weighs besides when it goes on a run. */
interface NullWeights {
  readonly any: number;
  readonly more: number;
}

function nullWeights(slope: number, { first, further }: NullScores): NullWeights {
  const any = slope * first;
  return { any, more: any + Math.log(Math.expm1(slope * (further - first))) };
}

export function* sumWays(lattice: Lattice, { slope, source, target }: Weighing): Steps<Ways> {
  const size = lattice.band.offset[lattice.sourceCount + 1];
  const none = () => new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const ways: Ways = {
    to: none(),
    toOpen: none(),
    toSource: none(),
    toTarget: none(),
    from: none(),
    fromNull: none(),
    fromSource: none(),
    fromTarget: none(),
  };
  const weights = [nullWeights(slope, source), nullWeights(slope, target)] as const;
  for (let i = 0; i <= lattice.sourceCount; i++) {
    sumForward(lattice, slope, weights, i, ways);
    if (isTurn(lattice.band.offset, i)) yield;
  }
  ways.from[size - 1] = 0;
  for (let i = lattice.sourceCount; i >= 0; i--) {
    sumBackward(lattice, slope, weights, i, ways);
    if (isTurn(lattice.band.offset, i)) yield;
  }
  return ways;
}

/** Row i of the sums from the start. */
function sumForward(
  { band, beads }: Lattice,
  slope: number,
  [source, target]: readonly [NullWeights, NullWeights],
  i: number,
  { to, toOpen, toSource, toTarget }: Ways,
): void {
  const { low, high, offset } = band;
  const { ends, from, score } = beads;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let open = node === 0 ? 0 : Number.NEGATIVE_INFINITY;
    if (i > 0 && j <= high[i - 1]) {
      const above = offset[i - 1] + j - low[i - 1];
      open = toSource[node] = logAdd(toOpen[above] + source.any, toSource[above] + source.more);
    }
    for (let bead = ends[node]; bead < ends[node + 1]; bead++) open = logAdd(open, to[from[bead]] + slope * score[bead]);
    toOpen[node] = open;
    if (j > low[i]) toTarget[node] = logAdd(to[node - 1] + target.any, toTarget[node - 1] + target.more);
    to[node] = logAdd(open, toTarget[node]);
  }
}

/** Row i of the sums to the end. Rows are to come in reverse: each pushes to those above what its nodes, complete by then, have. */
function sumBackward(
  { band, beads }: Lattice,
  slope: number,
  [source, target]: readonly [NullWeights, NullWeights],
  i: number,
  { from: sums, fromNull, fromSource, fromTarget }: Ways,
): void {
  const { low, high, offset } = band;
  const { ends, from, score } = beads;
  for (let j = high[i]; j >= low[i]; j--) {
    const node = offset[i] + j - low[i];
    const any = logAdd(sums[node], fromNull[node]);
    // until now they held what goes on a run
    const afterTarget = (fromTarget[node] = logAdd(sums[node], fromTarget[node]));
    const afterSource = (fromSource[node] = logAdd(any, fromSource[node]));
    if (j > low[i]) {
      sums[node - 1] = logAdd(sums[node - 1], afterTarget + target.any);
      fromTarget[node - 1] = afterTarget + target.more;
    }
    if (i > 0 && j <= high[i - 1]) {
      const above = offset[i - 1] + j - low[i - 1];
      fromNull[above] = afterSource + source.any;
      fromSource[above] = afterSource + source.more;
    }
    for (let bead = ends[node]; bead < ends[node + 1]; bead++)
      sums[from[bead]] = logAdd(sums[from[bead]], any + slope * score[bead]);
  }
}

/** The probability of each segment to be unmatched. */
export function* nullsOf(lattice: Lattice, ways: Ways): Steps<Nulls> {
  const { sourceCount, targetCount } = lattice;
  const nulls = { sourceNull: new Float64Array(sourceCount), targetNull: new Float64Array(targetCount) };
  for (let i = 0; i <= sourceCount; i++) {
    addNulls(lattice, ways, i, nulls);
    if (isTurn(lattice.band.offset, i)) yield;
  }
  // rounding may have left a sum of probabilities a hair above one
  return { sourceNull: nulls.sourceNull.map(atMostOne), targetNull: nulls.targetNull.map(atMostOne) };
}

const atMostOne = (probability: number) => Math.min(1, probability);

/** Row i of `nullsOf`. */
function addNulls({ band }: Lattice, ways: Ways, i: number, { sourceNull, targetNull }: Nulls): void {
  const { low, high, offset } = band;
  const { to, toSource, toTarget, fromSource, fromTarget } = ways;
  const total = to[to.length - 1];
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    if (j > low[i]) targetNull[j - 1] += Math.exp(toTarget[node] + fromTarget[node] - total);
    if (i > 0) sourceNull[i - 1] += Math.exp(toSource[node] + fromSource[node] - total);
  }
}

/** Beads in a row that are gone through before others may have a turn. */
const MANY = 1 << 14;

/**
 * Leaves out the beads that are as good as certain not to be on the way, nearly all, and returns how many segments beyond
 * one the others are expected to hold of either side. With `replace`, their probabilities take the place of their scores.
 */
export function* weighBeads(lattice: Lattice, weighing: Weighing, ways: Ways, replace: boolean): Steps<Extra> {
  const { offset } = lattice.band;
  const beyond = lattice.shapes.map(() => 0);
  const sum: Weighed = { shapes: beyond, seen: 0, kept: 0 };
  for (let i = 0; i <= lattice.sourceCount; i++) {
    weighRow(lattice.beads, weighing.slope, ways, replace, offset[i], offset[i + 1], sum);
    if (isTurn(lattice.band.offset, i)) yield;
  }
  return {
    source: lattice.shapes.reduce((total, [n], k) => total + (n - 1) * sum.shapes[k], 0),
    target: lattice.shapes.reduce((total, [, m], k) => total + (m - 1) * sum.shapes[k], 0),
  };
}

/** Of each side, something that its segments beyond one a bead have. */
export interface Extra {
  readonly source: number;
  readonly target: number;
}

/** Beads that `weighRow` has seen and kept so far, and how many of each shape are expected. */
interface Weighed {
  readonly shapes: number[];
  seen: number;
  kept: number;
}

/** The beads that end in the nodes `first` up to, not including, `last`. */
function weighRow(
  { ends, shape, from, score }: Beads,
  slope: number,
  ways: Ways,
  replace: boolean,
  first: number,
  last: number,
  sum: Weighed,
): void {
  const total = ways.to[ways.to.length - 1];
  const { shapes } = sum;
  let { kept, seen: bead } = sum;
  for (let node = first; node < last; node++) {
    const end = ends[node + 1];
    const after = logAdd(ways.from[node], ways.fromNull[node]) - total;
    for (; bead < end; bead++) {
      const logProbability = ways.to[from[bead]] + slope * score[bead] + after;
      if (logProbability <= -NEGLIGIBLE) continue;
      const probability = Math.min(1, Math.exp(logProbability));
      shapes[shape[bead]] += probability;
      shape[kept] = shape[bead];
      from[kept] = from[bead];
      score[kept++] = replace ? probability : score[bead];
    }
    ends[node + 1] = kept;
  }
  Object.assign(sum, { kept, seen: bead });
}

/** Adds to the beads' scores, by their shapes. */
export function* addByShape({ beads }: Lattice, amounts: Float64Array): Steps<void> {
  const { ends, shape, score } = beads;
  const count = ends[ends.length - 1];
  for (let from = 0; from < count; from += MANY) {
    addAmounts(amounts, shape, score, from, Math.min(count, from + MANY));
    yield;
  }
}

function addAmounts(amounts: Float64Array, shape: Uint16Array, score: Float32Array, from: number, to: number): void {
  for (let bead = from; bead < to; bead++) score[bead] += amounts[shape[bead]];
}

/** The probability of a block, from a lattice of probabilities. */
export function probabilityIn({ band, shapes, beads }: Lattice, { i, n, j, m }: Block): number {
  const node = band.offset[i + n] + j + m - band.low[i + n];
  for (let bead = beads.ends[node]; bead < beads.ends[node + 1]; bead++) {
    const [sources, targets] = shapes[beads.shape[bead]];
    if (sources === n && targets === m) return beads.score[bead];
  }
  return 0;
}
