import type { Steps } from '@enface/core/internal';
import { isTurn } from './band.ts';
import type { Lattice } from './lattice.ts';

/** Odds of e to this power are as good as certain: what is so much less likely is left out of sums. */
export const NEGLIGIBLE = 16;

/** log(eᵃ + eᵇ) without overflow. */
export function logAdd(a: number, b: number): number {
  const more = Math.max(a, b);
  const less = Math.min(a, b);
  return less === Number.NEGATIVE_INFINITY || more - less > NEGLIGIBLE ? more : more + Math.log1p(Math.exp(less - more));
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

/** Room for the ways through a lattice: for one summing after the other. */
export function createWays({ band, sourceCount }: Lattice): Ways {
  const some = () => new Float64Array(band.offset[sourceCount + 1]);
  return {
    to: some(),
    toOpen: some(),
    toSource: some(),
    toTarget: some(),
    from: some(),
    fromNull: some(),
    fromSource: some(),
    fromTarget: some(),
  };
}

export function* sumWays(lattice: Lattice, { slope, source, target }: Weighing, ways = createWays(lattice)): Steps<Ways> {
  const size = ways.to.length;
  for (const sums of Object.values(ways)) sums.fill(Number.NEGATIVE_INFINITY);
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
