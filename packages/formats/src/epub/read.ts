import { EnfaceError, shown } from '@enface/core';
import { createPause } from '@enface/core/internal';
import { languageOf } from '../bilingual.ts';
import { textOfBlocks } from '../document.ts';
import { htmlBlocks } from '../html/read.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';
import { decodeXml } from '../xml/decode.ts';
import { unpackXml } from '../zip/unpack-xml.ts';
import { packageOf, protectedPaths, rootOf } from './package.ts';

const PARTS = /^META-INF\/(?:container|encryption)\.xml$|\.(?:opf|xml|x?html?)$/i;

/**
 * Reads a book, EPUB 2 or 3: its chapters in the order in which they are to be read, each as a page of HTML; the table of contents is
 * left out. Places are paragraphs of chapters: `chapter 2, paragraph 14`.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked or no book, and for one that is protected against
 * copying; `ABORTED`
 */
export async function readEpub(bytes: Uint8Array, { name = 'document', signal }: ReadOptions = {}): Promise<TextContents> {
  const parts = unpackXml(bytes, name, PARTS);
  const text = (path: string) => {
    const part = parts[path];
    if (part) return decodeXml(part, `${name}: ${path}`).text;
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is no whole EPUB: it lacks ${shown(path)}.`);
  };
  const root = await rootOf(text('META-INF/container.xml'), name);
  const book = await packageOf(text(root), root, name);
  const encryption = parts['META-INF/encryption.xml'];
  const closed = encryption ? await protectedPaths(text('META-INF/encryption.xml'), name) : new Set<string>();
  const pause = createPause('read', book.chapters.length, { signal });
  const blocks: Block[] = [];
  for (const [k, path] of book.chapters.entries()) {
    if (closed.has(path))
      throw new EnfaceError('BAD_INPUT', `${shown(name)} is protected against copying: its text cannot be read.`);
    const chapter = htmlBlocks(text(path), `${name}: ${path}`);
    for (const [n, block] of chapter.entries()) blocks.push({ text: block.text, at: `chapter ${k + 1}, paragraph ${n + 1}` });
    await pause(k);
  }
  const language = book.language && languageOf(book.language);
  return { kind: 'text', ...textOfBlocks(blocks), ...(language && { language }), notes: [] };
}
