import type { AnchoredRun, Anchors, Bead, Side } from '../../types.ts';

/** Segments that stand in one row: of both sides, or of one. */
export type Group = Pick<Bead, Side>;

/** All that a person decided. A value: each decision makes a new one. */
export interface Decisions extends Required<Anchors> {
  readonly beads: readonly Group[];
  readonly unmatched: readonly AnchoredRun[];
  readonly rejected: readonly Group[];
  /** Why findings are none, by their numbers. */
  readonly dismissed: ReadonlyMap<string, string>;
  /** What target segments should say. */
  readonly corrected: ReadonlyMap<number, string>;
  /** Segments that the person cut. */
  readonly sentences: Group;
}

export const undecided: Decisions = {
  beads: [],
  unmatched: [],
  rejected: [],
  dismissed: new Map(),
  corrected: new Map(),
  sentences: { source: [], target: [] },
};

export const SIDES = ['source', 'target'] as const;

export const keyOf = ({ source, target }: Group) => `${source}|${target}`;

export const isAlone = ({ source, target }: Group) => source.length === 0 || target.length === 0;

export const countOf = ({ beads, unmatched, rejected, dismissed, corrected, sentences: { source, target } }: Decisions) =>
  beads.length + unmatched.length + rejected.length + dismissed.size + corrected.size + source.length + target.length;

const runOf = ({ source, target }: Group): AnchoredRun =>
  source.length > 0 ? { side: 'source', segments: source } : { side: 'target', segments: target };

const groupOf = ({ side, segments }: AnchoredRun): Group =>
  side === 'source' ? { source: segments, target: [] } : { source: [], target: segments };

export type Say = 'right' | 'wrong';

/** What was said of rows, by their keys. */
export function saidOf({ beads, unmatched, rejected }: Decisions): Map<string, { readonly group: Group; readonly say: Say }> {
  const said = (groups: readonly Group[], say: Say) => groups.map((group) => [keyOf(group), { group, say }] as const);
  return new Map([...said(rejected, 'wrong'), ...said([...beads, ...unmatched.map(groupOf)], 'right')]);
}

/** Without what was said of these segments. */
function without(decisions: Decisions, group: Group): Decisions {
  const apart = (other: Group) => SIDES.every((side) => !other[side].some((segment) => group[side].includes(segment)));
  const key = keyOf(group);
  return {
    ...decisions,
    beads: decisions.beads.filter(apart),
    unmatched: decisions.unmatched.filter((run) => apart(groupOf(run))),
    rejected: decisions.rejected.filter((other) => keyOf(other) !== key),
  };
}

/** These segments belong together, or, of one side, have no match: said again, it is taken back. */
export function sayRight(decisions: Decisions, group: Group): Decisions {
  const rest = without(decisions, group);
  if (saidOf(decisions).get(keyOf(group))?.say === 'right') return rest;
  if (isAlone(group)) return { ...rest, unmatched: [...rest.unmatched, runOf(group)] };
  const holds = (other: Group) => SIDES.every((side) => other[side].every((segment) => group[side].includes(segment)));
  return { ...rest, beads: [...rest.beads, group], rejected: rest.rejected.filter((other) => !holds(other)) };
}

/** These segments don't belong together: said again, it is taken back. */
export function sayWrong(decisions: Decisions, group: Group): Decisions {
  const rest = without(decisions, group);
  return saidOf(decisions).get(keyOf(group))?.say === 'wrong' ? rest : { ...rest, rejected: [...rest.rejected, group] };
}

/** None of these segments has a match. */
export function sayAlone(decisions: Decisions, group: Group): Decisions {
  const rest = without(decisions, group);
  const runs = SIDES.flatMap((side) => group[side].map((segment): AnchoredRun => ({ side, segments: [segment] })));
  return { ...rest, unmatched: [...rest.unmatched, ...runs] };
}

const changedIn = <K>(map: ReadonlyMap<K, string>, key: K, value: string | undefined) => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};

export const dismiss = (decisions: Decisions, finding: string, reason: string | undefined): Decisions => ({
  ...decisions,
  dismissed: changedIn(decisions.dismissed, finding, reason),
});

export const correct = (decisions: Decisions, segment: number, text: string | undefined): Decisions => ({
  ...decisions,
  corrected: changedIn(decisions.corrected, segment, text),
});

/** A bead as two, cut where both sides are as far in length; where a side has but one segment, there is nothing to cut. */
export function halves({ source, target }: Group, length: (side: Side, segment: number) => number): [Group, Group] | undefined {
  if (source.length < 2 || target.length < 2) return undefined;
  const shares = (side: Side, segments: readonly number[]) => {
    let sum = 0;
    const ends = segments.map((segment) => (sum += length(side, segment)));
    return ends.slice(0, -1).map((end) => end / sum);
  };
  const [mine, theirs] = [shares('source', source), shares('target', target)];
  let best = { apart: Number.POSITIVE_INFINITY, n: 1, m: 1 };
  for (const [a, x] of mine.entries())
    for (const [b, y] of theirs.entries())
      if (Math.abs(x - y) < best.apart) best = { apart: Math.abs(x - y), n: a + 1, m: b + 1 };
  const { n, m } = best;
  return [
    { source: source.slice(0, n), target: target.slice(0, m) },
    { source: source.slice(n), target: target.slice(m) },
  ];
}
