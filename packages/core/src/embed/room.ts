/** Bytes that the row summer needs before the rows. */
export const FRONT = 0x10000;
const PAGE = 0x10000;
/** Rows begin at a multiple of a cache line. */
const LINE = 64;

const memories = new WeakMap<ArrayBufferLike, WebAssembly.Memory>();

/**
 * Room for a file of `size` bytes whose rows begin at its byte `rowsAt`, in a memory that WebAssembly can read, so that rows
 * need not be copied there; ordinary room where there is no WebAssembly.
 */
export function roomForRows(size: number, rowsAt: number): Uint8Array {
  const start = FRONT + ((LINE - (rowsAt % LINE)) % LINE);
  const memory = createMemory(start + size);
  return memory ? new Uint8Array(memory.buffer, start, size) : new Uint8Array(size);
}

/** The memory that an array lies in, with `FRONT` bytes or more before it. */
export function memoryAround(array: Int8Array | Uint8Array): WebAssembly.Memory | undefined {
  return array.byteOffset >= FRONT ? memories.get(array.buffer) : undefined;
}

/** `undefined` where it cannot be had. */
export function createMemory(bytes: number): WebAssembly.Memory | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    memories.set(memory.buffer, memory);
    return memory;
  } catch {
    return undefined;
  }
}
