import { moduleOf, op } from '../wasm.ts';
import { createMemory, FRONT, memoryAround } from './room.ts';

/**
 * The inner loop of the default encoder, as a WebAssembly module of a kilobyte that is put together on the spot: sums of
 * int8 rows with 128-bit instructions, about ten times as fast as the same loop in JavaScript. Sums are whole numbers,
 * so both give the same result to the last bit.
 */
export interface RowSummer {
  /** Row numbers to be added by the next `add`. */
  readonly ids: Int32Array;
  /** What `add` adds to. */
  readonly sums: Int32Array;
  /** Adds the rows `ids[0 … count − 1]` to `sums`; 1 ≤ count ≤ `ids.length`. */
  add(count: number): void;
}

/** Lanes of 16 bits hold the sum of this many rows, whatever their values: 255 × 128 < 32,768. */
const MOST_ROWS = 255;
/** Dimensions that are summed in one pass over the ids: 64 take 8 registers for sums, which every processor has. */
const BLOCK = 64;

/**
 * Sums rows of a table where it lies, if that is a memory made by `roomForRows`, else of a copy. `undefined` where
 * WebAssembly or its SIMD is missing or forbidden (a page's Content-Security-Policy may).
 */
export async function createRowSummer(table: Int8Array, dimensions: number): Promise<RowSummer | undefined> {
  if (dimensions % BLOCK !== 0 || dimensions > 4096) return undefined;
  const around = memoryAround(table);
  const memory = around ?? createMemory(FRONT + table.length);
  if (!memory) return undefined;
  const rowsAt = around ? table.byteOffset : FRONT;
  try {
    const { instance } = await WebAssembly.instantiate(moduleBytes(dimensions, rowsAt), { m: { m: memory } });
    if (!around) new Int8Array(memory.buffer, rowsAt, table.length).set(table);
    return {
      ids: new Int32Array(memory.buffer, IDS_AT, MOST_ROWS),
      sums: new Int32Array(memory.buffer, SUMS_AT, dimensions),
      add: instance.exports.f as (count: number) => void,
    };
  } catch {
    return undefined;
  }
}

const IDS_AT = 0;
const SUMS_AT = 1024;

/** `(func (param $count i32))`: for every block of dimensions, a pass over the ids, then its sums widened and stored. */
function moduleBytes(dimensions: number, rowsAt: number): Uint8Array<ArrayBuffer> {
  const [count, end, at, row, chunk, firstSum] = [0, 1, 2, 3, 4, 5];
  const sums = Array.from({ length: BLOCK / 8 }, (_, i) => firstSum + i);
  const code: number[] = [...op.get(count), ...op.i32Const(2), ...op.i32Shl, ...op.set(end)];
  for (let block = 0; block < dimensions; block += BLOCK) {
    for (const sum of sums) code.push(...op.i32Const(0), ...op.i8x16Splat, ...op.set(sum));
    code.push(...op.i32Const(IDS_AT), ...op.set(at), ...op.loop);
    code.push(...op.get(at), ...op.i32Load, ...op.i32Const(dimensions), ...op.i32Mul, ...op.set(row));
    for (let i = 0; i < BLOCK / 16; i++) {
      code.push(...op.get(row), ...op.v128Load(rowsAt + block + 16 * i), ...op.set(chunk));
      code.push(...op.get(sums[2 * i]), ...op.get(chunk), ...op.i16x8ExtendLow, ...op.i16x8Add, ...op.set(sums[2 * i]));
      code.push(...op.get(sums[2 * i + 1]), ...op.get(chunk), ...op.i16x8ExtendHigh, ...op.i16x8Add, ...op.set(sums[2 * i + 1]));
    }
    code.push(...op.get(at), ...op.i32Const(4), ...op.i32Add, ...op.tee(at), ...op.get(end), ...op.i32Ne, ...op.brIf, ...op.end);
    for (const [i, sum] of sums.entries()) {
      for (const [half, extend] of [op.i32x4ExtendLow, op.i32x4ExtendHigh].entries()) {
        const offset = SUMS_AT + 4 * (block + 8 * i + 4 * half);
        code.push(...op.i32Const(0), ...op.i32Const(0), ...op.v128Load(offset));
        code.push(...op.get(sum), ...extend, ...op.i32x4Add, ...op.v128Store(offset));
      }
    }
  }
  return moduleOf({ parameters: 1, integers: chunk - end, vectors: 1 + sums.length, code });
}
