import { moduleOf, op } from '@enface/core/internal';

/** Numbers that one instruction takes: a row's width is a multiple of it. */
export const LANES = 8;
/** Rows of one run. */
const MOST = 4096;
const PAGE = 0x10000;
/** Before the table lie the rows' numbers, then as many results. */
const RESULTS_AT = 4 * MOST;
const ROWS_AT = 8 * MOST;
const WIDEST = 2048;

/**
 * A table of 16-bit rows and their dot products with 128-bit instructions: a WebAssembly module of a few hundred bytes
 * that is put together here. As long as no dot product, nor a part of one, leaves 32 bits, results are exact, and so the
 * same as JavaScript's to the last bit.
 */
export interface RowDots {
  /** Row-major, to be filled in. */
  readonly rows: Int16Array;
  /** Numbers of the rows that `run` takes. */
  readonly ids: Int32Array;
  /** `dots[k]` is the dot product with row `ids[k]`. */
  readonly dots: Int32Array;
  /** Takes `row` with `count` of the rows `ids`, from one of them on; 1 ≤ count ≤ `ids.length` − `from`. */
  run(row: number, count: number, from?: number): void;
}

/** `undefined` where it cannot be had: no WebAssembly (some pages forbid it), no SIMD, no memory, an odd width. */
export function createRowDots(count: number, width: number): RowDots | undefined {
  if (typeof WebAssembly === 'undefined' || count === 0 || width % LANES !== 0 || width > WIDEST) return undefined;
  const rowBytes = 2 * width;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((ROWS_AT + count * rowBytes) / PAGE) });
    const module = new WebAssembly.Module(moduleBytes(width));
    const dots = new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as (
      row: number,
      end: number,
      at: number,
    ) => void;
    return {
      rows: new Int16Array(memory.buffer, ROWS_AT, count * width),
      ids: new Int32Array(memory.buffer, 0, MOST),
      dots: new Int32Array(memory.buffer, RESULTS_AT, MOST),
      run: (row, count, from = 0) => dots(ROWS_AT + row * rowBytes, 4 * (from + count), 4 * from),
    };
  } catch {
    return undefined;
  }
}

/** `(func (param $row i32) (param $end i32) (param $at i32))`: the dot products of the row at an address with the rows numbered from $at to $end. */
function moduleBytes(width: number): Uint8Array<ArrayBuffer> {
  const [row, end, at, other, sum] = [0, 1, 2, 3, 4];
  const code: number[] = [...op.loop];
  code.push(...op.get(at), ...op.i32Load, ...op.i32Const(2 * width), ...op.i32Mul, ...op.i32Const(ROWS_AT), ...op.i32Add);
  code.push(...op.set(other), ...op.i32Const(0), ...op.i8x16Splat, ...op.set(sum));
  for (let d = 0; d < 2 * width; d += 2 * LANES) {
    code.push(...op.get(row), ...op.v128Load(d), ...op.get(other), ...op.v128Load(d), ...op.i32x4Dot);
    code.push(...op.get(sum), ...op.i32x4Add, ...op.set(sum));
  }
  code.push(...op.get(at));
  for (let lane = 0; lane < 4; lane++) code.push(...op.get(sum), ...op.i32x4Lane(lane), ...(lane ? op.i32Add : []));
  code.push(...op.i32Store(RESULTS_AT));
  code.push(...op.get(at), ...op.i32Const(4), ...op.i32Add, ...op.tee(at), ...op.get(end), ...op.i32Ne, ...op.brIf, ...op.end);
  return moduleOf({ parameters: 3, integers: 1, vectors: 1, code });
}
