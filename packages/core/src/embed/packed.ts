import { LARGEST_FILE } from './limits.ts';
import { roomForRows } from './room.ts';
import type { Table } from './rows.ts';

/**
 * Rows of few bits. Each number is one of 2, 4, 8 or 16 levels, which all rows share, times a scale of its row; a row's
 * numbers follow each other without gaps, the first in the lowest bits of its first byte.
 */
export interface Packed {
  /** `count` rows of `dimensions × bits / 8` bytes, or who reads them. */
  readonly codes: Uint8Array | RowReader;
  readonly count: number;
  readonly dimensions: number;
  /** 1 to 4; `levels` has 2^bits numbers. */
  readonly bits: number;
  readonly levels: ArrayLike<number>;
  readonly scaleOf: (row: number) => number;
}

/** Reads rows where they lie. */
export interface RowReader {
  /** @param rows in ascending order @param each is given a row, and where its bytes begin among some */
  read(rows: Int32Array, each: (row: number, bytes: Uint8Array, at: number) => void): void;
}

/** Numbers that are unpacked at a time: so many take whole bytes, whatever their bits. */
export const GROUP = 8;

/** True when the rows can be unpacked in memory. */
export function fitsUnpacked({ count, dimensions }: Pick<Packed, 'count' | 'dimensions'>): boolean {
  return count * dimensions <= LARGEST_FILE;
}

/**
 * A table of int8 into which a row is unpacked when it is first asked for, behind those that were asked for before it: texts
 * use a small part of a vocabulary, so that this takes less time and memory than to unpack it all. (Room is reserved for all
 * rows, but a system gives memory where it is written to.)
 */
export function unpackOnUse(packed: Packed): Table {
  const { codes, count, dimensions, bits } = packed;
  const room = roomForRows(count * dimensions, 0);
  const values = new Int8Array(room.buffer, room.byteOffset, room.length);
  const places = new Int32Array(count);
  let used = 0;
  const unpack = (row: number, bytes: Uint8Array, at: number) => {
    unpackRow(packed, row, bytes, at, values.subarray(used * dimensions, (used + 1) * dimensions));
    places[row] = ++used;
  };
  if (!(codes instanceof Uint8Array)) {
    const bring = (ids: Int32Array) => {
      const rows = newRows(ids, places);
      try {
        if (rows.length > 0) codes.read(rows, unpack);
      } finally {
        // what could not be read is to be asked for again
        for (const row of rows) if (places[row] < 0) places[row] = 0;
      }
    };
    return { values, dimensions, bring, rowOf: (row) => places[row] - 1 };
  }
  return {
    values,
    dimensions,
    rowOf(row) {
      if (places[row] === 0) unpack(row, codes, (row * dimensions * bits) / 8);
      return places[row] - 1;
    },
  };
}

/** Those that have no place yet, each once, in ascending order. */
function newRows(ids: Int32Array, places: Int32Array): Int32Array {
  const rows = new Int32Array(ids.length);
  let count = 0;
  for (let k = 0; k < ids.length; k++)
    if (places[ids[k]] === 0) {
      places[ids[k]] = -1;
      rows[count++] = ids[k];
    }
  return rows.subarray(0, count).sort();
}

function unpackRow(
  { dimensions, bits, levels, scaleOf }: Packed,
  row: number,
  codes: Uint8Array,
  start: number,
  out: Int8Array,
): void {
  const numbers = new Int8Array(levels.length);
  const scale = scaleOf(row);
  for (let i = 0; i < levels.length; i++) numbers[i] = Math.max(-127, Math.min(127, Math.round(levels[i] * scale)));
  const mask = levels.length - 1;
  let at = start;
  for (let i = 0; i < dimensions; ) {
    let word = 0;
    for (let shift = 0; shift < GROUP * bits; shift += 8) word |= codes[at++] << shift;
    for (const end = i + GROUP; i < end; i++) {
      out[i] = numbers[word & mask];
      word >>>= bits;
    }
  }
}
