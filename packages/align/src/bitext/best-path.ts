import type { Steps } from '@enface/core/internal';
import { isTurn } from './band.ts';
import { type Begins, type Block, beginsOfRow, createBegins, type Lattice, nodesWithin } from './lattice.ts';
import { lend, release } from './release.ts';

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
  /** To be asked once. */
  path(): Block[];
}

export function createPathFinder(lattice: Lattice, worth = plainWorth(lattice)): PathFinder {
  // what is behind the rows that beads reach back to is not asked for again
  const best = new Float64Array(nodesWithin(lattice));
  const begins = createBegins(lattice.shapes);
  const move = lend(Int16Array, lattice.band.offset[lattice.sourceCount + 1]);
  return {
    addRow: (i) => bestOfRow(lattice, begins, worth, i, best, move),
    path: () => {
      const blocks = pathAlong(lattice, move);
      release(move);
      return blocks;
    },
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

/** Row i of `bestPath`: the most that a way to each node earns, in the place that its number has in `best`, and the move that leads there. */
function bestOfRow(
  { band, beads }: Lattice,
  begins: Begins,
  worth: Worth,
  i: number,
  best: Float64Array,
  move: Int16Array,
): void {
  beginsOfRow(begins, band, i);
  const { at } = begins;
  const { low, high, offset } = band;
  const { ends, base, shape, score } = beads;
  const { shapes: factors, sourceNull, targetNull } = worth;
  const mask = best.length - 1;
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    let top = node === 0 ? 0 : Number.NEGATIVE_INFINITY;
    let how = 0;
    for (let bead = ends[node - base]; bead < ends[node + 1 - base]; bead++) {
      const value = best[(at[shape[bead]] + j) & mask] + factors[shape[bead]] * score[bead];
      if (value > top) {
        top = value;
        how = shape[bead] + 1;
      }
    }
    if (i > 0 && j <= high[i - 1] && j >= low[i - 1]) {
      const value = best[(offset[i - 1] + j - low[i - 1]) & mask] + sourceNull[i - 1];
      if (value > top) {
        top = value;
        how = -1;
      }
    }
    if (j > low[i]) {
      const value = best[(node - 1) & mask] + targetNull[j - 1];
      if (value > top) {
        top = value;
        how = -2;
      }
    }
    best[node & mask] = top;
    move[node] = how;
  }
}
