import type { Document, WorkOptions } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import { relationOfBead } from '../judgement.ts';
import { mayStandElsewhere } from '../reasons.ts';
import type { Alignment, AnchoredBead, Anchors, Bead, Side, Unmatched } from '../types.ts';
import { type AlignedSide, alignSides, type VectorAlignment } from './align-sides.ts';
import { type CheckedAnchors, heldBy } from './anchors.ts';
import { type Calibrated, calibrated } from './calibrated.ts';
import { nullShare } from './manner.ts';
import { type Settings, settings } from './settings.ts';
import { longestRun, sideVectors } from './side.ts';
import { keyOf, sidesOf, type Window, windowsAround } from './windows.ts';

/** Segments that belong together, or some of one side that stand alone. */
export type Group = Pick<Bead, Side>;

/** What is found again about a decision; nothing of what is elsewhere. */
export interface Realigned {
  readonly beads: readonly Bead[];
  readonly unmatched: readonly Unmatched[];
}

export interface RealignOptions {
  readonly documents: Readonly<Record<Side, Document>>;
  /** Row-major, a row a segment, not normalised: see `VectorOptions`. */
  readonly vectors: Readonly<Record<Side, Float32Array>>;
  readonly dimensions: number;
}

/**
 * Aligns a pair anew about what was decided, and leaves the rest as it is. Segments `touched` are looked at as well, though nothing
 * was decided of them: they were cut otherwise than before.
 */
export type Realigner = (
  shown: Pick<Alignment, 'beads' | 'unmatched'>,
  before: Anchors,
  after: Anchors,
  work?: WorkOptions & { touched?: Group | undefined },
) => Promise<Pick<Alignment, 'beads' | 'unmatched'>>;

const SIDES = ['source', 'target'] as const;

/**
 * Makes a function that aligns a pair anew around a person's decisions as they come and go, with kept vectors: quickly, as it
 * looks only at the surroundings of what changed, between the nearest beads that a person confirmed. The surroundings are
 * aligned as `alignVectors` would align them, with the decisions as they were and as they are, and what differs is changed in
 * what was shown: nothing moves that the decision does not move. Each segment stays in one bead or run.
 */
export function createRealigner({ documents, vectors, dimensions }: RealignOptions): Realigner {
  const counts = { source: documents.source.segments.length, target: documents.target.segments.length };
  const maxRun = atOnce(longestRun([documents.source, documents.target], settings.maxRun));
  const align = async (
    window: Window,
    anchors: Anchors,
    believed: Settings['believed'],
    work: WorkOptions,
  ): Promise<Realigned> => {
    const { segments } = window;
    const isWhole = SIDES.every((side) => segments[side].length === counts[side]);
    const sideOf = (side: Side) => {
      const numbers = segments[side];
      const part = numbers.map((k, index) => ({ ...documents[side].segments[k], index }));
      const rows = new Float32Array(numbers.length * dimensions);
      for (const [place, k] of numbers.entries())
        rows.set(vectors[side].subarray(k * dimensions, (k + 1) * dimensions), place * dimensions);
      return atOnce(sideVectors({ ...documents[side], segments: part }, rows, dimensions, maxRun));
    };
    const anchored = within(window, anchors);
    const sides = { source: sideOf('source'), target: sideOf('target') };
    const found = await alignSides(
      sides.source,
      sides.target,
      { ...settings, maxRun, believed: isWhole ? undefined : believed },
      work,
      heldBy(anchored),
    );
    return resultOf(found, calibrated(found, sides, believed), documents, window, anchored);
  };
  return async (shown, before, after, work = {}) => {
    let result = shown;
    const missing = (side: Side) => shown.unmatched.reduce((sum, run) => sum + (run.side === side ? run.segments.length : 0), 0);
    const share = (side: Side) => nullShare({ count: counts[side], missing: missing(side) });
    const believed = { source: share('source'), target: share('target') };
    for (const window of windowsAround(shown, counts, before, after, work.touched)) {
      const then = await align(window, before, believed, work);
      const now = before === after ? then : await align(window, after, believed, work);
      result = changed(result, then, now, window);
    }
    return withFar(result, after.beads ?? [], (bead) => cosineOf(bead, vectors, dimensions));
  };
}

