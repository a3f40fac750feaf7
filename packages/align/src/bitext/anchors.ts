import { type Document, EnfaceError, furnitureOf, shown } from '@enface/core';
import type { AnchoredBead, Anchors, Side, UnmatchedReason } from '../types.ts';
import { type Held, rejecting } from './hold.ts';
import type { Block } from './lattice.ts';

const SIDES = ['source', 'target'] as const;

/** Anchors that contradict neither the documents nor each other. */
export interface CheckedAnchors {
  readonly beads: readonly AnchoredBead[];
  /** Of each side the segments that stand alone, with the reason where one was given. */
  readonly alone: Readonly<Record<Side, ReadonlyMap<number, UnmatchedReason | undefined>>>;
  /** Of each side the segments that beads hold. */
  readonly held: Readonly<Record<Side, ReadonlySet<number>>>;
  /** Of each side the segments that lie within beads without belonging to them. */
  readonly steppedOver: Readonly<Record<Side, ReadonlySet<number>>>;
  readonly rejected: readonly Pick<AnchoredBead, Side>[];
}

/** @throws EnfaceError `BAD_ARGUMENT` naming the anchor that can't be kept, and why */
export function checkAnchors(anchors: Anchors | undefined, documents: Readonly<Record<Side, Document>>): CheckedAnchors {
  const { beads = [], unmatched = [], rejected = [] } = anchors ?? {};
  if (![beads, unmatched, rejected].every(Array.isArray))
    refuse(`\`anchors\` is ${shown(anchors)}: it must hold lists, { beads: […], unmatched: […], rejected: […] }.`);
  const owners: Record<Side, Map<number, string>> = { source: new Map(), target: new Map() };
  const claim = (side: Side, segments: readonly number[], name: string) => {
    checkSegments(segments, name, documents[side]);
    for (const segment of segments) {
      const other = owners[side].get(segment);
      if (other !== undefined)
        refuse(`Segment ${segment} of the ${side} is in ${other} and in ${name}: leave it in one of them.`);
      owners[side].set(segment, name);
    }
  };
  const alone = {
    source: new Map<number, UnmatchedReason | undefined>(),
    target: new Map<number, UnmatchedReason | undefined>(),
  };
  const held = { source: new Set<number>(), target: new Set<number>() };
  for (const [k, run] of unmatched.entries()) {
    const name = `anchors.unmatched[${k}]`;
    if (!SIDES.includes(run?.side)) refuse(`\`${name}.side\` is ${shown(run?.side)}: it must be "source" or "target".`);
    claim(run.side, run.segments, `${name}.segments`);
    for (const segment of run.segments) alone[run.side as Side].set(segment, run.reason);
  }
  for (const [k, bead] of beads.entries()) {
    for (const side of SIDES) {
      claim(side, bead?.[side], `anchors.beads[${k}].${side}`);
      for (const segment of bead[side]) held[side].add(segment);
    }
  }
  const steppedOver = { source: new Set<number>(), target: new Set<number>() };
  for (const side of SIDES) {
    let furniture: ReadonlySet<number> | undefined;
    for (const [k, bead] of beads.entries()) {
      for (const segment of gapsOf(bead[side])) {
        furniture ??= new Set(furnitureOf(documents[side]));
        if (held[side].has(segment) || !(alone[side].has(segment) || furniture.has(segment)))
          refuse(
            `\`anchors.beads[${k}].${side}\` is ${listed(bead[side])} and leaves out segment ${segment}: put it into the bead, or into \`anchors.unmatched\`.`,
          );
        steppedOver[side].add(segment);
      }
    }
  }
  for (const [k, bead] of rejected.entries())
    for (const side of SIDES) checkSegments(bead?.[side], `anchors.rejected[${k}].${side}`, documents[side]);
  const isWrong = rejecting({ rejected: rejected.map(spanOf) });
  for (const [k, bead] of beads.entries())
    if (isWrong(spanOf(bead)))
      refuse(
        `\`anchors.beads[${k}]\` is [${bead.source}] : [${bead.target}], and \`anchors.rejected\` says that it is wrong: leave it in one of them.`,
      );
  return { beads, alone, held, steppedOver, rejected };
}

/** From the first segment of either side to the last. */
const spanOf = ({ source, target }: Pick<AnchoredBead, Side>): Block => ({
  i: source[0],
  n: source.at(-1)! - source[0] + 1,
  j: target[0],
  m: target.at(-1)! - target[0] + 1,
});

function checkSegments(segments: readonly number[], name: string, { segments: { length } }: Document): void {
  if (!Array.isArray(segments) || segments.length === 0)
    refuse(`\`${name}\` is ${listed(segments)}: it must be a list of one or more segment numbers.`);
  for (const [k, segment] of segments.entries()) {
    if (!Number.isInteger(segment) || segment < 0 || segment >= length)
      refuse(`\`${name}\` names segment ${shown(segment)}: the document has ${length}, counted from 0.`);
    if (k > 0 && segment <= segments[k - 1])
      refuse(`\`${name}\` is ${listed(segments)}: segment numbers must ascend, each of them once.`);
  }
}

