/**
 * Rows of unit length as 16-bit numbers: `UNIT` stands for 1, so that sums of products stay below 2³¹ in every lane, and
 * JavaScript and WebAssembly give the same result to the last bit.
 */
export const UNIT = 1 << 14;
/** Rows are padded with zeros to a multiple of this many numbers: one instruction's worth. */
const LANES = 8;

export interface UnitRows {
  /** Row-major. */
  readonly values: Int16Array;
  /** Numbers a row, padding included. */
  readonly width: number;
}

export function unitRows(rows: Float32Array, norms: Float64Array, dimensions: number): UnitRows {
  const width = Math.ceil(dimensions / LANES) * LANES;
  const values = new Int16Array(norms.length * width);
  for (let row = 0; row < norms.length; row++) {
    const scale = norms[row] > 0 ? UNIT / norms[row] : 0;
    for (let d = 0; d < dimensions; d++) values[row * width + d] = Math.round(rows[row * dimensions + d] * scale);
  }
  return { values, width };
}

/** Writes the cosines of one row with some others: `out[at + k]` for `row` and `others[k]`. */
export type RowCosines = (row: number, others: Int32Array, out: Float64Array, at: number) => void;

/** The fastest there is: 128-bit instructions where WebAssembly has them (some pages forbid it), else JavaScript. */
export function createRowCosines(rows: UnitRows): RowCosines {
  return (typeof WebAssembly === 'undefined' ? undefined : withInstructions(rows)) ?? plainRowCosines(rows);
}

const made = new WeakMap<UnitRows, RowCosines>();

/** `createRowCosines`, made once for each table. */
export function rowCosines(rows: UnitRows): RowCosines {
  let cosines = made.get(rows);
  if (!cosines) made.set(rows, (cosines = createRowCosines(rows)));
  return cosines;
}

export function plainRowCosines(rows: UnitRows): RowCosines {
  return (row, others, out, at) => {
    for (let k = 0; k < others.length; k++) out[at + k] = cosine(rows, row, others[k]);
  };
}

/** Four sums at a time: the additions do not wait for one another. */
export function cosine({ values, width }: UnitRows, one: number, other: number): number {
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

const PAGE = 0x10000;
/** Row numbers of one call, and the bytes before the table: those numbers, then as many results. */
const MOST = 4096;
const RESULTS_AT = 4 * MOST;
const ROWS_AT = 8 * MOST;

/** `undefined` where it cannot be had: no WebAssembly, no SIMD, no memory. */
function withInstructions({ values, width }: UnitRows): RowCosines | undefined {
  const rowBytes = 2 * width;
  if (width > 2048 || values.length === 0) return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((ROWS_AT + values.byteLength) / PAGE) });
    new Int16Array(memory.buffer, ROWS_AT, values.length).set(values);
    const ids = new Int32Array(memory.buffer, 0, MOST);
    const results = new Int32Array(memory.buffer, RESULTS_AT, MOST);
    const module = new WebAssembly.Module(moduleBytes(width) as BufferSource);
    const dots = new WebAssembly.Instance(module, { m: { m: memory } }).exports.d as (row: number, count: number) => void;
    return (row, others, out, at) => {
      for (let from = 0; from < others.length; from += MOST) {
        const count = Math.min(MOST, others.length - from);
        for (let k = 0; k < count; k++) ids[k] = others[from + k];
        dots(ROWS_AT + row * rowBytes, count);
        for (let k = 0; k < count; k++) out[at + from + k] = results[k] / (UNIT * UNIT);
      }
    };
  } catch {
    return undefined;
  }
}

// Opcodes of the WebAssembly specification, by their names in the text format.
const I32 = 0x7f;
const V128 = 0x7b;
const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  brIf: [0x0d, 0x00],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  i32Load: [0x28, 2, 0],
  i32Store: (offset: number) => [0x36, 2, ...unsigned(offset)],
  i32Const: (value: number) => [0x41, ...signed(value)],
  i32Add: [0x6a],
  i32Mul: [0x6c],
  i32Shl: [0x74],
  i32Ne: [0x47],
  v128Load: (offset: number) => [0xfd, 0x00, 4, ...unsigned(offset)],
  i8x16Splat: [0xfd, 0x0f],
  i32x4Lane: (lane: number) => [0xfd, 0x1b, lane],
  i32x4Add: [0xfd, ...unsigned(174)],
  i32x4Dot: [0xfd, ...unsigned(186)],
};

/** `(func (param $row i32) (param $count i32))`: the dot products of the row at an address with the rows numbered at 0. */
function moduleBytes(width: number): Uint8Array {
  const [row, count, at, other, sum] = [0, 1, 2, 3, 4];
  const code: number[] = [...op.get(count), ...op.i32Const(2), ...op.i32Shl, ...op.set(count), ...op.loop];
  code.push(...op.get(at), ...op.i32Load, ...op.i32Const(2 * width), ...op.i32Mul, ...op.i32Const(ROWS_AT), ...op.i32Add);
  code.push(...op.set(other), ...op.i32Const(0), ...op.i8x16Splat, ...op.set(sum));
  for (let d = 0; d < 2 * width; d += 2 * LANES) {
    code.push(...op.get(row), ...op.v128Load(d), ...op.get(other), ...op.v128Load(d), ...op.i32x4Dot);
    code.push(...op.get(sum), ...op.i32x4Add, ...op.set(sum));
  }
  code.push(...op.get(at));
  for (let lane = 0; lane < 4; lane++) code.push(...op.get(sum), ...op.i32x4Lane(lane), ...(lane ? op.i32Add : []));
  code.push(...op.i32Store(RESULTS_AT));
  code.push(...op.get(at), ...op.i32Const(4), ...op.i32Add, ...op.tee(at), ...op.get(count), ...op.i32Ne, ...op.brIf, ...op.end);
  const body = [...[2, ...[2, I32], ...[1, V128]], ...code, ...op.end];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I32, 0]), // type: (i32, i32) → ()
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1]), // import "m" "m": a memory
    ...section(3, [1, 0]), // one function of that type
    ...section(7, [1, 1, 0x64, 0x00, 0]), // export "d"
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function section(id: number, bytes: readonly number[]): number[] {
  return [id, ...unsigned(bytes.length), ...bytes];
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const low = value & 0x7f;
  const rest = value >> 7;
  return (rest === 0 && !(low & 0x40)) || (rest === -1 && low & 0x40) ? [low] : [low | 0x80, ...signed(rest)];
}