/**
 * What is shown, with what differs between the state before and the state after put in its place. Beads that share segments
 * change together.
 */
function changed(shown: Realigned, then: Realigned, now: Realigned, { segments, touched }: Window): Realigned {
  const groups = ({ beads, unmatched }: Realigned): Group[] => [...beads, ...unmatched.map(sidesOf)];
  const thenKeys = new Set(groups(then).map(keyOf));
  const [here, there] = [placesOf(shown), placesOf(now)];
  const waiting: (readonly [Side, number])[] = [];
  const push = (group: Group) => {
    for (const side of SIDES) for (const segment of group[side]) waiting.push([side, segment]);
  };
  for (const group of groups(now)) if (!thenKeys.has(keyOf(group))) push(group);
  for (const side of SIDES) for (const segment of segments[side]) if (touched[side].has(segment)) waiting.push([side, segment]);
  const gone = new Set<Bead | Unmatched>();
  const come = new Set<Bead | Unmatched>();
  for (let known = -1; ; ) {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [side, segment] = next;
      for (const [places, taken] of [
        [here, gone],
        [there, come],
      ] as const) {
        const item = places[side].get(segment);
        if (item === undefined || taken.has(item)) continue;
        taken.add(item);
        push('relation' in item ? item : sidesOf(item));
      }
    }
    const result = inReadingOrder({
      beads: [...shown.beads.filter((bead) => !gone.has(bead)), ...now.beads.filter((bead) => come.has(bead))],
      unmatched: [...shown.unmatched.filter((run) => !gone.has(run)), ...now.unmatched.filter((run) => come.has(run))],
    });
    // what was shown may stand in another order than what is new
    const pair = outOfOrder(result.beads);
    if (!pair || gone.size + come.size === known) return result;
    known = gone.size + come.size;
    for (const bead of pair) push(bead);
  }
}

/** Two beads in a row that are said to be in order, and are not. */
function outOfOrder(beads: readonly Bead[]): readonly Bead[] | undefined {
  let last: Bead | undefined;
  for (const bead of beads) {
    if (bead.crossing) continue;
    if (last && last.target.at(-1)! > bead.target[0]) return [last, bead];
    last = bead;
  }
  return undefined;
}

/** Of each segment what it is in. */
function placesOf({ beads, unmatched }: Realigned): Record<Side, Map<number, Bead | Unmatched>> {
  const places = { source: new Map<number, Bead | Unmatched>(), target: new Map<number, Bead | Unmatched>() };
  for (const bead of beads) for (const side of SIDES) for (const segment of bead[side]) places[side].set(segment, bead);
  for (const run of unmatched) for (const segment of run.segments) places[run.side].set(segment, run);
  return places;
}

/** Beads that a person made of segments far from each other, which no window holds. */
function withFar(shown: Realigned, anchored: readonly AnchoredBead[], score: (bead: Group) => number): Realigned {
  const known = new Set(shown.beads.map(keyOf));
  const far = anchored.filter((bead) => !known.has(keyOf(bead)));
  if (far.length === 0) return shown;
  const taken = (run: Unmatched) => far.some((bead) => run.segments.some((segment) => bead[run.side].includes(segment)));
  const beads = far.map(
    ({ source, target, relation = 'parallel' }): Bead => ({
      source,
      target,
      score: score({ source, target }),
      probability: 1,
      relation,
      crossing: true,
    }),
  );
  return inReadingOrder({ beads: [...shown.beads, ...beads], unmatched: shown.unmatched.filter((run) => !taken(run)) });
}

const inReadingOrder = ({ beads, unmatched }: Realigned): Realigned => ({
  beads: [...beads].sort((a, b) => a.source[0] - b.source[0]),
  unmatched: [...unmatched].sort((a, b) => (a.side === b.side ? a.segments[0] - b.segments[0] : a.side === 'source' ? -1 : 1)),
});

