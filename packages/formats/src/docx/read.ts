import { EnfaceError, shown } from '@enface/core';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { textOfBlocks } from '../document.ts';
import { htmlBlocks } from '../html/read.ts';
import type { ReadOptions, TextContents } from '../types.ts';
import { readXml } from '../xml/reader.ts';
import { unpack } from '../zip/unpack.ts';

/** Parts in which text stands; no part of another kind is looked at. */
const PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/;

/**
 * Reads a document of Word: paragraphs, headings, items and cells, in their order; then foot- and endnotes. Changes that are
 * tracked count as accepted; headers, footers and comments are left out. Places are kinds of paragraphs: `p 3`, `h1 1`.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked or no document of Word, and for XML in it
 * that is not well-formed or declares entities; `ABORTED`
 */
export async function readDocx(bytes: Uint8Array, { name = 'document', signal }: ReadOptions = {}): Promise<TextContents> {
  const files = unpack(bytes, name);
  const parts: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(files)) {
    if (!PART.test(path)) continue;
    // before the converter sees it, whose parser is a lenient one
    await readXml(new TextDecoder().decode(content), `${name}: ${path}`, { open() {}, close() {} }, signal);
    parts[path] = content;
  }
  if (!parts['word/document.xml']) throw new EnfaceError('BAD_INPUT', `${shown(name)} is no document of Word.`);
  const blocks = htmlBlocks(await converted(zipSync(parts, { level: 0 }), name), name);
  return { kind: 'text', ...textOfBlocks(blocks), notes: [] };
}

/** Pictures were not taken out of the archive. */
const noImages = mammoth.images.imgElement(async () => ({ src: '' }));

/** References to notes, and the arrows back, are no text. */
async function converted(archive: Uint8Array, name: string): Promise<string> {
  try {
    // one is asked for in Node, the other in a browser
    const input = { arrayBuffer: archive.slice().buffer, ...(typeof Buffer !== 'undefined' && { buffer: Buffer.from(archive) }) };
    const { value } = await mammoth.convertToHtml(input as { arrayBuffer: ArrayBuffer }, { convertImage: noImages });
    return value.replace(/<sup><a [^<>]*>\[\d+\]<\/a><\/sup>/g, '').replace(/<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, '');
  } catch (cause) {
    throw new EnfaceError('BAD_INPUT', `${shown(name)} cannot be read (${shown((cause as Error).message, 100)}).`, { cause });
  }
}
