import type { Alignment, Anchors, Bead, Side } from '../types.ts';

/** Beads before and after a change that are looked at: enough to see what a right pair of these texts reaches. */
const REACH = 80;

const SIDES = ['source', 'target'] as const;

/** Some segments of both sides, ascending; which are touched by a decision, and which stay in the beads that they are in. */
export interface Window {
  readonly segments: Readonly<Record<Side, readonly number[]>>;
  readonly fixed: Readonly<Record<Side, ReadonlySet<number>>>;
  readonly touched: Readonly<Record<Side, ReadonlySet<number>>>;
}

type Shown = Pick<Alignment, 'beads' | 'unmatched'>;
type Sides = Readonly<Record<Side, readonly number[]>>;

export const keyOf = ({ source, target }: Sides) => `${source}|${target}`;

/** The surroundings of what differs in two states of decisions, and of segments that were cut anew: one window, or several where they are far from each other. */
export function windowsAround(
  shown: Shown,
  counts: Readonly<Record<Side, number>>,
  before: Anchors,
  after: Anchors,
  more?: Sides,
): Window[] {
  const touched = touchedBy(shown, before, after, more);
  const chain = inOrder(shown.beads);
  const places = new Set(SIDES.flatMap((side) => [...touched[side]].map((segment) => placeIn(chain, side, segment))));
  const out = steppedOver([...shown.beads, ...(before.beads ?? []), ...(after.beads ?? [])]);
  const fixed = fixedIn(shown.beads, touched);
  const windows: Window[] = [];
  const sorted = [...places].sort((a, b) => a - b);
  for (let k = 0; k < sorted.length; ) {
    const first = sorted[k];
    while (++k < sorted.length && sorted[k] - sorted[k - 1] <= REACH);
    const begin = chain[first - REACH - 1];
    const end = chain[sorted[k - 1] + REACH + 1];
    const segments = (side: Side) => {
      const list: number[] = [];
      for (let at = begin ? begin[side].at(-1)! + 1 : 0; at < (end ? end[side][0] : counts[side]); at++)
        if (!out[side].has(at)) list.push(at);
      return list;
    };
    windows.push({ segments: { source: segments('source'), target: segments('target') }, fixed, touched });
  }
  return windows;
}

/** The segments of all that was decided in one state and not in the other, and of what is shown with them. */
function touchedBy(shown: Shown, before: Anchors, after: Anchors, more: Sides | undefined): Record<Side, Set<number>> {
  const touched = { source: new Set<number>(), target: new Set<number>() };
  const decided = ({ beads = [], unmatched = [], rejected = [] }: Anchors) =>
    new Map<string, Sides>([
      ...beads.map((bead) => [`+${keyOf(bead)}`, bead] as const),
      ...rejected.map((bead) => [`-${keyOf(bead)}`, bead] as const),
      ...unmatched.map(sidesOf).map((sides) => [`0${keyOf(sides)}`, sides] as const),
    ]);
  const [then, now] = [decided(before), decided(after)];
  const touch = (sides: Sides) => {
    for (const side of SIDES) for (const segment of sides[side]) touched[side].add(segment);
  };
  for (const [key, sides] of [...then, ...now]) if (!then.has(key) || !now.has(key)) touch(sides);
  if (more) touch(more);
  const own = { source: new Set(touched.source), target: new Set(touched.target) };
  for (const group of [...shown.beads, ...shown.unmatched.map(sidesOf)])
    if (SIDES.some((side) => group[side].some((segment) => own[side].has(segment)))) touch(group);
  return touched;
}

export const sidesOf = ({ side, segments }: { side: Side; segments: readonly number[] }): Sides =>
  side === 'source' ? { source: segments, target: [] } : { source: [], target: segments };

/** Beads that ascend on both sides. */
function inOrder(beads: readonly Bead[]): Bead[] {
  const chain: Bead[] = [];
  for (const bead of beads) {
    const last = chain.at(-1);
    if (!bead.crossing && (!last || (last.source.at(-1)! < bead.source[0] && last.target.at(-1)! < bead.target[0])))
      chain.push(bead);
  }
  return chain;
}

/** The number of the first bead that ends at a segment or behind it. */
function placeIn(chain: readonly Bead[], side: Side, segment: number): number {
  let low = 0;
  let high = chain.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chain[middle][side].at(-1)! < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Segments that beads step over. */
function steppedOver(beads: readonly Sides[]): Record<Side, Set<number>> {
  const out = { source: new Set<number>(), target: new Set<number>() };
  for (const bead of beads)
    for (const side of SIDES)
      for (let k = 1; k < bead[side].length; k++)
        for (let gap = bead[side][k - 1] + 1; gap < bead[side][k]; gap++) out[side].add(gap);
  return out;
}

/** Segments of beads out of order that nothing touches. */
function fixedIn(beads: readonly Bead[], touched: Window['touched']): Record<Side, Set<number>> {
  const fixed = { source: new Set<number>(), target: new Set<number>() };
  for (const bead of beads) {
    if (!bead.crossing || SIDES.some((side) => bead[side].some((segment) => touched[side].has(segment)))) continue;
    for (const side of SIDES) for (const segment of bead[side]) fixed[side].add(segment);
  }
  return fixed;
}
