import { EnfaceError, shown } from '@enface/core';
import type { Decoded } from './decode.ts';

/** A stretch of the file's text, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The bytes of a file with a few stretches changed; every other byte is as it was, its encoding too.
 *
 * @param decoded what `decode` made of the bytes
 * @param other what stands for a sign beyond ASCII where the file is in an encoding of single bytes. @default a question mark
 * @throws EnfaceError `BAD_INPUT` where the file is in another encoding, which cannot be written
 */
export function spliced(
  bytes: Uint8Array,
  { text, encoding, mark }: Decoded,
  edits: readonly Edit[],
  name: string,
  other: (sign: string) => string = () => '?',
): Uint8Array {
  if (edits.length === 0) return bytes;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) {
    let [result, done] = [mark ? '\ufeff' : '', 0];
    for (const { start, end, text: instead } of sorted) {
      result += text.slice(done, start) + instead;
      done = end;
    }
    return encoded(result + text.slice(done), encoding);
  }
  if (text.length !== bytes.length)
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is in ${encoding}, into which notes can't be written: save it as UTF-8.`);
  // a byte a character
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text: instead } of sorted) {
    const ascii = instead.replace(/[^\u0000-\u007f]/gu, other);
    parts.push(bytes.subarray(done, start), new TextEncoder().encode(ascii));
    done = end;
  }
  return joined([...parts, bytes.subarray(done)]);
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k), encoding === 'utf-16le');
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
