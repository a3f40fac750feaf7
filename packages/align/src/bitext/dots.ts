import type { Steps } from '@enface/core/internal';
import { createRowDots, LANES, type RowDots } from '../row-dots.ts';

/** Vectors one below the other, row-major; as 16-bit numbers where all are such. */
export type RowValues = Float32Array | Int16Array;

/** Vectors one below the other. */
export interface Rows {
  readonly dimensions: number;
  readonly rows: RowValues;
  /** The length of the longest one where all numbers are whole and of 16 bits, as sums of int8 rows are; else Infinity. */
  readonly longest: number;
}

export function* rowsOf(rows: RowValues, dimensions: number): Steps<Rows> {
  let most = 0;
  for (let at = 0, row = 1; at < rows.length; at += dimensions, row++) {
    const end = at + dimensions;
    most = Math.max(most, rows instanceof Int16Array ? squareOf(rows, at, end) : wholeSquare(rows, at, end));
    if (row % 256 === 0) yield;
  }
  return { dimensions, rows, longest: Math.sqrt(most) };
}

/** Largest whole number of 16 bits. */
export const LARGEST_WHOLE = 2 ** 15 - 1;

/** Numbers that are copied before others may have a turn. */
const STRETCH = 1 << 18;

/** The same in half the room, where all numbers are whole and of 16 bits. */
export function* compact(table: Rows): Steps<Rows> {
  const { rows, longest } = table;
  if (rows instanceof Int16Array || longest === Number.POSITIVE_INFINITY) return table;
  const narrow = new Int16Array(rows.length);
  for (let at = 0; at < rows.length; at += STRETCH) {
    copyNumbers(rows, at, narrow, at, Math.min(STRETCH, rows.length - at));
    yield;
  }
  return { dimensions: table.dimensions, rows: narrow, longest };
}

/** Writes numbers to a place, and tells whether they are the same there: whole and of 16 bits. */
export function copyWhole(from: Float32Array, to: Int16Array, at: number): boolean {
  let odd = 0;
  for (let k = 0; k < from.length; k++) {
    const value = from[k];
    to[at + k] = value;
    odd |= to[at + k] === value ? 0 : 1;
  }
  return odd === 0;
}

function squareOf(values: Int16Array, from: number, to: number): number {
  let square = 0;
  for (let k = from; k < to; k++) square += values[k] * values[k];
  return square;
}

/** The sum of squares from one place to another; Infinity where a number is not whole or not of 16 bits. */
function wholeSquare(values: Float32Array, from: number, to: number): number {
  let square = 0;
  let whole = true;
  for (let k = from; k < to; k++) {
    const value = values[k];
    whole &&= value === (value << 16) >> 16;
    square += value * value;
  }
  return whole ? square : Number.POSITIVE_INFINITY;
}

/** Writes the dot products of row `r` of one table with `count` rows of another from `first` on. */
export type Dots = (r: number, first: number, count: number, out: Float64Array) => void;

/** What the length of a row times that of another must not exceed, so that nothing leaves 32 bits on the way. */
export const LARGEST_DOT = 2 ** 31 - 2 ** 16;

/**
 * 128-bit instructions where all numbers are whole, so that results are exact, whichever way they come. JavaScript for
 * other rows, for texts too long, and where there are no such instructions.
 */
export function dotsOf(one: Rows, other: Rows): Dots {
  return exactDots(one, other) ?? plainDots(one, other);
}

function plainDots({ dimensions, rows }: Rows, { rows: other }: Rows): Dots {
  return (r, first, count, out) => {
    const at = r * dimensions;
    for (let c = 0; c < count; c++) {
      const bt = (first + c) * dimensions;
      // four sums at a time: the additions do not wait for one another
      let p = 0;
      let q = 0;
      let s = 0;
      let t = 0;
      let d = 0;
      for (; d + 3 < dimensions; d += 4) {
        p += rows[at + d] * other[bt + d];
        q += rows[at + d + 1] * other[bt + d + 1];
        s += rows[at + d + 2] * other[bt + d + 2];
        t += rows[at + d + 3] * other[bt + d + 3];
      }
      for (; d < dimensions; d++) p += rows[at + d] * other[bt + d];
      out[c] = p + q + (s + t);
    }
  };
}

