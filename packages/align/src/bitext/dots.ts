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
    most = Math.max(most, wholeSquare(rows, at, at + dimensions));
    if (row % 256 === 0) yield;
  }
  return { dimensions, rows, longest: Math.sqrt(most) };
}

/** Numbers that are copied before others may have a turn. */
const STRETCH = 1 << 18;

/** The same in half the room, where all numbers are whole and of 16 bits. */
export function* compact(table: Rows): Steps<Rows> {
  const { rows, longest } = table;
  if (rows instanceof Int16Array || longest === Number.POSITIVE_INFINITY) return table;
  const narrow = new Int16Array(rows.length);
  for (let at = 0; at < rows.length; at += STRETCH) {
    narrow.set(rows.subarray(at, at + STRETCH), at);
    yield;
  }
  return { dimensions: table.dimensions, rows: narrow, longest };
}

/** The sum of squares from one place to another; Infinity where a number is not whole or not of 16 bits. */
function wholeSquare(values: RowValues, from: number, to: number): number {
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
  const { rows, ids, dots, run } = window.table;
  const { held } = window;
  const me = ++users;
  const same = one.rows === other.rows;
  const width = rows.length / (WINDOW + 1);
  return (r, first, count, out) => {
    if (window.user !== me) {
      window.user = me;
      held.fill(-1);
    }
    let at = -1;
    for (let done = 0; done < count; done += WINDOW) {
      const some = Math.min(WINDOW, count - done);
      for (let k = 0; k < some; k++) {
        const row = first + done + k;
        const slot = row % WINDOW;
        if (held[slot] !== row) copyRow(other, (held[slot] = row), rows, slot * width);
        ids[k] = slot;
      }
      if (same && held[r % WINDOW] === r) at = r % WINDOW;
      else if (at !== WINDOW) copyRow(one, r, rows, (at = WINDOW) * width);
      run(at, some);
      for (let k = 0; k < some; k++) out[done + k] = dots[k];
    }
  };
}

/** (Faster than `set`, which takes numbers of another kind one by one and makes a view first.) */
function copyRow({ rows, dimensions }: Rows, row: number, to: Int16Array, out: number): void {
  const at = row * dimensions;
  for (let d = 0; d < dimensions; d++) to[out + d] = rows[at + d];
}

/** Room for a window of rows and one more, made once for each number of dimensions. */
interface Window {
  readonly table: RowDots;
  /** Who filled it last, and with which rows. */
  user: number;
  readonly held: Int32Array;
}

let users = 0;

const windows = new Map<number, Window | undefined>();

function windowOf(dimensions: number): Window | undefined {
  if (!windows.has(dimensions)) {
    const table = createRowDots(WINDOW + 1, Math.ceil(dimensions / LANES) * LANES);
    windows.set(dimensions, table && { table, user: 0, held: new Int32Array(WINDOW).fill(-1) });
  }
  return windows.get(dimensions);
}
