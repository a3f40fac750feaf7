import type { Document } from '@enface/core';
import type { Steps } from '@enface/core/internal';
import { compact, dotsOf, type Rows, type RowValues, rowsOf } from './dots.ts';
import { beginningOf, endOf, type Marked } from './marks.ts';

/** One document's segments as vectors, with what is needed to score runs of neighbouring segments in constant time. */
export interface SideVectors extends Rows, Marked {
  readonly count: number;
  /** Row-major, unnormalised: the vector of a run is the sum of its rows. */
  readonly rows: RowValues;
  readonly maxRun: number;
  /** `inverse[i * maxRun + n - 1]`: one over the length of the vector of the run of n segments from i; 0 for zero vectors and past the end. */
  readonly inverse: Float64Array;
  /**
   * For encoders that are not additive: `runs[n − 1]`, row-major, the unit vector of the text of the run of n segments from
   * each segment on; then `rows` are unit vectors too, and every `inverse` is 1 (or 0).
   */
  readonly runs?: readonly Float32Array[];
  /** Characters up to each segment, `count + 1` entries: lengths of runs by subtraction. */
  readonly characters: Float64Array;
  /** The paragraph that each segment stands in, ascending; where none are known, all stand in one. */
  readonly paragraphs: Int32Array;
  /** Of each segment the number of those up to it that go on with the one before: see `goesOn`. */
  readonly joints: Int32Array;
  /** 1 for segments that hardly stand first, or last, of several: what leads on by a colon, and specks and ornaments. */
  readonly notFirst: Uint8Array;
  readonly notLast: Uint8Array;
  /** Places inside the segments up to each where they might have been split: see `seamsIn`; `count + 1` entries. */
  readonly seams: Int32Array;
}

/** An order of sides that depends on nothing but what they hold; false both ways when they hold the same. */
export function comesBefore(one: SideVectors, other: SideVectors): boolean {
  if (one.count !== other.count) return one.count < other.count;
  const columns = (side: SideVectors) => [
    side.characters,
    side.paragraphs,
    side.joints,
    side.seams,
    side.notFirst,
    side.notLast,
    side.beginnings,
    side.ends,
    side.rows,
    ...(side.runs ?? []),
  ];
  const others = columns(other);
  for (const [k, mine] of columns(one).entries()) {
    const theirs = others[k];
    for (let at = 0; at < mine.length; at++) if (mine[at] !== theirs[at]) return mine[at] < theirs[at];
  }
  return false;
}

