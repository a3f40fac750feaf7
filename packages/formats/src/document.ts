import { createDocument, type Document, type DocumentOptions } from '@enface/core';
import type { Block, Place, TextContents } from './types.ts';

/** Blocks as one text, a blank line between each two; blocks without text are left out. */
export function textOfBlocks(
  blocks: Iterable<Block>,
): Pick<TextContents, 'text' | 'keys'> & { readonly places: readonly Place[] } {
  const texts: string[] = [];
  const places: Place[] = [];
  const keys: string[] = [];
  let start = 0;
  for (const { text, at, key } of blocks) {
    if (text.trim() === '') continue;
    places.push({ start, at });
    if (key !== undefined) keys.push(key);
    texts.push(text);
    start += text.length + 2;
  }
  return { text: texts.join('\n\n'), places, ...(keys.length > 0 && { keys }) };
}

/**
 * The text of a file, cut into segments. Its paragraphs are the format's blocks, as a blank line always ends a paragraph; its
 * language is that which the file names, unless `options` say another.
 *
 * @throws EnfaceError as `createDocument` does
 */
export async function documentOf({ text, language }: TextContents, options: DocumentOptions = {}): Promise<Document> {
  return createDocument(text, { ...options, language: options.language ?? language });
}
