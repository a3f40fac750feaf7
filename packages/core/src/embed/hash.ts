import type { Breathe } from '../pause.ts';

/** One step of FNV-1a over UTF-16 units: the hash of a prefix extends to the next unit in constant time. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV's low bits are its weak ones: fold the high ones in before masking. */
export function hashSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Bytes between two breaths; a multiple of the four that are taken at a time. */
const SLICE = 1 << 22;

/**
 * A content fingerprint of 64 bits in hexadecimal: it tells models apart, and differs wherever a single byte does. It is no
 * protection against forgery.
 */
export async function fingerprint(parts: readonly Uint8Array[], breathe: Breathe): Promise<string> {
  const halves: Halves = { a: HASH_START, b: 0x9e3779b9 | 0 };
  for (const bytes of parts) {
    for (let start = 0; start < bytes.length; start += SLICE) {
      hashBytes(halves, bytes.subarray(start, start + SLICE));
      await breathe();
    }
    halves.a = hashStep(halves.a, bytes.length);
  }
  return [halves.a, halves.b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

interface Halves {
  a: number;
  b: number;
}

/** Four bytes at a time; a copy where they lie across words. (Little-endian, as every machine is that runs JavaScript today.) */
function wordsOf(bytes: Uint8Array, length: number): Int32Array {
  return bytes.byteOffset % 4 === 0
    ? new Int32Array(bytes.buffer, bytes.byteOffset, length / 4)
    : new Int32Array(bytes.slice(0, length).buffer);
}

/** Every step maps different states to different ones, so that a difference stays one. */
function hashBytes(halves: Halves, bytes: Uint8Array): void {
  let { a, b } = halves;
  const whole = bytes.length - (bytes.length % 4);
  const words = wordsOf(bytes, whole);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 13;
    b = Math.imul(b + word, 0x85ebca6b);
    b ^= b >>> 16;
  }
  for (let i = whole; i < bytes.length; i++) a = hashStep(a, bytes[i]);
  halves.a = a;
  halves.b = b;
}