function cosineOf({ source, target }: Group, vectors: RealignOptions['vectors'], dimensions: number): number {
  const sum = (rows: Float32Array, numbers: readonly number[]) =>
    Float64Array.from({ length: dimensions }, (_, d) => numbers.reduce((total, k) => total + rows[k * dimensions + d], 0));
  const [a, b] = [sum(vectors.source, source), sum(vectors.target, target)];
  const dot = (x: Float64Array, y: Float64Array) => x.reduce((total, value, d) => total + value * y[d], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)) || 0;
}

/** Anchors by the numbers that segments have in a window; of beads that reach out of it, the segments stand alone there. */
function within({ segments, fixed }: Window, { beads = [], unmatched = [], rejected = [] }: Anchors): CheckedAnchors {
  const places = {
    source: new Map(segments.source.map((k, place) => [k, place])),
    target: new Map(segments.target.map((k, place) => [k, place])),
  };
  const alone = { source: new Map<number, undefined>(), target: new Map<number, undefined>() };
  const own = (side: Side, list: readonly number[]) => list.flatMap((k) => places[side].get(k) ?? []);
  const renumbered = (bead: AnchoredBead) => ({
    ...bead,
    source: own('source', bead.source),
    target: own('target', bead.target),
  });
  const isWhole = (bead: Group, mine: Group) => SIDES.every((side) => mine[side].length === bead[side].length);
  const whole: AnchoredBead[] = [];
  for (const bead of beads) {
    const mine = renumbered(bead);
    if (isWhole(bead, mine)) whole.push(mine);
    else for (const side of SIDES) for (const place of mine[side]) alone[side].set(place, undefined);
  }
  for (const side of SIDES) for (const place of own(side, [...fixed[side]])) alone[side].set(place, undefined);
  for (const { side, segments } of unmatched) for (const place of own(side, segments)) alone[side].set(place, undefined);
  return {
    beads: whole,
    alone,
    held: { source: new Set(whole.flatMap(({ source }) => source)), target: new Set(whole.flatMap(({ target }) => target)) },
    steppedOver: { source: new Set(), target: new Set() },
    rejected: rejected
      .map((bead) => [bead, renumbered(bead)] as const)
      .flatMap(([bead, mine]) => (isWhole(bead, mine) ? [mine] : [])),
  };
}

function resultOf(
  { blocks, source, target }: VectorAlignment,
  sure: Calibrated,
  documents: Readonly<Record<Side, Document>>,
  { segments, fixed }: Window,
  anchors: CheckedAnchors,
): Realigned {
  const text = (side: Side, numbers: readonly number[]) =>
    documents[side].text.slice(documents[side].segments[numbers[0]].start, documents[side].segments[numbers.at(-1)!].end);
  const beads = blocks.map(({ i, n, j, m, score, probability, crossing }, at): Bead => {
    const own = { source: segments.source.slice(i, i + n), target: segments.target.slice(j, j + m) };
    const relation = relationOfBead(score, probability, text('source', own.source), text('target', own.target));
    return { ...own, score, probability: sure.blocks[at], relation, crossing };
  });
  const runs = (side: Side, { nearest, scores, near }: AlignedSide) => {
    const other = side === 'source' ? segments.target : segments.source;
    const matched = new Set(beads.flatMap((bead) => bead[side]));
    const matchedOthers = new Set(beads.flatMap((bead) => bead[side === 'source' ? 'target' : 'source']));
    return segments[side].flatMap((k, place): Unmatched[] => {
      if (matched.has(k) || fixed[side].has(k)) return [];
      const decided = anchors.alone[side].has(place);
      const plain = side === 'source' ? 'omission' : 'addition';
      const probability = decided ? 1 : sure.none[side][place];
      const isFree = nearest[place] >= 0 && !matchedOthers.has(other[nearest[place]]);
      const reason = mayStandElsewhere({ probability, isNear: near[place] === 1, isFree }) && !decided ? 'moved' : plain;
      const at = nearest[place] < 0 ? undefined : { segment: other[nearest[place]], score: scores[place] };
      return [{ side, segments: [k], probability, reason, ...(at && { nearest: at }) }];
    });
  };
  return { beads, unmatched: [...runs('source', source), ...runs('target', target)] };
}
