import { parseLines } from 'dot-properties';
import { textOfBlocks } from '../document.ts';
import { decode } from '../text/decode.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';

/**
 * Reads a file of Java's `.properties`: a block a value, with its key, so that two files are matched by these (`pairByKey`). Places are
 * keys.
 *
 * @throws EnfaceError `NOT_READABLE`
 */
export function readProperties(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): TextContents {
  const { text, notes } = decode(bytes, name);
  const values = new Map<string, Block>();
  for (const { type, key = '', value = '' } of parseLines(text, true))
    if (type === 'PAIR') values.set(key, { text: value, key, at: `key ${key}` });
  return { kind: 'text', ...textOfBlocks(values.values()), notes };
}
