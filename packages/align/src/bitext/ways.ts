import type { Steps } from '@enface/core/internal';
import { isTurn } from './band.ts';
import { beginsOfRow, createBegins, type Lattice, nodesWithin } from './lattice.ts';
import { logAdd, NEGLIGIBLE } from './log-add.ts';
import { lend } from './release.ts';
import { sumInRoom } from './ways-room.ts';

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
  /** From the start to the node, and from the node to the end. */
  readonly to: Float64Array;
  readonly from: Float64Array;
  /** From the start to the end through the node, those that come to it by leaving a source segment unmatched, or a target segment. */
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/** What sums are made of but is not asked for later, of the nodes of some rows: each in the place that its number has. */
interface Passing {
  /** From the start, those of `to` after which a source segment may be left unmatched. */
  readonly toOpen: Float64Array;
  /** To the end, without those that leave the next source segment unmatched, and these. */
  readonly from: Float64Array;
  readonly fromNull: Float64Array;
  /** To the end, after an unmatched source segment, or target segment. */
  readonly fromSource: Float64Array;
  readonly fromTarget: Float64Array;
}

/** Logarithms of what an unmatched segment weighs, and of what it weighs besides when it goes on a run. */
export interface NullWeights {
  readonly any: number;
  readonly more: number;
}

function nullWeights(slope: number, { first, further }: NullScores): NullWeights {
  const any = slope * first;
  return { any, more: any + Math.log(Math.expm1(slope * (further - first))) };
}

/** Room for the ways through a lattice, and for what passes: for one summing after the other. */
export interface WaysRoom {
  readonly ways: Ways;
  readonly passing: Passing;
}

export function createWaysRoom(lattice: Lattice): WaysRoom {
  const { band, sourceCount } = lattice;
  const some = (room: number) => new Float64Array(room);
  const nodes = band.offset[sourceCount + 1];
  const all = () => lend(Float64Array, nodes);
  const [two, many] = [nodesWithin(lattice, 1), nodesWithin(lattice)];
  return {
    ways: { to: all(), from: all(), source: all(), target: all() },
    passing: { toOpen: some(two), from: some(many), fromNull: some(many), fromSource: some(many), fromTarget: some(many) },
  };
}

export function* sumWays(
  lattice: Lattice,
  { slope, source, target }: Weighing,
  { ways, passing } = createWaysRoom(lattice),
): Steps<Ways> {
  const { sourceCount, band, shapes } = lattice;
  const weights = [nullWeights(slope, source), nullWeights(slope, target)] as const;
  if (yield* sumInRoom(lattice, slope, weights, ways)) return ways;
  const begins = createBegins(shapes);
  for (const values of Object.values(passing)) values.fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i <= sourceCount; i++) {
    beginsOfRow(begins, band, i);
    sumForward(lattice, begins.at, slope, weights, i, ways, passing);
    if (isTurn(band.offset, i)) yield;
  }
  passing.from[(ways.to.length - 1) & (passing.from.length - 1)] = 0;
  for (let i = sourceCount; i >= 0; i--) {
    beginsOfRow(begins, band, i);
    sumBackward(lattice, begins.at, slope, weights, i, ways, passing);
    if (isTurn(band.offset, i)) yield;
  }
  return ways;
}

/** Row i of the sums from the start: of `source` and `target` too, until what leads to the end is added. */
function sumForward(
  { band, beads }: Lattice,
  begins: Int32Array,
  slope: number,
  [source, target]: readonly [NullWeights, NullWeights],
  i: number,
  { to, source: toSource, target: toTarget }: Ways,
  { toOpen }: Passing,
): void {
  const { low, high, offset } = band;
  const { ends, shape, score } = beads;
  const mask = toOpen.length - 1;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let open = node === 0 ? 0 : Number.NEGATIVE_INFINITY;
    toSource[node] = Number.NEGATIVE_INFINITY;
    if (i > 0 && j <= high[i - 1]) {
      const above = offset[i - 1] + j - low[i - 1];
      open = toSource[node] = logAdd(toOpen[above & mask] + source.any, toSource[above] + source.more);
    }
    for (let bead = ends[node]; bead < ends[node + 1]; bead++) {
      const more = to[begins[shape[bead]] + j] + slope * score[bead];
      // (as it would find itself: most are so little beside the others)
      if (!(open - more > NEGLIGIBLE)) open = logAdd(open, more);
    }
    toOpen[node & mask] = open;
    toTarget[node] = j > low[i] ? logAdd(to[node - 1] + target.any, toTarget[node - 1] + target.more) : Number.NEGATIVE_INFINITY;
    to[node] = logAdd(open, toTarget[node]);
  }
}

/** Row i of the sums to the end. Rows are to come in reverse: each pushes to those above what its nodes, complete by then, have. */
function sumBackward(
  { band, beads }: Lattice,
  begins: Int32Array,
  slope: number,
  [source, target]: readonly [NullWeights, NullWeights],
  i: number,
  ways: Ways,
  { from: sums, fromNull, fromSource, fromTarget }: Passing,
): void {
  const { low, high, offset } = band;
  const { ends, shape, score } = beads;
  const mask = sums.length - 1;
  for (let j = high[i]; j >= low[i]; j--) {
    const node = offset[i] + j - low[i];
    const at = node & mask;
    const any = logAdd(sums[at], fromNull[at]);
    // until now they held what goes on a run
    const afterTarget = logAdd(sums[at], fromTarget[at]);
    const afterSource = logAdd(any, fromSource[at]);
    ways.from[node] = any;
    ways.source[node] += afterSource;
    ways.target[node] += afterTarget;
    // the place is another node's from now on
    sums[at] = fromNull[at] = fromSource[at] = fromTarget[at] = Number.NEGATIVE_INFINITY;
    if (j > low[i]) {
      const left = (node - 1) & mask;
      sums[left] = logAdd(sums[left], afterTarget + target.any);
      fromTarget[left] = afterTarget + target.more;
    }
    if (i > 0 && j <= high[i - 1]) {
      const above = (offset[i - 1] + j - low[i - 1]) & mask;
      fromNull[above] = afterSource + source.any;
      fromSource[above] = afterSource + source.more;
    }
    for (let bead = ends[node]; bead < ends[node + 1]; bead++) {
      const begin = (begins[shape[bead]] + j) & mask;
      const more = any + slope * score[bead];
      if (!(sums[begin] - more > NEGLIGIBLE)) sums[begin] = logAdd(sums[begin], more);
    }
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
function addNulls({ band }: Lattice, { to, source, target }: Ways, i: number, { sourceNull, targetNull }: Nulls): void {
  const { low, high, offset } = band;
  const total = to[to.length - 1];
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    if (j > low[i]) targetNull[j - 1] += Math.exp(target[node] - total);
    if (i > 0) sourceNull[i - 1] += Math.exp(source[node] - total);
  }
}
