import { moduleOf, op } from '@enface/core/internal';

/** Rows that are added in one go. */
export const ROWS = 64;
/** Numbers of a row that are added in one go. */
const TOGETHER = 4;
const PAGE = 0x10000;

/**
 * Sums of rows of 16 bits, each row by several weights: a WebAssembly module of a few hundred bytes that is put together here.
 * Rows are added one after the other, in double precision, so that results are the same as JavaScript's to the last bit.
 */
export interface WeightedRows {
  /** Row-major, room for `ROWS` rows. */
  readonly rows: Int16Array;
  /** Of each row its weights in all the sums. */
  readonly weights: Float64Array;
  /** What rows are added to, one sum after the other. */
  readonly sums: Float64Array;
  /** Adds the first `count` rows; at least 1. */
  add(count: number): void;
}

/** `undefined` where it cannot be had: no WebAssembly (some pages forbid it), no SIMD, no memory, an odd width. */
export function createWeightedRows(width: number, sums: number): WeightedRows | undefined {
  if (typeof WebAssembly === 'undefined' || width % TOGETHER !== 0) return undefined;
  const sumsAt = ROWS * sums * 8;
  const rowsAt = sumsAt + sums * width * 8;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + ROWS * width * 2) / PAGE) });
    const module = new WebAssembly.Module(moduleBytes(width, sums, sumsAt, rowsAt));
    return {
      rows: new Int16Array(memory.buffer, rowsAt, ROWS * width),
      weights: new Float64Array(memory.buffer, 0, ROWS * sums),
      sums: new Float64Array(memory.buffer, sumsAt, sums * width),
      add: new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as (count: number) => void,
    };
  } catch {
    return undefined;
  }
}

/** `(func (param $count i32))`: for each four numbers of a row, a pass over the rows with the sums of these at hand. */
function moduleBytes(width: number, sums: number, sumsAt: number, rowsAt: number): Uint8Array<ArrayBuffer> {
  const rowBytes = 2 * width;
  const [count, at, row, end, weight, numbers, low, high, first] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  /** Of each sum, where its two pairs are kept and lie in memory. */
  const pairs = Array.from({ length: 2 * sums }, (_, k) => ({
    local: first + k,
    offset: sumsAt + (k >> 1) * width * 8 + (k & 1) * 16,
  }));
  // four numbers take 8 bytes of a row, and 32 of a sum
  const place = [...op.get(at), ...op.i32Const(2), ...op.i32Shl];
  const code: number[] = [...op.loop];
  for (const { local, offset } of pairs) code.push(...place, ...op.v128Load(offset), ...op.set(local));
  code.push(...op.get(at), ...op.tee(row), ...op.get(count), ...op.i32Const(rowBytes), ...op.i32Mul, ...op.i32Add);
  code.push(...op.set(end), ...op.i32Const(0), ...op.set(weight), ...op.loop);
  code.push(...op.get(row), ...op.i16x4LoadWide(rowsAt), ...op.tee(numbers), ...op.f64x2FromLow, ...op.set(low));
  code.push(...op.get(numbers), ...op.get(numbers), ...op.highHalf, ...op.f64x2FromLow, ...op.set(high));
  for (let k = 0; k < sums; k++)
    for (const [half, { local }] of [[low, pairs[2 * k]] as const, [high, pairs[2 * k + 1]] as const]) {
      code.push(...op.get(local), ...op.get(half), ...op.get(weight), ...op.f64x2LoadSplat(8 * k));
      code.push(...op.f64x2Mul, ...op.f64x2Add, ...op.set(local));
    }
  code.push(...op.get(weight), ...op.i32Const(8 * sums), ...op.i32Add, ...op.set(weight));
  code.push(...op.get(row), ...op.i32Const(rowBytes), ...op.i32Add, ...op.tee(row), ...op.get(end), ...op.i32Ne, ...op.brIf);
  code.push(...op.end);
  for (const { local, offset } of pairs) code.push(...place, ...op.get(local), ...op.v128Store(offset));
  code.push(...op.get(at), ...op.i32Const(2 * TOGETHER), ...op.i32Add, ...op.tee(at), ...op.i32Const(rowBytes), ...op.i32Ne);
  code.push(...op.brIf, ...op.end);
  return moduleOf({ parameters: 1, integers: numbers - at, vectors: 3 + pairs.length, code });
}
