import type { ReadOptions, TextContents } from '../types.ts';
import { decode } from './decode.ts';

/**
 * Reads plain text: the file as it is, without a byte order mark. What its line breaks mean is judged when it is cut into segments.
 *
 * @throws EnfaceError `NOT_READABLE` where it is no text, or in an encoding that isn't recognised
 */
export function readPlainText(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): TextContents {
  const { text, notes } = decode(bytes, name);
  return { kind: 'text', text, notes };
}
