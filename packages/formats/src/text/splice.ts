import { EnfaceError, shown } from '@enface/core';
import type { Decoded } from './decode.ts';
import { createEncoder, type Encoder } from './encode.ts';

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
 * @throws EnfaceError `BAD_INPUT` where the file is in an encoding which cannot be written
 */
export function spliced(
  bytes: Uint8Array,
  { text, encoding, mark }: Decoded,
  edits: readonly Edit[],
  name: string,
  other: (sign: string) => string = () => '?',
): Uint8Array {
  if (edits.length === 0) return bytes;
  const encoder = encoderFor(encoding, name);
  return encoder.encode((mark ? '\ufeff' : '') + edited(text, edits, encoder, other));
}

/** A text with a few stretches changed, as it is to be encoded. */
export function edited(text: string, edits: readonly Edit[], { all }: Encoder, other: (sign: string) => string): string {
  let [result, done] = ['', 0];
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + (all ? instead : instead.replace(/[^\u0000-\u007f]/gu, other));
    done = end;
  }
  return result + text.slice(done);
}

/** @throws EnfaceError `BAD_INPUT` where the encoding is one that cannot be written */
export function encoderFor(encoding: string, name: string): Encoder {
  const encoder = createEncoder(encoding);
  if (encoder) return encoder;
  throw new EnfaceError('BAD_INPUT', `${shown(name)} is in ${encoding}, into which notes can't be written: save it as UTF-8.`);
}
