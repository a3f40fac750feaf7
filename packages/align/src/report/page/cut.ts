import type { Document, Segment } from '@enface/core';
import type { Realigned } from '../../bitext/realign.ts';
import { cutDocument } from '../../cut-document.ts';
import type { Bead, Side, Unmatched } from '../../types.ts';
import { type Decisions, type Group, SIDES } from './decisions.ts';

export type Documents = Readonly<Record<Side, Document>>;

/** Texts as they are cut, and their alignment. */
export interface Edition {
  readonly documents: Documents;
  readonly shown: Realigned;
}

/** Segments of one side that were cut anew: those from `first` to `last` became `count`. All behind them have other numbers. */
export interface Cut {
  readonly side: Side;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** One text with a segment cut in two at an offset of its text, or, without one, joined with the next; `undefined` where it can't be. */
export function cutAt(documents: Documents, side: Side, segment: number, offset?: number): Documents | undefined {
  const document = documents[side];
  const { start, end } = document.segments[segment];
  const last = document.segments[segment + 1];
  if (offset === undefined && !last) return undefined;
  const stretches =
    offset === undefined
      ? [{ start, end: last.end }]
      : [
          { start, end: start + offset },
          { start: start + offset, end },
        ];
  const cut = cutDocument(document, stretches);
  return cut.segments.length === document.segments.length ? undefined : { ...documents, [side]: cut };
}

/** What differs in two ways to cut the same texts; `undefined` where nothing does. */
export function cutBetween(before: Documents, after: Documents): Cut | undefined {
  const side = SIDES.find((each) => before[each] !== after[each]);
  if (!side) return undefined;
  const [old, now] = [before[side].segments, after[side].segments];
  const same = (k: number, n: number) => old[k]?.start === now[n]?.start && old[k]?.end === now[n]?.end;
  let first = 0;
  while (first < old.length && same(first, first)) first++;
  let [last, end] = [old.length - 1, now.length - 1];
  while (last >= first && end >= first && same(last, end)) {
    last--;
    end--;
  }
  return { side, first, last, count: end - first + 1 };
}

/** The numbers that segments have in the same texts, cut otherwise: −1 for those that are none there. */
export function numbersIn(from: Documents, to: Documents, group: Group): Group {
  const own = (side: Side) => {
    if (from[side] === to[side]) return group[side];
    return group[side].map((k) => {
      const { start, end } = from[side].segments[k];
      return to[side].segments.findIndex((segment) => segment.start === start && segment.end === end);
    });
  };
  return { source: own('source'), target: own('target') };
}

/** Texts with these segments in the place of those cut; all behind them have other numbers. */
export function recut(documents: Documents, { side, first, last }: Cut, segments: readonly Segment[]): Documents {
  const old = documents[side].segments;
  const moved = old.slice(last + 1).map((segment, k) => ({ ...segment, index: first + segments.length + k }));
  return { ...documents, [side]: { ...documents[side], segments: [...old.slice(0, first), ...segments, ...moved] } };
}

const range = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);

/** New numbers of segments: of those cut anew the first has all that they became. */
export function renumber({ first, last, count }: Cut, segments: readonly number[]): readonly number[] {
  if (segments.every((k) => k < first)) return segments;
  return segments.flatMap((k) =>
    k < first ? k : k > last ? k + count - (last - first + 1) : k === first ? range(first, count) : [],
  );
}

/** What keeps its numbers is the very same value. */
function renumberGroup<T extends Group>(cut: Cut, group: T): T {
  const own = renumber(cut, group[cut.side]);
  return own === group[cut.side] ? group : { ...group, [cut.side]: own };
}

/** Decisions by other numbers. Those that were of a part of what was joined are gone; what is cut now is a person's sentence. */
export function cutDecisions(decisions: Decisions, cut: Cut): Decisions {
  const { side, first, last, count } = cut;
  const isWhole = (segments: readonly number[]) => {
    const own = segments.filter((k) => k >= first && k <= last).length;
    return own === 0 || own === last - first + 1;
  };
  const groups = (list: readonly Group[]) =>
    list.filter((group) => isWhole(group[side])).map((group) => renumberGroup(cut, group));
  const others = decisions.sentences[side].filter((k) => k < first || k > last);
  return {
    ...decisions,
    beads: groups(decisions.beads),
    rejected: groups(decisions.rejected),
    unmatched: decisions.unmatched
      .filter((run) => run.side !== side || isWhole(run.segments))
      .map((run) => (run.side === side ? { ...run, segments: renumber(cut, run.segments) } : run)),
    corrected:
      side === 'target'
        ? new Map([...decisions.corrected].map(([k, text]) => [renumber(cut, [k])[0], text]))
        : decisions.corrected,
    sentences: {
      ...decisions.sentences,
      [side]: [...renumber(cut, others), ...range(first, count)].sort((a, b) => a - b),
    },
  };
}

/**
 * What is shown by other numbers: what was joined stands where its first part stood.
 *
 * @param renumbered is told of each item that it became
 */
export function cutShown(
  { beads, unmatched }: Realigned,
  cut: Cut,
  renumbered: (old: Bead | Unmatched, now: Bead | Unmatched) => void = () => {},
): Realigned {
  const numbered = <T extends Bead | Unmatched>(items: readonly T[], own: (item: T) => T) =>
    items.map((item) => {
      const now = own(item);
      if (now !== item) renumbered(item, now);
      return now;
    });
  const moved = numbered(beads, (bead) => renumberGroup(cut, bead));
  const left = moved.filter((bead) => bead[cut.side].length === 0);
  const other = cut.side === 'source' ? 'target' : 'source';
  return {
    beads: moved.filter((bead) => bead[cut.side].length > 0),
    unmatched: [
      ...numbered(unmatched, (run) => renumberRun(cut, run)).filter(({ segments }) => segments.length > 0),
      ...left.map((bead) => ({ side: other, segments: bead[other], probability: 0, reason: 'segmentation' }) as const),
    ],
  };
}

/** What keeps its numbers, and leads to none that changed, is the very same value. */
function renumberRun(cut: Cut, run: Unmatched): Unmatched {
  if (run.side === cut.side) {
    const segments = renumber(cut, run.segments);
    return segments === run.segments ? run : { ...run, segments };
  }
  const { nearest } = run;
  if (!nearest || nearest.segment < cut.first) return run;
  return { ...run, nearest: { ...nearest, segment: renumber(cut, [nearest.segment])[0] ?? cut.first } };
}