/** Units of a segment's beginning and end that are looked at: a line may have millions. */
const SEEN = 64;
/** A segment that ends so has not ended a sentence; what may close after it is passed over. */
const OPEN_END = /[;,(–—-][\s"'”’»«›)\]]*$/u;
/** A segment that ends so is about what follows it. */
const LEAD = /:[\s"'”’»«›)\]]*$/u;
/** A list's letter, "a) …", is no lower case that goes on, nor is Dutch "'s Avonds". */
const LOWER_START = /^(?!['’][stn]\s)[\s"'’“‘„»«‹([–—-]*\p{Ll}(?!\s?[).])/u;

/** True when a segment is the rest of a sentence that the one before it began: split at a semicolon, a comma, a dash. */
function goesOn(text: string, before: string): boolean {
  return OPEN_END.test(before.slice(-SEEN)) || LOWER_START.test(text.slice(0, SEEN)) || closes(text);
}

/** What a scan makes of dirt, and ornaments: next to no letters; list marks and numbers are none. */
function isSpeck(text: string): boolean {
  if (text.length >= SEEN || /\p{L}[\p{L}\p{N}]/u.test(text)) return false;
  return !/^(?:\p{L}|\p{N}*)$/u.test(text.replace(/[\s"'“”„’«»()[\].,:;?!-]/gu, ''));
}

/** What may end a sentence, or a part of one that a translation makes a sentence of, before what follows it. */
const SEAM = /[;:.!?…–—]["'”’»«›)\]]*\s/gu;

/** Largest number of segments that one may stand for. */
const LONGEST = 16;
/** Of so many segments one that a translation might make more of than usual is worth the larger beads. */
const RARE = 500;

/** The run that one segment of these documents may stand for: as many segments as the longest have parts, if it is more than usual. */
export function* longestRun(documents: readonly Document[], usual: number): Steps<number> {
  let longest = usual;
  for (const { segments } of documents) {
    let rare = 0;
    let most = longest;
    for (const { index, text } of segments) {
      if (index % 64 === 0) yield;
      const parts = seamsIn(text) + 1;
      if (parts <= usual) continue;
      rare++;
      most = Math.max(most, parts);
    }
    if (rare > segments.length / RARE) longest = most;
  }
  return Math.min(longest, LONGEST);
}

/** How many places inside a segment a translation might split it at. */
function seamsIn(text: string): number {
  SEAM.lastIndex = 0;
  let count = 0;
  while (SEAM.test(text)) count++;
  return count;
}

/** True when the first bracket closes one that the segment before opened: after some words, and in no list's "1) …" or ":-)". */
function closes(text: string): boolean {
  const at = text.search(/[()[\]]/);
  return /[)\]]/.test(text[at] ?? '') && /\S\s+\S/.test(text.slice(0, at)) && !/[:;=-]/.test(text[at - 1]);
}

/** @param rows taken over where they are of 16 bits; those of segments that the encoder knows no word of are replaced, else in a copy */
export function* sideVectors(document: Document, rows: RowValues, dimensions: number, maxRun: number): Steps<SideVectors> {
  const { length } = document.segments;
  const characters = new Float64Array(length + 1);
  // filled in one by one: `from` would make a list first
  const paragraphs = new Int32Array(length);
  const joints = new Int32Array(length);
  const seams = new Int32Array(length + 1);
  const [notFirst, notLast] = [new Uint8Array(length), new Uint8Array(length)];
  const [beginnings, ends] = [new Uint8Array(length), new Uint8Array(length)];
  let known = rows;
  let whole = rows instanceof Int16Array ? true : undefined;
  for (const { index, text, paragraph } of document.segments) {
    characters[index + 1] = characters[index] + text.length;
    paragraphs[index] = paragraph;
    notFirst[index] = isSpeck(text) ? 1 : 0;
    notLast[index] = notFirst[index] || (LEAD.test(text.slice(-SEEN)) ? 1 : 0);
    beginnings[index] = beginningOf(text);
    ends[index] = endOf(text);
    seams[index + 1] = seams[index] + seamsIn(text);
    if (index > 0) joints[index] = joints[index - 1] + (goesOn(text, document.segments[index - 1].text) ? 1 : 0);
    if (index % 64 === 0) yield;
    if (!isZero(rows, index * dimensions, (index + 1) * dimensions)) continue;
    if (rows instanceof Float32Array && known === rows) known = Float32Array.from(rows);
    whole ??= rows.every(Number.isInteger);
    known.set(textVector(text, dimensions, whole ? 1 : 1 / Math.sqrt(dimensions)), index * dimensions);
  }
  const marks = { paragraphs, joints, seams, notFirst, notLast, beginnings, ends };
  return yield* sideOf(known, characters, dimensions, maxRun, marks);
}

function isZero(rows: RowValues, from: number, to: number): boolean {
  let at = from;
  while (at < to && rows[at] === 0) at++;
  return at === to;
}

/**
 * A pseudo-random vector, all numbers `size` or −`size`, for a text that the encoder knows no word of ("* * *", a script it
 * was not trained on): equal texts still match, and different ones have nothing in common.
 */
function textVector(text: string, dimensions: number, size: number): Float32Array {
  let h = 2166136261;
  for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 16777619);
  // xorshift never leaves 0
  h ||= 1;
  return Float32Array.from({ length: dimensions }, () => {
    h ^= h << 13;
    h ^= h >>> 17;
    h ^= h << 5;
    return h & 64 ? size : -size;
  });
}

/** What is known of segments beside their vectors and lengths. */
type Known = Pick<SideVectors, 'paragraphs' | 'joints' | 'seams' | 'notFirst' | 'notLast' | 'beginnings' | 'ends'>;

/**
 * (Each value is named, where a copy with `...` would do: engines take such copies for objects of different kinds, and what reads
 * them is compiled again and again.)
 */
export function* sideOf(
  vectors: RowValues,
  characters: Float64Array,
  dimensions: number,
  maxRun: number,
  known: Partial<Known> = {},
): Steps<SideVectors> {
  const count = characters.length - 1;
  const table = yield* compact(yield* rowsOf(vectors, dimensions));
  const inverse = yield* inverseLengths(table, count, maxRun);
  const { rows, longest } = table;
  const { paragraphs = new Int32Array(count), joints = new Int32Array(count), seams = new Int32Array(count + 1) } = known;
  const { notFirst = new Uint8Array(count), notLast = new Uint8Array(count) } = known;
  const { beginnings = new Uint8Array(count), ends = new Uint8Array(count) } = known;
  const own = { paragraphs, joints, seams, notFirst, notLast, beginnings, ends };
  return { dimensions, rows, longest, count, maxRun, inverse, characters, ...own };
}

/** So many segments of a side, for a search among small beads. */
export function* partOf(side: SideVectors, from: number, count: number): Steps<SideVectors> {
  const { dimensions, rows } = side;
  const characters = side.characters.slice(from, from + count + 1).map((c, _, all) => c - all[0]);
  return yield* sideOf(rows.subarray(from * dimensions, (from + count) * dimensions), characters, dimensions, 2);
}

/** What is left of a run whose segments cancel each other out, beside what they are alone, is rounding. */
const CANCELLED = 1e-9;

/** `SideVectors.inverse`, from the dot products of neighbouring rows. */
function* inverseLengths(table: Rows, count: number, maxRun: number): Steps<Float64Array> {
  const inverse = new Float64Array(count * maxRun);
  const dots = dotsOf(table, table);
  const near = new Float64Array(maxRun);
  const square = new Float64Array(maxRun + 1);
  const apart = new Float64Array(maxRun + 1);
  for (let i = count - 1; i >= 0; i--) {
    const reach = Math.min(maxRun, count - i);
    dots(i, i, reach, near);
    lengthen(near, reach, square, apart, inverse, i * maxRun);
    if (i % 64 === 0) yield;
  }
  return inverse;
}

/**
 * The run of n segments from i has the square of the run that lacks its first one, that one's own, and twice the dot
 * products of that one with the others. `square` holds, of the runs from i + 1 on, then, shifted by one, from i on, the
 * squares, and `apart` the squares of their segments summed; `near` is the dot products of segment i with those from i on.
 */
function lengthen(
  near: Float64Array,
  reach: number,
  square: Float64Array,
  apart: Float64Array,
  inverse: Float64Array,
  at: number,
): void {
  for (let n = reach, cross = sumOf(near, reach); n >= 1; n--) {
    square[n] = square[n - 1] + 2 * cross - near[0];
    apart[n] = apart[n - 1] + near[0];
    cross -= near[n - 1];
    inverse[at + n - 1] = square[n] > CANCELLED * apart[n] ? 1 / Math.sqrt(square[n]) : 0;
  }
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[k];
  return sum;
}

/** A side whose runs were embedded one by one: see `SideVectors.runs`. */
export function withRuns(side: SideVectors, runs: readonly Float32Array[]): SideVectors {
  const { count, dimensions, maxRun } = side;
  const inverse = Float64Array.from(side.inverse, (_, k) => {
    const i = Math.floor(k / maxRun);
    const row = runs[k % maxRun].subarray(i * dimensions, (i + 1) * dimensions);
    return i < count && row.some((value) => value !== 0) ? 1 : 0;
  });
  return { ...side, inverse, runs };
}

/** Segments before and after one in which its repetition is looked for. */
const NEIGHBOURHOOD = 40;

/** Of a document with these segments matched, the highest cosine of a segment with a matched one not far from it. */
export function similarMatched(side: SideVectors, matched: Pick<ReadonlySet<number>, 'has'>): (index: number) => number {
  const { inverse, maxRun, count } = side;
  const dots = dotsOf(side, side);
  const near = new Float64Array(2 * NEIGHBOURHOOD);
  return (index) => {
    const from = Math.max(0, index - NEIGHBOURHOOD);
    const to = Math.min(count, index + NEIGHBOURHOOD);
    dots(index, from, to - from, near);
    let best = 0;
    for (let other = from; other < to; other++)
      if (matched.has(other)) best = Math.max(best, near[other - from] * inverse[index * maxRun] * inverse[other * maxRun]);
    return best;
  };
}
