import type { Steps } from '@enface/core/internal';
import { createRowDots, LANES, type RowDots } from '../row-dots.ts';

/**
 * Rows of unit length as 16-bit numbers: `UNIT` stands for 1, so that sums of products stay below 2³¹ in every lane, and
 * JavaScript and WebAssembly give the same result to the last bit.
 */
export const UNIT = 1 << 14;

export interface UnitRows {
  /** Row-major. */
  readonly values: Int16Array;
  /** Numbers a row: padded with zeros to what instructions take. */
  readonly width: number;
  /** The fastest there is: 128-bit instructions where WebAssembly has them (some pages forbid it), else JavaScript. */
  readonly cosines: RowCosines;
}

export function* unitRows(rows: Float32Array, norms: Float64Array, dimensions: number): Steps<UnitRows> {
  const width = Math.ceil(dimensions / LANES) * LANES;
  const table = createRowDots(norms.length, width);
  const values = table?.rows ?? new Int16Array(norms.length * width);
  for (let row = 0; row < norms.length; row++) {
    const scale = norms[row] > 0 ? UNIT / norms[row] : 0;
    for (let d = 0; d < dimensions; d++) values[row * width + d] = Math.round(rows[row * dimensions + d] * scale);
    if (row % 256 === 255) yield;
  }
  return { values, width, cosines: table ? withInstructions(table) : plainRowCosines({ values, width }) };
}

/** Writes the cosines of one row with some others: `out[at + k]` for `row` and `others[k]`. */
export type RowCosines = (row: number, others: Int32Array, out: Float64Array, at: number) => void;

export function plainRowCosines(rows: Pick<UnitRows, 'values' | 'width'>): RowCosines {
  return (row, others, out, at) => {
    for (let k = 0; k < others.length; k++) out[at + k] = cosine(rows, row, others[k]);
  };
}

/** Four sums at a time: the additions do not wait for one another. */
export function cosine({ values, width }: Pick<UnitRows, 'values' | 'width'>, one: number, other: number): number {
  const a = one * width;
  const b = other * width;
  let p = 0;
  let q = 0;
  let r = 0;
  let s = 0;
  for (let d = 0; d < width; d += 4) {
    p += values[a + d] * values[b + d];
    q += values[a + d + 1] * values[b + d + 1];
    r += values[a + d + 2] * values[b + d + 2];
    s += values[a + d + 3] * values[b + d + 3];
  }
  return (p + q + r + s) / (UNIT * UNIT);
}

function withInstructions({ ids, dots, run }: RowDots): RowCosines {
  return (row, others, out, at) => {
    for (let from = 0; from < others.length; from += ids.length) {
      const count = Math.min(ids.length, others.length - from);
      for (let k = 0; k < count; k++) ids[k] = others[from + k];
      run(row, count);
      for (let k = 0; k < count; k++) out[at + from + k] = dots[k] / (UNIT * UNIT);
    }
  };
}
