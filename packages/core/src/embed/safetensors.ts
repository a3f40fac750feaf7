import { EnfaceError } from '../errors.ts';
import type { Breathe } from '../pause.ts';
import { shown } from '../shown.ts';

export interface Tensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  /** A view of the file's bytes, exactly as many as dtype and shape need. */
  readonly bytes: Uint8Array;
}

/** The format's own ceiling for the header. */
const LARGEST_HEADER = 100_000_000;
const BYTES: Record<string, number> = { I8: 1, U8: 1, F16: 2, BF16: 2, F32: 4, I32: 4, F64: 8, I64: 8 };

/** Where the data of a file begins, as its first 8 bytes have it. Not checked: see `readSafetensors`. */
export function dataStart(head: Uint8Array): number {
  return 8 + Number(new DataView(head.buffer, head.byteOffset).getBigUint64(0, true));
}

/** Where a tensor lies in its file. */
export interface Place extends Pick<Tensor, 'dtype' | 'shape'> {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a safetensors file: 8 bytes of header length, a JSON header, the data. Nothing in the header is trusted:
 * lengths, offsets, shapes and types are checked against the file.
 *
 * @param name the file's name, for messages.
 * @throws EnfaceError `BAD_MODEL`.
 */
export function readSafetensors(file: Uint8Array, name = 'model.safetensors'): Map<string, Tensor> {
  const places = [...placesIn(file, file.length, name)];
  return new Map(places.map(([key, { start, end, ...tensor }]) => [key, { ...tensor, bytes: file.subarray(start, end) }]));
}

/** Where the tensors of a file of so many bytes lie, from what it begins with: its header at least. */
export function placesIn(file: Uint8Array, size: number, name = 'model.safetensors'): Map<string, Place> {
  const bad = (what: string, cause?: unknown) =>
    new EnfaceError('BAD_MODEL', `${name}: ${what}. Fetch the file again, whole.`, { cause });
  if (file.length < 8) throw bad(`${file.length} bytes are too few for a header`);
  const dataAt = dataStart(file);
  if (dataAt - 8 > Math.min(LARGEST_HEADER, file.length - 8)) throw bad(`it is shorter than its header of ${dataAt - 8} bytes`);
  let header: Record<string, { dtype?: unknown; shape?: unknown; data_offsets?: unknown }>;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, dataAt)));
  } catch (cause) {
    throw bad('its header is not JSON', cause);
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) throw bad('its header is not an object');
  const places = new Map<string, Place>();
  for (const [key, entry] of Object.entries(header)) {
    if (key === '__metadata__') continue;
    const { dtype, shape, data_offsets: offsets } = entry ?? {};
    if (typeof dtype !== 'string' || !isSizes(shape) || !isSizes(offsets) || offsets.length !== 2)
      throw bad(`the entry of ${shown(key)} is damaged`);
    const [start, end] = offsets;
    if (start > end || end > size - dataAt)
      throw bad(`${shown(key)} lies at ${start} to ${end}, outside its ${size - dataAt} bytes of data`);
    const width = Object.hasOwn(BYTES, dtype) ? BYTES[dtype] : undefined;
    // A type that is not known here may belong to a tensor that nobody asks for.
    if (width === undefined) continue;
    const needed = shape.reduce((product, size) => product * size, width);
    if (needed !== end - start)
      throw bad(`${shown(key)} has ${end - start} bytes, but ${dtype} of ${shapeOf(shape)} needs ${needed}`);
    places.set(key, { dtype, shape, start: dataAt + start, end: dataAt + end });
  }
  return places;
}

/** A shape may have thousands of numbers: a message shows a few. */
export function shapeOf(shape: readonly number[]): string {
  return shape.length > 4 ? `${shape.slice(0, 4).join(' × ')} × …` : shape.join(' × ');
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

/** Numbers between two breaths. */
const SLICE = 1 << 20;

/**
 * Rows of int8 as they are, every kind of floating point as float32; `undefined` for other types. (The format is
 * little-endian, and so is every machine that runs JavaScript today.)
 */
export async function decodeNumbers({ dtype, bytes }: Tensor, breathe: Breathe): Promise<Int8Array | Float32Array | undefined> {
  if (dtype === 'I8') return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decode = FLOATS.get(dtype);
  if (!decode) return undefined;
  const width = BYTES[dtype];
  const values = new Float32Array(bytes.length / width);
  for (let start = 0; start < values.length; start += SLICE) {
    values.set(decode(aligned(bytes.subarray(start * width, (start + SLICE) * width))), start);
    await breathe();
  }
  return values;
}

const FLOATS = new Map<string, (bytes: ArrayBuffer) => ArrayLike<number>>([
  ['F16', decodeHalves],
  ['F32', (bytes) => new Float32Array(bytes)],
  ['F64', (bytes) => new Float64Array(bytes)],
]);

function decodeHalves(bytes: ArrayBuffer): Float32Array {
  const halves = new Uint16Array(bytes);
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) values[i] = valueOfHalf(halves[i]);
  return values;
}

/** True when all are finite. */
export async function areFinite(values: Float32Array, breathe: Breathe): Promise<boolean> {
  for (let start = 0; start < values.length; start += SLICE) {
    if (!values.subarray(start, start + SLICE).every(Number.isFinite)) return false;
    await breathe();
  }
  return true;
}

/** Whole numbers of 32 or 64 bits; those of 64 that a double cannot hold become unsafe integers, which callers reject. */
export function decodeIntegers({ dtype, bytes }: Tensor): readonly number[] | undefined {
  if (dtype === 'I32') return Array.from(new Int32Array(aligned(bytes)));
  if (dtype === 'I64') return Array.from(new BigInt64Array(aligned(bytes)), Number);
  return undefined;
}

/** A copy that begins at a multiple of every width. */
function aligned(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** Two to the power of each exponent, less 25. */
const POWERS = Float64Array.from({ length: 0x1f }, (_, exponent) => 2 ** (exponent - 25));

/** The value of a half-precision number (IEEE 754 binary16). */
export function valueOfHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * POWERS[exponent];
}