const listed = (value: unknown) =>
  Array.isArray(value) ? `[${value.slice(0, 8).map(shown).join(', ')}${value.length > 8 ? ', …' : ''}]` : shown(value);

function refuse(message: string): never {
  throw new EnfaceError('BAD_ARGUMENT', message);
}

/** The segments between the first and the last that are not listed. */
function* gapsOf(segments: readonly number[]): Iterable<number> {
  for (let k = 1; k < segments.length; k++) for (let gap = segments[k - 1] + 1; gap < segments[k]; gap++) yield gap;
}

/** Anchors of a document as those of one without the segments that `kept` lacks. */
export function renumbered(anchors: CheckedAnchors, kept: Readonly<Record<Side, readonly number[] | undefined>>): CheckedAnchors {
  const places = { source: placesOf(kept.source), target: placesOf(kept.target) };
  const all = (side: Side, segments: Iterable<number>) => {
    const list: number[] = [];
    for (const segment of segments) {
      const place = places[side] ? places[side].get(segment) : segment;
      if (place !== undefined) list.push(place);
    }
    return list;
  };
  const alone = (side: Side) => {
    const reasons = [...anchors.alone[side]];
    return new Map(
      reasons.flatMap(([segment, reason]) => all(side, [segment]).map((place): [number, typeof reason] => [place, reason])),
    );
  };
  return {
    beads: anchors.beads.map((bead) => ({ ...bead, source: all('source', bead.source), target: all('target', bead.target) })),
    alone: { source: alone('source'), target: alone('target') },
    held: { source: new Set(all('source', anchors.held.source)), target: new Set(all('target', anchors.held.target)) },
    steppedOver: { source: new Set(), target: new Set() },
    // what holds a segment that is left out is not found anyway
    rejected: anchors.rejected
      .map((bead) => ({ bead, source: all('source', bead.source), target: all('target', bead.target) }))
      .filter(({ bead, source, target }) => source.length === bead.source.length && target.length === bead.target.length),
  };
}

const placesOf = (kept: readonly number[] | undefined) => kept && new Map(kept.map((segment, place) => [segment, place]));

/**
 * Anchors as the search takes them. Beads that are said to cross stand out of order; of the others as many segments as can be
 * are in order, and beads that cross those stand out of it. Their segments must be neighbours.
 */
export function heldBy({ beads, alone, rejected }: CheckedAnchors): Held {
  const blocks = beads.map(({ source, target, crossing }) => ({
    block: blockOf({ source, target }),
    crossing: crossing === true,
  }));
  const straight = blocks.filter(({ crossing }) => !crossing).map(({ block }) => block);
  const inOrder = heaviestChain(straight.sort((a, b) => a.i - b.i));
  const chain = new Set(inOrder);
  return {
    inOrder,
    crossing: blocks.map(({ block }) => block).filter((block) => !chain.has(block)),
    alone: { source: [...alone.source.keys()], target: [...alone.target.keys()] },
    rejected: rejected.filter(({ source, target }) => isRun(source) && isRun(target)).map(blockOf),
  };
}

const blockOf = ({ source, target }: Pick<AnchoredBead, Side>): Block => ({
  i: source[0],
  n: source.length,
  j: target[0],
  m: target.length,
});

/** Whether segments are neighbours; of others no bead is made. */
const isRun = (segments: readonly number[]) => segments.at(-1)! - segments[0] === segments.length - 1;

/**
 * Of blocks that ascend in the source, share no segment and may cross, those that don't, with most segments together: the
 * heaviest increasing subsequence, by the best chain that ends at or before each target position (a Fenwick tree of maxima).
 */
function heaviestChain(blocks: readonly Block[]): Block[] {
  const order = [...blocks].sort((a, b) => a.j - b.j);
  const rank = new Map(order.map((block, at) => [block, at + 1]));
  const tree = new Int32Array(blocks.length + 1).fill(-1);
  const weight = new Float64Array(blocks.length);
  const before = new Int32Array(blocks.length).fill(-1);
  let last = -1;
  for (const [k, block] of blocks.entries()) {
    const at = rank.get(block)!;
    for (let node = at - 1; node > 0; node -= node & -node)
      if (tree[node] >= 0 && (before[k] < 0 || weight[tree[node]] > weight[before[k]])) before[k] = tree[node];
    weight[k] = block.n + block.m + (before[k] < 0 ? 0 : weight[before[k]]);
    for (let node = at; node < tree.length; node += node & -node)
      if (tree[node] < 0 || weight[k] > weight[tree[node]]) tree[node] = k;
    if (last < 0 || weight[k] > weight[last]) last = k;
  }
  const chain: Block[] = [];
  for (let k = last; k >= 0; k = before[k]) chain.push(blocks[k]);
  return chain.reverse();
}
