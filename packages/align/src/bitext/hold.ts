import type { Steps } from '@enface/core/internal';
import { type Band, bandOf, isTurn } from './band.ts';
import { type Block, createBeads, type Lattice, pushBead } from './lattice.ts';

/** What a person has decided, as the search takes it: no segment is in two of these. */
export interface Held {
  /** Beads that every way must go through, ascending on both sides. */
  readonly inOrder: readonly Block[];
  /** Beads beside the way. */
  readonly crossing: readonly Block[];
  /** Segments without a counterpart. */
  readonly alone: { readonly source: readonly number[]; readonly target: readonly number[] };
  /** Segments that do not belong together. */
  readonly rejected: readonly Block[];
}

export const nothingHeld: Held = { inOrder: [], crossing: [], alone: { source: [], target: [] }, rejected: [] };

export const holdsNothing = ({ inOrder, crossing, alone, rejected }: Held) =>
  inOrder.length + crossing.length + alone.source.length + alone.target.length + rejected.length === 0;

/** Tells beads that are wrong: whatever holds all of what does not belong together. */
export function rejecting({ rejected }: Pick<Held, 'rejected'>): (block: Block) => boolean {
  if (rejected.length === 0) return () => false;
  const bySource = new Map<number, Block[]>();
  for (const block of rejected) bySource.set(block.i, [...(bySource.get(block.i) ?? []), block]);
  return ({ i, n, j, m }) => {
    for (let at = i; at < i + n; at++)
      if (bySource.get(at)?.some((one) => at + one.n <= i + n && j <= one.j && one.j + one.m <= j + m)) return true;
    return false;
  };
}

export const mirroredBlock = ({ i, n, j, m }: Block): Block => ({ i: j, n: m, j: i, m: n });

export const mirroredHeld = ({ inOrder, crossing, alone, rejected }: Held): Held => ({
  inOrder: inOrder.map(mirroredBlock),
  crossing: crossing.map(mirroredBlock),
  alone: { source: alone.target, target: alone.source },
  rejected: rejected.map(mirroredBlock),
});

/** Stretches between blocks in order, as ranges of nodes. */
export function* stretchesBetween(blocks: readonly Block[], sourceCount: number, targetCount: number): Iterable<Block> {
  let i = 0;
  let j = 0;
  for (const block of [...blocks, { i: sourceCount, n: 0, j: targetCount, m: 0 }]) {
    yield { i, n: block.i - i, j, m: block.j - j };
    i = block.i + block.n;
    j = block.j + block.m;
  }
}

/**
 * What of a band lies on ways through all the blocks: before a block no node is beyond its beginning, after it none before
 * its end. From one to the other leads nothing but a bead. The band must hold the nodes at which the blocks begin and end.
 */
export function bandThrough(band: Band, blocks: readonly Block[], targetCount: number): Band {
  if (blocks.length === 0) return band;
  const low = Int32Array.from(band.low);
  const high = Int32Array.from(band.high);
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  let row = 0;
  for (const { i, n, j, m } of stretchesBetween(blocks, low.length - 1, targetCount)) {
    // nothing goes on from the rows within a block
    for (; row < i; row++) low[row] = high[row] = high[row - 1];
    for (; row <= i + n; row++) {
      low[row] = within(low[row], j, j + m);
      high[row] = within(high[row], j, j + m);
    }
    low[i] = j;
    high[i + n] = j + m;
  }
  return bandOf(low, high);
}

/** Whether a band holds the nodes at which all the blocks begin and end. */
export function holdsNodes({ low, high }: Band, blocks: readonly Block[]): boolean {
  const holds = (i: number, j: number) => low[i] <= j && j <= high[i];
  return blocks.every(({ i, n, j, m }) => holds(i, j) && holds(i + n, j + m));
}

/**
 * The lattice with no bead that is wrong or touches what is held, but for the beads held in order: with a band that goes through these,
 * every way has them. They score nothing, as what all ways have makes no difference.
 */
export function* hold(lattice: Lattice, held: Held): Steps<Lattice> {
  if (holdsNothing(held)) return lattice;
  const { sourceCount, targetCount, band } = lattice;
  const { low, high, offset } = band;
  const { ends, shape, score } = lattice.beads;
  const shapes = [...lattice.shapes];
  const barred = {
    source: countsUpTo(sourceCount, held.alone.source, [...held.inOrder, ...held.crossing]),
    target: countsUpTo(targetCount, held.alone.target, [...held.inOrder, ...held.crossing].map(mirroredBlock)),
  };
  const beads = createBeads(band);
  const isRejected = rejecting(held);
  let count = 0;
  let next = 0;
  for (let i = 0; i <= sourceCount; i++) {
    for (let j = low[i]; j <= high[i]; j++) {
      const node = offset[i] + j - low[i];
      for (let bead = ends[node]; bead < ends[node + 1]; bead++) {
        const [n, m] = shapes[shape[bead]];
        const touched = barred.source[i] - barred.source[i - n] + barred.target[j] - barred.target[j - m];
        if (touched === 0 && !isRejected({ i: i - n, n, j: j - m, m })) pushBead(beads, count++, node, shape[bead], score[bead]);
      }
      const block = held.inOrder[next];
      if (block && block.i + block.n === i && block.j + block.m === j) {
        pushBead(beads, count++, node, shapeNumber(shapes, block), 0);
        next++;
      }
      beads.ends[node + 1] = count;
    }
    if (isTurn(offset, i)) yield;
  }
  return { ...lattice, shapes, beads };
}

/** How many of a side's segments up to each are held. */
function countsUpTo(count: number, alone: readonly number[], blocks: readonly Pick<Block, 'i' | 'n'>[]): Int32Array {
  const counts = new Int32Array(count + 1);
  for (const k of alone) counts[k + 1] = 1;
  for (const { i, n } of blocks) counts.fill(1, i + 1, i + n + 1);
  for (let k = 0; k < count; k++) counts[k + 1] += counts[k];
  return counts;
}

/** The number of a block's shape, which is added where the search has none so large. */
function shapeNumber(shapes: (readonly [number, number])[], { n, m }: Block): number {
  const found = shapes.findIndex((shape) => shape[0] === n && shape[1] === m);
  return found < 0 ? shapes.push([n, m]) - 1 : found;
}
