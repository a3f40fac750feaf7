import { moduleOf, op } from '../wasm.ts';
import { HASH_START } from './hash.ts';
import { createMemory, memoryAround } from './room.ts';

/** Bytes that are mixed at a time: a word of 32 bits into each of so many states. */
export const BLOCK = 64;
const STATES = BLOCK / 4;

const FACTOR = 0x01000193;
const SHIFT = 15;

/**
 * Mixes bytes, whole blocks of them, into states: into new ones, or into those that it gave before. Whoever calls is done with them
 * before the next call that wants new ones.
 */
export type Mix = (bytes: Uint8Array, states?: Int32Array) => Int32Array;

/** Each step maps different states to different ones, so that a difference stays one. */
export const mixPlainly: Mix = (bytes, states = new Int32Array(STATES).fill(HASH_START)) => {
  const words = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new Int32Array(words.buffer, words.byteOffset, words.byteLength / 4);
  for (let at = 0; at < view.length; at++) {
    const state = Math.imul(states[at % STATES] ^ view[at], FACTOR);
    states[at % STATES] = state ^ (state >>> SHIFT);
  }
  return states;
};

/** What is copied where WebAssembly sees it, piece by piece: little enough to stay in a processor's cache. */
const PIECE = 1 << 16;
const BYTES_AT = BLOCK;

type MixInMemory = (start: number, end: number) => void;

/**
 * The same with 128-bit instructions, at about the speed of memory. `undefined` where WebAssembly or its SIMD is missing or
 * forbidden (a page's Content-Security-Policy may).
 */
export function createMixer(): Mix | undefined {
  const memory = createMemory(BYTES_AT + PIECE);
  if (!memory) return undefined;
  try {
    const module = new WebAssembly.Module(moduleBytes());
    const mixerOf = (m: WebAssembly.Memory) => new WebAssembly.Instance(module, { m: { m } }).exports.f as MixInMemory;
    const mix = mixerOf(memory);
    const states = new Int32Array(memory.buffer, 0, STATES);
    const room = new Uint8Array(memory.buffer, BYTES_AT, PIECE);
    return (bytes, onward) => {
      const around = onward ? undefined : memoryAround(bytes);
      if (around) return mixWhereTheyLie(bytes, new Int32Array(around.buffer, 0, STATES), mixerOf(around));
      if (!onward) states.fill(HASH_START);
      for (let start = 0; start < bytes.length; start += PIECE) {
        const piece = bytes.subarray(start, start + PIECE);
        room.set(piece);
        mix(BYTES_AT, BYTES_AT + piece.length);
      }
      return states;
    };
  } catch {
    return undefined;
  }
}

/** Piece by piece all the same: the engine compiles the loop anew, for speed, when it is called again. */
function mixWhereTheyLie(bytes: Uint8Array, states: Int32Array, mix: MixInMemory): Int32Array {
  states.fill(HASH_START);
  const end = bytes.byteOffset + bytes.length;
  for (let at = bytes.byteOffset; at < end; at += PIECE) mix(at, Math.min(end, at + PIECE));
  return states;
}

/** `(func (param $at i32) (param $end i32))`: mixes the blocks from an address to another into the states at 0. */
function moduleBytes(): Uint8Array<ArrayBuffer> {
  const [at, end, mixed, factor, firstState] = [0, 1, 2, 3, 4];
  const states = Array.from({ length: BLOCK / 16 }, (_, i) => firstState + i);
  const code: number[] = [...op.i32Const(FACTOR), ...op.i32x4Splat, ...op.set(factor)];
  for (const [i, state] of states.entries()) code.push(...op.i32Const(0), ...op.v128Load(16 * i), ...op.set(state));
  code.push(...op.loop);
  for (const [i, state] of states.entries()) {
    code.push(...op.get(state), ...op.get(at), ...op.v128Load(16 * i), ...op.v128Xor, ...op.get(factor), ...op.i32x4Mul);
    code.push(...op.tee(mixed), ...op.get(mixed), ...op.i32Const(SHIFT), ...op.i32x4ShrU, ...op.v128Xor, ...op.set(state));
  }
  code.push(
    ...op.get(at),
    ...op.i32Const(BLOCK),
    ...op.i32Add,
    ...op.tee(at),
    ...op.get(end),
    ...op.i32Ne,
    ...op.brIf,
    ...op.end,
  );
  for (const [i, state] of states.entries()) code.push(...op.i32Const(0), ...op.get(state), ...op.v128Store(16 * i));
  return moduleOf({ parameters: 2, integers: 0, vectors: 2 + states.length, code });
}
