import type { Document, Embedder, WorkOptions } from '@enface/core';
import { createBreath, inTurns } from '@enface/core/internal';
import { probabilityOf } from '../judgement.ts';
import type { Side } from '../types.ts';
import type { Aligned, AlignedBlock, VectorAlignment } from './align-sides.ts';
import { type Border, gainsOf, massesOf, partsAt } from './crossing-parts.ts';
import type { Block } from './lattice.ts';
import { createTextRows } from './segment-rows.ts';
import { shifts as tuned } from './settings.ts';
import type { SideVectors } from './side.ts';

/**
 * Joins neighbouring beads where a part of a sentence, up to a comma or the like, stands in the other one's counterpart: "… was
 * 250 m. They took two days." beside "… took two days for 250 m." The sums of vectors that the search weighs don't show it: each
 * sentence has most in common with its own counterpart. What moving the part over the border gains does. How often that happens is
 * learnt from the documents: some translators keep to their sentences.
 *
 * With an encoder that is not additive, parts would have to be embedded anew with every neighbour: then all stays as it is.
 *
 * @param found what is left of what was `searched`
 */
export async function joinedAtShifts(
  found: Aligned,
  searched: VectorAlignment,
  documents: Readonly<Record<Side, Document>>,
  sides: Readonly<Record<Side, SideVectors>>,
  { embedder, signal }: WorkOptions & { embedder: Embedder },
): Promise<Aligned> {
  if (!embedder.additive) return found;
  const breathe = createBreath(signal);
  const borders = bordersOf(found.blocks, searched);
  const gains = new Map<Border, number>();
  const masses = massesOf(sides);
  const rowsOf = createTextRows(embedder, signal);
  // not all at once: the vectors of a long text's parts would take more memory than its segments'
  for (let from = 0; from < borders.length; from += AT_ONCE) {
    const parts = await inTurns(partsAt(borders.slice(from, from + AT_ONCE), documents, sides), breathe);
    if (parts.length === 0) continue;
    const texts = parts.flatMap((part) => part.texts);
    const rows = await rowsOf(texts);
    for (const [border, gain] of await inTurns(gainsOf(parts, rows, sides, masses, searched), breathe)) gains.set(border, gain);
  }
  if (gains.size === 0) return found;
  return { ...found, blocks: joined(found.blocks, shiftedAt(borders.length, gains), searched) };
}

/** Borders whose parts are embedded together. */
const AT_ONCE = 4096;

/** The borders between blocks in order, in that order; none beside what is held. */
function bordersOf(blocks: readonly AlignedBlock[], { rejects }: VectorAlignment): Border[] {
  const inOrder = blocks.filter(({ crossing }) => !crossing).sort((a, b) => a.i - b.i);
  return inOrder.slice(1).flatMap((after, k): Border[] => {
    const before = inOrder[k];
    const { i, n, j, m } = before;
    if (i + n !== after.i || j + m !== after.j || before.anchored || after.anchored) return [];
    return rejects(union(before, after)) ? [] : [{ before, after }];
  });
}

const union = (before: Block, after: Block): Block => ({
  i: before.i,
  n: before.n + after.n,
  j: before.j,
  m: before.m + after.m,
});

/** The probability of each border that something stands on the wrong side of it, where such shifts are as usual as the gains say. */
function shiftedAt(borders: number, gains: ReadonlyMap<Border, number>): Map<Border, number> {
  const { slope, gain: even, usual, belief } = tuned;
  let share = usual;
  let shifted = new Map<Border, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const prior = Math.log(share / usual);
    shifted = new Map([...gains].map(([border, gain]) => [border, probabilityOf(slope * (gain - even) + prior)]));
    share = [...shifted.values()].reduce((sum, probability) => sum + probability, belief * usual) / (borders + belief);
  }
  return shifted;
}

const ROUNDS = 3;

/** Blocks made one where what is between them is more likely shifted than not; else they are told how likely it is. */
function joined(
  blocks: readonly AlignedBlock[],
  borders: ReadonlyMap<Border, number>,
  { cosine, skew }: VectorAlignment,
): AlignedBlock[] {
  const groups = new Map<AlignedBlock, Group>();
  const groupOf = (block: AlignedBlock): Group => {
    const group = groups.get(block) ?? { blocks: [block], sure: 1, shifted: 0 };
    groups.set(block, group);
    return group;
  };
  for (const [{ before, after }, probability] of borders) {
    const group = groupOf(before);
    if (probability > 0.5) {
      group.blocks.push(after);
      group.sure = Math.min(group.sure, probability);
      groups.set(after, group);
    } else {
      group.shifted = Math.max(group.shifted, probability);
      groupOf(after).shifted = probability;
    }
  }
  const whole = ({ blocks: [first, ...others], sure, shifted }: Group): AlignedBlock => {
    if (others.length === 0) return { ...first, shifted };
    const block = others.reduce<Block>(union, first);
    return {
      ...block,
      crossing: false,
      probability: sure,
      score: cosine(block),
      skew: skew(block),
      lacking: [first, ...others].some(({ lacking }) => lacking),
      shifts: others.length,
      shifted,
    };
  };
  return [...blocks.filter((block) => !groups.has(block)), ...[...new Set(groups.values())].map(whole)];
}

/** Blocks that are one, how sure that is, and how likely it is that something is shifted over what is before or after them. */
interface Group {
  readonly blocks: AlignedBlock[];
  sure: number;
  shifted: number;
}
