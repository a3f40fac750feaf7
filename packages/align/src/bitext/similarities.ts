import { createRowDots, LANES, type RowDots } from '../row-dots.ts';
import type { Band } from './band.ts';
import type { SideVectors } from './side.ts';

/**
 * Dot products of the segments in a band, summed along rows, so that the dot product of any two runs costs one
 * subtraction a source segment. Sums are additive: (s₁ + s₂)·(t₁ + t₂) = Σ sᵢ·tⱼ.
 */
export interface Similarities {
  /** First target segment of source segment r's row. */
  readonly first: Int32Array;
  /** Row r's sums begin at `offset[r]` in `sums`: entry c is the sum over target segments first … first + c − 1. */
  readonly offset: Int32Array;
  readonly sums: Float64Array;
}

export function similarities(source: SideVectors, target: SideVectors, band: Band): Similarities {
  const { count } = source;
  const reach = source.maxRun;
  const first = new Int32Array(count);
  const offset = new Int32Array(count + 1);
  const last = new Int32Array(count);
  for (let r = 0; r < count; r++) {
    // a run that covers segment r starts at a node up to `reach − 1` rows above and ends as many rows below
    first[r] = band.low[Math.max(0, r - reach + 1)];
    last[r] = Math.max(first[r], band.high[Math.min(count, r + reach)]);
    offset[r + 1] = offset[r] + last[r] - first[r] + 1;
  }
  const sums = new Float64Array(offset[count]);
  const dots = new Float64Array(last.reduce((most, end, r) => Math.max(most, end - first[r]), 0));
  const rowDots = exactDots(source, target) ?? plainDots(source, target);
  for (let r = 0; r < count; r++) {
    const width = last[r] - first[r];
    rowDots(r, first[r], width, dots);
    let total = 0;
    for (let c = 0; c < width; c++) sums[offset[r] + c + 1] = total += dots[c];
  }
  return { first, offset, sums };
}

/** Writes the dot products of source row `r` with `width` target rows from `first` on. */
type Dots = (r: number, first: number, width: number, out: Float64Array) => void;

function plainDots({ dimensions, rows }: SideVectors, { rows: other }: SideVectors): Dots {
  return (r, first, width, out) => {
    const at = r * dimensions;
    for (let c = 0; c < width; c++) {
      const bt = (first + c) * dimensions;
      let a = 0;
      let b = 0;
      let e = 0;
      let f = 0;
      let d = 0;
      for (; d + 3 < dimensions; d += 4) {
        a += rows[at + d] * other[bt + d];
        b += rows[at + d + 1] * other[bt + d + 1];
        e += rows[at + d + 2] * other[bt + d + 2];
        f += rows[at + d + 3] * other[bt + d + 3];
      }
      for (; d < dimensions; d++) a += rows[at + d] * other[bt + d];
      out[c] = a + b + (e + f);
    }
  };
}

/** Target rows that are kept at hand as 16-bit numbers: the band moves on slowly, so nearly all were met before. */
const WINDOW = 1024;
/** What the length of a row times that of another must not exceed, so that nothing leaves 32 bits on the way. */
const LARGEST_DOT = 2 ** 31 - 2 ** 16;

/**
 * The same by 128-bit instructions, where rows are sums of int8 rows, as the default encoder's are: all numbers are whole
 * then, and both ways are exact. `undefined` for other rows, for texts too long, and where there are no such instructions.
 */
function exactDots(source: SideVectors, target: SideVectors): Dots | undefined {
  if (longest(source) * longest(target) > LARGEST_DOT || !isWhole(source) || !isWhole(target)) return undefined;
  const { dimensions } = source;
  const table = windowTable(dimensions);
  if (!table) return undefined;
  const { rows, ids, dots, run } = table;
  const width = rows.length / (WINDOW + 1);
  const put = (slot: number, from: Float32Array, row: number) =>
    rows.set(from.subarray(row * dimensions, (row + 1) * dimensions), slot * width);
  const held = new Int32Array(WINDOW).fill(-1);
  return (r, first, count, out) => {
    put(WINDOW, source.rows, r);
    for (let done = 0; done < count; done += WINDOW) {
      const some = Math.min(WINDOW, count - done);
      for (let k = 0; k < some; k++) {
        const row = first + done + k;
        const slot = row % WINDOW;
        if (held[slot] !== row) put(slot, target.rows, (held[slot] = row));
        ids[k] = slot;
      }
      run(WINDOW, some);
      for (let k = 0; k < some; k++) out[done + k] = dots[k];
    }
  };
}

const tables = new Map<number, RowDots | undefined>();

/** Room for a window of target rows and one source row, made once for each number of dimensions. */
function windowTable(dimensions: number): RowDots | undefined {
  if (!tables.has(dimensions)) tables.set(dimensions, createRowDots(WINDOW + 1, Math.ceil(dimensions / LANES) * LANES));
  return tables.get(dimensions);
}

/** The length of the longest row. */
function longest({ count, inverse, maxRun }: SideVectors): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) if (inverse[i * maxRun] > 0) least = Math.min(least, inverse[i * maxRun]);
  return 1 / least;
}

function isWhole({ rows }: SideVectors): boolean {
  for (let k = 0; k < rows.length; k++) if (rows[k] !== (rows[k] << 16) >> 16) return false;
  return true;
}

/** Cosine of two runs that were embedded one by one. */
export function embeddedCosine(source: SideVectors, target: SideVectors, i: number, n: number, j: number, m: number): number {
  const { dimensions } = source;
  const a = source.runs![n - 1];
  const b = target.runs![m - 1];
  let dot = 0;
  for (let d = 0; d < dimensions; d++) dot += a[i * dimensions + d] * b[j * dimensions + d];
  return dot;
}

/** Dot product of the runs [i, i + n) and [j, j + m); both within the band's reach. */
export function runDot(s: Similarities, i: number, n: number, j: number, m: number): number {
  let dot = 0;
  for (let r = i; r < i + n; r++) {
    const at = s.offset[r] + j - s.first[r];
    dot += s.sums[at + m] - s.sums[at];
  }
  return dot;
}
