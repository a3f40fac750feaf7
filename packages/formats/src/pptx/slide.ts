import type { XmlHandler } from '../xml/reader.ts';

/** Placeholders that are no part of a slide's text: its number, the date, head and foot, its picture on a page of notes. */
const AROUND = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

/** Collects the paragraphs of a slide, or of its notes. */
export function createSlideBlocks(): { readonly handler: XmlHandler; readonly texts: readonly string[]; isHidden(): boolean } {
  const texts: string[] = [];
  let paragraph: string | undefined;
  let inText = false;
  let isAround = false;
  let isHidden = false;
  const handler: XmlHandler = {
    open({ name: tag, attributes }) {
      if (tag === 'sld') isHidden = attributes.show === '0' || attributes.show === 'false';
      else if (tag === 'ph') isAround = AROUND.has(attributes.type ?? '');
      else if (tag === 'p') paragraph = '';
      else if (tag === 't') inText = true;
      else if (tag === 'br' && paragraph !== undefined) paragraph += '\n';
      else if (tag === 'tab' && paragraph !== undefined) paragraph += '\t';
    },
    text(piece) {
      if (inText && paragraph !== undefined) paragraph += piece;
    },
    close(tag) {
      if (tag === 't') inText = false;
      if (tag === 'sp') isAround = false;
      if (tag !== 'p') return;
      if (!isAround && paragraph?.trim()) texts.push(paragraph.trim());
      paragraph = undefined;
    },
  };
  return { handler, texts, isHidden: () => isHidden };
}
