import { EnfaceError, shown } from '@enface/core';
import { textOfBlocks } from '../document.ts';
import { decode } from '../text/decode.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';

/** Objects within objects. */
const DEEPEST = 64;

/**
 * Reads the texts of a program as i18next and others keep them, an object of JSON in which keys lead to texts, at any depth: a block a
 * text, with its key, so that two files are matched by these (`pairByKey`). Places are keys, `menu.file.open`. Numbers and the like
 * are left out.
 *
 * @throws EnfaceError `BAD_INPUT` where it is no such object; `NOT_READABLE`
 */
export function readI18n(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): TextContents {
  const { text, notes } = decode(bytes, name);
  const blocks: Block[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    const key = path.join('.');
    if (path.length > DEEPEST)
      throw new EnfaceError('BAD_INPUT', `${shown(name)}: objects stand within each other more than ${DEEPEST} deep.`);
    if (typeof value === 'string') blocks.push({ text: value, key, at: `key ${key}` });
    else if (typeof value === 'object' && value !== null)
      for (const [step, inner] of Object.entries(value)) walk(inner, [...path, step]);
  };
  walk(parsed(text, name), []);
  if (blocks.length === 0) throw new EnfaceError('BAD_INPUT', `${shown(name)} holds no texts by their keys.`);
  return { kind: 'text', ...textOfBlocks(blocks), notes };
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is no JSON (${shown((cause as Error).message, 100)}).`, { cause });
  }
}
