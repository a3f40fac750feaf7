import { EnfaceError, shown } from '@enface/core';
import { textOfBlocks } from '../document.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';
import { readXml } from '../xml/reader.ts';
import { relationsOf } from '../zip/relations.ts';
import { unpackXml } from '../zip/unpack-xml.ts';
import { createSlideBlocks } from './slide.ts';

const PRESENTATION = 'ppt/presentation.xml';
const PARTS = /^ppt\/(?:presentation\.xml|(?:slides|notesSlides)\/[\w.-]+\.xml|(?:_rels|slides\/_rels)\/[\w.-]+\.rels)$/;

/**
 * Reads a presentation of PowerPoint: slide by slide the paragraphs of titles, texts and tables, then what is in the notes below.
 * Numbers, dates and footers of slides are left out, and so are slides that are hidden, which a note says. Places are
 * `slide 2, paragraph 1` and `slide 2, notes`.
 *
 * @throws EnfaceError `BAD_INPUT` for an archive that is broken, too large unpacked or no presentation, and for XML in it that is not
 * well-formed or declares entities; `ABORTED`
 */
export async function readPptx(bytes: Uint8Array, { name = 'document', signal }: ReadOptions = {}): Promise<TextContents> {
  const parts = unpackXml(bytes, name, PARTS);
  if (!parts[PRESENTATION]) throw new EnfaceError('BAD_INPUT', `${shown(name)} is no presentation of PowerPoint.`);
  const read = async (path: string) => {
    const slide = createSlideBlocks();
    const content = parts[path];
    if (content) await readXml(new TextDecoder().decode(content), `${name}: ${path}`, slide.handler, signal);
    return slide;
  };
  const blocks: Block[] = [];
  let hidden = 0;
  for (const [k, path] of (await slidesOf(parts, name)).entries()) {
    const slide = await read(path);
    if (slide.isHidden()) {
      hidden++;
      continue;
    }
    for (const [n, text] of slide.texts.entries()) blocks.push({ text, at: `slide ${k + 1}, paragraph ${n + 1}` });
    const notes = [...(await relationsOf(parts, path, name)).values()].find(({ kind }) => kind === 'notesSlide');
    if (notes) for (const text of (await read(notes.path)).texts) blocks.push({ text, at: `slide ${k + 1}, notes` });
  }
  const notes =
    hidden > 0 ? [`${shown(name)}: ${hidden === 1 ? 'a hidden slide is' : `${hidden} hidden slides are`} left out.`] : [];
  return { kind: 'text', ...textOfBlocks(blocks), notes };
}

/** Paths of the slides, in their order. */
async function slidesOf(parts: Readonly<Record<string, Uint8Array>>, name: string): Promise<string[]> {
  const relations = await relationsOf(parts, PRESENTATION, name);
  const paths: string[] = [];
  await readXml(new TextDecoder().decode(parts[PRESENTATION]), `${name}: ${PRESENTATION}`, {
    open({ name: tag, attributes }) {
      const path = tag === 'sldId' ? relations.get(attributes['r:id'])?.path : undefined;
      if (path !== undefined) paths.push(path);
    },
    close() {},
  });
  return paths;
}
