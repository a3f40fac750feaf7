import { EnfaceError, shown } from '@enface/core';
import { unpack } from './unpack.ts';

/** Bytes in which a document type would stand, which comes before the first element. */
const PROLOG = 4096;

/**
 * Those parts of an Office file or a book that hold text, by path. One that declares a document type with entities is refused
 * before any parser sees it.
 *
 * @throws EnfaceError `BAD_INPUT` as `unpack` does, and for such a part
 */
export function unpackXml(bytes: Uint8Array, name: string, path: RegExp): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const [key, content] of Object.entries(unpack(bytes, name, { only: path }))) {
    const prolog = new TextDecoder().decode(content.subarray(0, PROLOG));
    if (/<!ENTITY|<!DOCTYPE[^>]{0,4096}\[/i.test(prolog))
      throw new EnfaceError('BAD_INPUT', `${shown(`${name}: ${key}`)} declares entities or the like, which are not read.`);
    parts[key] = content;
  }
  return parts;
}
