/**
 * What WebAssembly modules of one function are put together with, where 128-bit instructions make an inner loop many
 * times as fast as JavaScript's.
 */

const I32 = 0x7f;
const F64 = 0x7c;
const V128 = 0x7b;

/** Opcodes of the WebAssembly specification, by their names in the text format. Memory is taken to be aligned. */
export const op = {
  loop: [0x03, 0x40],
  end: [0x0b],
  brIf: [0x0d, 0x00],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  if: [0x04, 0x40],
  select: [0x1b],
  i32Load: [0x28, 2, 0],
  i32LoadAt: (offset: number) => [0x28, 2, ...unsigned(offset)],
  i32Load16: (offset: number) => [0x2f, 1, ...unsigned(offset)],
  f32Load: (offset: number) => [0x2a, 2, ...unsigned(offset)],
  f64Load: (offset: number) => [0x2b, 3, ...unsigned(offset)],
  i32Store: (offset: number) => [0x36, 2, ...unsigned(offset)],
  i32Store16: (offset: number) => [0x3b, 1, ...unsigned(offset)],
  f64Store: (offset: number) => [0x39, 3, ...unsigned(offset)],
  i32Const: (value: number) => [0x41, ...signed(value)],
  f64Const: (value: number) => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)],
  i32Ne: [0x47],
  i32LessS: [0x48],
  i32MoreS: [0x4a],
  f64More: [0x64],
  f64AtMost: [0x65],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Mul: [0x6c],
  i32And: [0x71],
  i32Xor: [0x73],
  i32Shl: [0x74],
  i32ShrU: [0x76],
  f64Ceil: [0x9b],
  f64Add: [0xa0],
  f64Sub: [0xa1],
  f64Mul: [0xa2],
  f64Div: [0xa3],
  f64Least: [0xa4],
  f64Most: [0xa5],
  i32FromF64: [0xaa],
  f64FromF32: [0xbb],
  v128Load: (offset: number) => [0xfd, 0x00, 4, ...unsigned(offset)],
  v128Store: (offset: number) => [0xfd, 0x0b, 4, ...unsigned(offset)],
  /** Four 16-bit numbers as numbers of 32 bits; one of 64 bits twice. */
  i16x4LoadWide: (offset: number) => [0xfd, 0x03, 3, ...unsigned(offset)],
  f64x2LoadSplat: (offset: number) => [0xfd, 0x0a, 3, ...unsigned(offset)],
  /** The upper half of the first of two vectors, then that of the second one. */
  highHalf: [0xfd, 0x0d, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31],
  i8x16Splat: [0xfd, 0x0f],
  i32x4Splat: [0xfd, 0x11],
  i32x4Lane: (lane: number) => [0xfd, 0x1b, lane],
  f64x2Lane: (lane: number) => [0xfd, 0x21, lane],
  f64x2Less: [0xfd, 0x49],
  v128And: [0xfd, 0x4e],
  v128Or: [0xfd, 0x50],
  v128Xor: [0xfd, 0x51],
  i16x8ExtendLow: [0xfd, ...unsigned(135)],
  i16x8ExtendHigh: [0xfd, ...unsigned(136)],
  i16x8Add: [0xfd, ...unsigned(142)],
  i16x8AddSaturated: [0xfd, ...unsigned(143)],
  i32x4ExtendLow: [0xfd, ...unsigned(167)],
  i32x4ExtendHigh: [0xfd, ...unsigned(168)],
  i32x4ShrU: [0xfd, ...unsigned(173)],
  i32x4Add: [0xfd, ...unsigned(174)],
  i32x4Mul: [0xfd, ...unsigned(181)],
  i32x4Dot: [0xfd, ...unsigned(186)],
  i64x2Bitmask: [0xfd, ...unsigned(196)],
  f64x2Add: [0xfd, ...unsigned(240)],
  f64x2Sub: [0xfd, ...unsigned(241)],
  f64x2Mul: [0xfd, ...unsigned(242)],
  f64x2Div: [0xfd, ...unsigned(243)],
  /** Of each two the second one where it is less, else the first. */
  f64x2Least: [0xfd, ...unsigned(246)],
  /** … where it is more. */
  f64x2Most: [0xfd, ...unsigned(247)],
  f64x2FromLow: [0xfd, ...unsigned(254)],
} as const;

/** A function that takes 32-bit integers and returns nothing. Its locals: parameters, then integers, then vectors, then numbers of 64 bits. */
export interface WasmFunction {
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly reals?: number;
  readonly code: readonly number[];
}

/** The bytes of a module that imports the memory `m` of the module `m` and exports the function as `f`. */
export function moduleOf({ parameters, integers, vectors, reals = 0, code }: WasmFunction): Uint8Array<ArrayBuffer> {
  const body = [3, integers, I32, vectors, V128, reals, F64, ...code, ...op.end];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...Array(parameters).fill(I32), 0]), // its type
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1]), // import "m" "m": a memory
    ...section(3, [1, 0]), // one function of that type
    ...section(7, [1, 1, 0x66, 0x00, 0]), // export "f"
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
