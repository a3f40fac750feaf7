import { moduleOf, op } from '@enface/core/internal';

const PAGE = 0x10000;
/** Before the rows lies what tells of sums that do not fit, then the sum. */
const SUM_AT = 16;
/** Numbers that one instruction takes. */
const LANES = 8;

/**
 * Sums of a few rows of 16 bits, as such: a WebAssembly module of a few hundred bytes that is put together here. What it says is what
 * JavaScript says: whether a sum, or a part of it, needs more bits.
 */
export interface RowSums {
  /** Row-major, room for the rows. */
  readonly rows: Int16Array;
  readonly sum: Int16Array;
  /** Adds the rows up, and tells whether 16 bits were enough. */
  add(): boolean;
}

/** Of `count` rows; `undefined` where it cannot be had: no WebAssembly (some pages forbid it), no SIMD, no memory, an odd width. */
export function createRowSums(count: number, width: number): RowSums | undefined {
  if (typeof WebAssembly === 'undefined' || width % LANES !== 0) return undefined;
  const rowsAt = SUM_AT + 2 * width;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + 2 * count * width) / PAGE) });
    const module = new WebAssembly.Module(moduleBytes(count, width, rowsAt));
    const add = new WebAssembly.Instance(module, { m: { m: memory } }).exports.f as (end: number) => void;
    const odd = new Int32Array(memory.buffer, 0, 4);
    return {
      rows: new Int16Array(memory.buffer, rowsAt, count * width),
      sum: new Int16Array(memory.buffer, SUM_AT, width),
      add: () => {
        add(2 * width);
        return (odd[0] | odd[1] | odd[2] | odd[3]) === 0;
      },
    };
  } catch {
    return undefined;
  }
}

/** `(func (param $end i32))`: sums that stop at the last number of 16 bits differ from others where there are too few bits. */
function moduleBytes(count: number, width: number, rowsAt: number): Uint8Array<ArrayBuffer> {
  const [end, at, sum, row, odd] = [0, 1, 2, 3, 4];
  const code: number[] = [...op.loop, ...op.get(at), ...op.v128Load(rowsAt), ...op.set(sum)];
  for (let k = 1; k < count; k++) {
    code.push(...op.get(at), ...op.v128Load(rowsAt + 2 * k * width), ...op.set(row));
    code.push(...op.get(odd), ...op.get(sum), ...op.get(row), ...op.i16x8AddSaturated);
    code.push(...op.get(sum), ...op.get(row), ...op.i16x8Add, ...op.tee(sum), ...op.v128Xor, ...op.v128Or, ...op.set(odd));
  }
  code.push(...op.get(at), ...op.get(sum), ...op.v128Store(SUM_AT), ...op.get(at), ...op.i32Const(2 * LANES), ...op.i32Add);
  code.push(...op.tee(at), ...op.get(end), ...op.i32Ne, ...op.brIf, ...op.end);
  code.push(...op.i32Const(0), ...op.get(odd), ...op.v128Store(0));
  return moduleOf({ parameters: 1, integers: 1, vectors: 3, code });
}
