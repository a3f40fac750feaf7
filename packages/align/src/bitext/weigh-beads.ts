import type { Steps } from '@enface/core/internal';
import { isTurn } from './band.ts';
import { type Block, beginsOfRow, createBegins, type Lattice, shorten } from './lattice.ts';
import { NEGLIGIBLE } from './log-add.ts';
import type { Ways, Weighing } from './ways.ts';

/** Beads in a row that are gone through before others may have a turn. */
const MANY = 1 << 14;

/**
 * Leaves out the beads that are as good as certain not to be on the way, nearly all, and returns how many segments beyond
 * one the others are expected to hold of either side. With `replace`, their probabilities take the place of their scores.
 */
export function* weighBeads(lattice: Lattice, weighing: Weighing, ways: Ways, replace: boolean): Steps<Extra> {
  const { band } = lattice;
  const beyond = lattice.shapes.map(() => 0);
  const sum: Weighed = { shapes: beyond, seen: 0, kept: 0 };
  const begins = createBegins(lattice.shapes);
  for (let i = 0; i <= lattice.sourceCount; i++) {
    beginsOfRow(begins, band, i);
    weighRow(lattice, begins.at, weighing.slope, ways, replace, i, sum);
    if (isTurn(band.offset, i)) yield;
  }
  shorten(lattice.beads, sum.kept);
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

/** The beads that end in row i. */
function weighRow(
  { band, beads }: Lattice,
  begins: Int32Array,
  slope: number,
  { to, from }: Ways,
  replace: boolean,
  i: number,
  sum: Weighed,
): void {
  const { low, high, offset } = band;
  const { ends, shape, score } = beads;
  const total = to[to.length - 1];
  const { shapes } = sum;
  let { kept, seen: bead } = sum;
  for (let j = low[i], node = offset[i]; j <= high[i]; j++, node++) {
    const end = ends[node + 1];
    const after = from[node] - total;
    for (; bead < end; bead++) {
      const logProbability = to[begins[shape[bead]] + j] + slope * score[bead] + after;
      if (logProbability <= -NEGLIGIBLE) continue;
      const probability = Math.min(1, Math.exp(logProbability));
      shapes[shape[bead]] += probability;
      shape[kept] = shape[bead];
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