/** Rows of the other table that are kept at hand as 16-bit numbers, by their number modulo this: most were met a few rows before. */
export const WINDOW = 1024;

function exactDots(one: Rows, other: Rows): Dots | undefined {
  if (!(one.longest * other.longest <= LARGEST_DOT)) return undefined;
  const { dimensions } = one;
  const window = windowOf(dimensions);
  if (!window) return undefined;
  const { dots, run } = window.table;
  const { own } = window;
  const me = ++users;
  const same = one.rows === other.rows;
  const [copyOwn, copyOther] = [copierOf(one, window), copierOf(other, window)];
  // the rows of the other table that are at hand: most calls ask for some that lie one or two further than those of the last one
  let low = 0;
  let high = 0;
  const hold = (first: number, end: number) => {
    if (end < low || first > high) low = high = first;
    while (low > first) copyOther(--low, low % WINDOW);
    high = Math.min(high, low + WINDOW);
    for (; high < end; high++) copyOther(high, high % WINDOW);
    low = Math.max(low, high - WINDOW);
  };
  return (r, first, count, out) => {
    if (window.user !== me) {
      window.user = me;
      low = high = 0;
      own.fill(-1);
    }
    const slotOfOwn = r % OWN;
    for (let done = 0; done < count; done += WINDOW) {
      const some = Math.min(WINDOW, count - done);
      hold(first + done, first + done + some);
      const isHeld = same && r >= low && r < high;
      if (!isHeld && own[slotOfOwn] !== r) copyOwn((own[slotOfOwn] = r), WINDOW + slotOfOwn);
      const slot = (first + done) % WINDOW;
      run(isHeld ? r % WINDOW : WINDOW + slotOfOwn, some, slot);
      for (let k = 0; k < some; k++) out[done + k] = dots[slot + k];
    }
  };
}

/** Copies rows of a table to their places in a window: two numbers at a time, where they are of 16 bits there, too. */
function copierOf({ rows, dimensions }: Rows, { table }: Window): (row: number, slot: number) => void {
  const to = table.rows;
  const width = to.length / (WINDOW + OWN);
  if (!(rows instanceof Int16Array) || dimensions % 2 > 0 || rows.byteOffset % 4 > 0)
    return (row, slot) => copyNumbers(rows, row * dimensions, to, slot * width, dimensions);
  const half = dimensions / 2;
  const pairs = new Int32Array(rows.buffer, rows.byteOffset, rows.length / 2);
  const out = new Int32Array(to.buffer, to.byteOffset, to.length / 2);
  return (row, slot) => copyNumbers(pairs, row * half, out, (slot * width) / 2, half);
}

/** (Faster than `set`, which takes numbers of another kind one by one and makes a view first.) */
function copyNumbers(from: RowValues | Int32Array, at: number, to: Int16Array | Int32Array, out: number, count: number): void {
  for (let k = 0; k < count; k++) to[out + k] = from[at + k];
}

/** Rows of the one table that are kept at hand behind those of the other: the last ones that were asked for. */
const OWN = 8;

/** Room for a window of rows of the other table, and for some of the one, made once for each number of dimensions. */
interface Window {
  readonly table: RowDots;
  /** Who filled it last, and with which rows of the one table. */
  user: number;
  readonly own: Int32Array;
}

let users = 0;

const windows = new Map<number, Window | undefined>();

function windowOf(dimensions: number): Window | undefined {
  if (!windows.has(dimensions)) {
    const table = createRowDots(WINDOW + OWN, Math.ceil(dimensions / LANES) * LANES);
    for (let k = 0; table && k < table.ids.length; k++) table.ids[k] = k % WINDOW;
    windows.set(dimensions, table && { table, user: 0, own: new Int32Array(OWN).fill(-1) });
  }
  return windows.get(dimensions);
}
