import { EnfaceError, shown } from '@enface/core';
import { textOfBlocks } from '../document.ts';
import type { ReadOptions, TextContents } from '../types.ts';
import { readXml } from '../xml/reader.ts';
import { unpackXml } from '../zip/unpack-xml.ts';
import { createOdtBlocks } from './blocks.ts';

/**
 * Reads a text or a presentation of OpenDocument (.odt, .odp): paragraphs, headings, items and cells, in their order; then foot- and
 * endnotes. Changes that are tracked count as accepted; headers, footers, comments and tables of contents are left out. Places are
 * `paragraph 3`, `heading 1`, `slide 2, paragraph 1`.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked, encrypted or no such document, and for XML in it
 * that is not well-formed or declares entities; `ABORTED`
 */
export async function readOdt(bytes: Uint8Array, { name = 'document', signal }: ReadOptions = {}): Promise<TextContents> {
  const parts = unpackXml(bytes, name, /^(?:content\.xml|META-INF\/manifest\.xml)$/);
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new EnfaceError('BAD_INPUT', `${shown(name)} is encrypted: save it without a password.`);
  const content = parts['content.xml'];
  if (!content) throw new EnfaceError('BAD_INPUT', `${shown(name)} is no document of OpenDocument.`);
  const found = createOdtBlocks();
  await readXml(new TextDecoder().decode(content), `${name}: content.xml`, found.handler, signal);
  return { kind: 'text', ...textOfBlocks(found.blocks()), notes: [] };
}
