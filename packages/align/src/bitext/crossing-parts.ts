import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';
import { matchesIn } from '../matches.ts';
import type { Side } from '../types.ts';
import type { AlignedBlock, VectorAlignment } from './align-sides.ts';
import { dotsOf, type RowValues } from './dots.ts';
import { skewOf } from './lengths.ts';
import { massOf } from './mass.ts';
import { settings, shifts as tuned } from './settings.ts';
import type { SideVectors } from './side.ts';

/** Two blocks with nothing between them. */
export interface Border {
  readonly before: AlignedBlock;
  readonly after: AlignedBlock;
}

/** What of a segment might belong on the other side of a border: the first of its `texts`, the first two, and so on, from the border. */
export interface Parts {
  readonly border: Border;
  readonly side: Side;
  readonly segment: number;
  /** Whether it stands behind the border. */
  readonly behind: boolean;
  readonly texts: readonly string[];
}

/** Ends of what may move: a comma, a bracket, a dash, or what may end a sentence. */
const PART = /(?:[;:.!?…–—]["'”’»«›)\]]*|[,)])\s+/gu;
/** Shorter parts say nothing; so many are looked at. */
const LEAST = 6;
const MOST = 12;

/** The parts of segments that have nearly as much in common with what is across a border as blocks have; uneven blocks need less. */
export function* partsAt(
  borders: readonly Border[],
  documents: Readonly<Record<Side, Document>>,
  sides: Readonly<Record<Side, SideVectors>>,
): Steps<Parts[]> {
  const cosine = cosineIn(sides.source, sides.target);
  const parts: Parts[] = [];
  for (const [k, border] of borders.entries()) {
    const { before, after } = border;
    const along = (before.score + after.score) / 2;
    const enough = tuned.across + tuned.along * along - tuned.uneven * Math.min(MOST_UNEVEN, before.skew + after.skew);
    const add = (side: Side, behind: boolean, cosineAcross: number) => {
      if (cosineAcross <= enough) return;
      const segment = (side === 'source' ? after.i : after.j) - (behind ? 0 : 1);
      const texts = textsOf(documents[side].segments[segment].text, behind);
      if (texts.length > 0) parts.push({ border, side, segment, behind, texts });
    };
    add('source', false, cosine(after.i - 1, 1, after.j, after.m));
    add('source', true, cosine(after.i, 1, before.j, before.m));
    add('target', false, cosine(after.i, after.n, after.j - 1, 1));
    add('target', true, cosine(before.i, before.n, after.j, 1));
    if (k % 64 === 0) yield;
  }
  return parts;
}

const MOST_UNEVEN = 4;

function cosineIn(source: SideVectors, target: SideVectors): (i: number, n: number, j: number, m: number) => number {
  const dots = dotsOf(source, target);
  const out = new Float64Array(Math.max(source.maxRun, target.maxRun));
  return (i, n, j, m) => {
    let dot = 0;
    for (let row = i; row < i + n; row++) {
      dots(row, j, m, out);
      for (let k = 0; k < m; k++) dot += out[k];
    }
    return dot * source.inverse[i * source.maxRun + n - 1] * target.inverse[j * target.maxRun + m - 1];
  };
}

/** The parts of a text from its beginning, or from its end, on; never all of it. */
function textsOf(text: string, fromStart: boolean): string[] {
  const cuts: number[] = [];
  for (const { index, 0: end } of matchesIn(text, PART)) {
    const at = index + end.length;
    if (at - (cuts.at(-1) ?? 0) >= LEAST && text.length - at >= LEAST) cuts.push(at);
  }
  const texts = fromStart
    ? cuts.map((cut, k) => text.slice(cuts[k - 1] ?? 0, cut))
    : cuts.map((cut, k) => text.slice(cut, cuts[k + 1])).reverse();
  return texts.slice(0, MOST);
}

/** What the segments of each side weigh, summed. */
export type Masses = Readonly<Record<Side, Float64Array>>;

export function massesOf({ source, target }: Readonly<Record<Side, SideVectors>>): Masses {
  return { source: massOf(source, settings.mass), target: massOf(target, settings.mass) };
}

/** What moving the part that gains most gains at each border of which there are parts. */
export function* gainsOf(
  parts: readonly Parts[],
  rows: RowValues,
  sides: Readonly<Record<Side, SideVectors>>,
  mass: Masses,
  { scales }: VectorAlignment,
): Steps<Map<Border, number>> {
  const gains = new Map<Border, number>();
  let row = 0;
  for (const { border, side, segment, behind, texts } of parts) {
    const [giving, taking] = behind ? [border.after, border.before] : [border.before, border.after];
    const giver = fittedOf(giving, side, sides, mass, scales);
    const taker = fittedOf(taking, side, sides, mass, scales);
    const now = fit(giver) + fit(taker);
    const { dimensions, characters } = sides[side];
    const massEach = (mass[side][segment + 1] - mass[side][segment]) / (characters[segment + 1] - characters[segment]);
    let best = gains.get(border) ?? 0;
    for (const text of texts) {
      const part = rows.subarray(row * dimensions, ++row * dimensions);
      move(giver, part, -1, text.length * scales[side], text.length * massEach);
      move(taker, part, 1, text.length * scales[side], text.length * massEach);
      best = Math.max(best, fit(giver) + fit(taker) - now);
    }
    gains.set(border, best);
    yield;
  }
  return gains;
}

/** A run of segments, from one on. */
interface Run {
  readonly side: SideVectors;
  readonly from: number;
  readonly count: number;
}

/** A block of which one side gains or loses parts: what its cosine is made of, its lengths in one scale, and what it weighs. */
interface Fitted {
  readonly run: Run;
  readonly other: Run;
  /** What was moved here so far, or away from here. */
  readonly moved: Float64Array;
  dot: number;
  square: number;
  readonly otherSquare: number;
  length: number;
  readonly otherLength: number;
  mass: number;
}

function fittedOf(
  block: AlignedBlock,
  side: Side,
  sides: Readonly<Record<Side, SideVectors>>,
  mass: Masses,
  scales: Readonly<Record<Side, number>>,
): Fitted {
  const runOn = (one: Side): Run =>
    one === 'source'
      ? { side: sides.source, from: block.i, count: block.n }
      : { side: sides.target, from: block.j, count: block.m };
  const lengthOn = (one: Side, { side: { characters }, from, count }: Run) =>
    (characters[from + count] - characters[from]) * scales[one];
  const massOn = (one: Side, { from, count }: Run) => mass[one][from + count] - mass[one][from];
  const across = side === 'source' ? 'target' : 'source';
  const [run, other] = [runOn(side), runOn(across)];
  const [square, otherSquare] = [squareOf(run), squareOf(other)];
  return {
    run,
    other,
    moved: new Float64Array(run.side.dimensions),
    dot: block.score * Math.sqrt(square * otherSquare),
    square,
    otherSquare,
    length: lengthOn(side, run),
    otherLength: lengthOn(across, other),
    mass: (massOn(side, run) + massOn(across, other)) / 2,
  };
}

function squareOf({ side: { inverse, maxRun }, from, count }: Run): number {
  const own = inverse[from * maxRun + count - 1];
  return own > 0 ? 1 / (own * own) : 0;
}

/** Adds a part to a block's side, or takes it away. */
function move(block: Fitted, part: RowValues, sign: 1 | -1, length: number, mass: number): void {
  const { moved } = block;
  let [self, before] = [0, 0];
  for (let d = 0; d < part.length; d++) {
    self += part[d] * part[d];
    before += part[d] * moved[d];
    moved[d] += sign * part[d];
  }
  block.dot += sign * dotWith(part, block.other);
  block.square += 2 * (sign * dotWith(part, block.run) + sign * before) + self;
  block.length += sign * length;
  block.mass += (sign * mass) / 2;
}

function dotWith(part: RowValues, { side: { rows, dimensions }, from, count }: Run): number {
  let dot = 0;
  for (let row = 0, at = from * dimensions; row < count; row++) for (let d = 0; d < dimensions; d++) dot += part[d] * rows[at++];
  return dot;
}

/** How well the sides of a block fit each other, by content and length. (What any two have in common is on both sides of a gain.) */
function fit({ dot, square, otherSquare, length, otherLength, mass }: Fitted): number {
  // what is left of a vector that was taken away, beside what it was, is rounding
  const cosine = square > LEFT * otherSquare && otherSquare > 0 ? dot / Math.sqrt(square * otherSquare) : 0;
  return mass * (cosine - tuned.length * skewOf(length, otherLength));
}

const LEFT = 1e-9;
