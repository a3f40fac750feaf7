import { createInlineText, type InlineText } from '../xml/inline.ts';
import type { XmlElement } from '../xml/reader.ts';
import { codeOf } from './inline.ts';

/** The text of a `source`, `seg-source` or `target`, and of the segments that are marked in it. */
export interface SideText {
  readonly whole: string;
  /** By the `mid` of `<mrk mtype="seg">`. */
  readonly marked: ReadonlyMap<string, string>;
}

/** Collects it as its elements come. */
export interface SideReader {
  open(element: XmlElement, depth: number): void;
  text(piece: string): void;
  close(depth: number): void;
  readonly value: SideText;
}

export function createSideReader(): SideReader {
  const whole = createInlineText(codeOf);
  const marked = new Map<string, string>();
  let segment: { readonly id: string; readonly depth: number; readonly text: InlineText } | undefined;
  return {
    open(element, depth) {
      const { name, attributes } = element;
      if (!segment && name === 'mrk' && attributes.mtype === 'seg')
        segment = { id: attributes.mid ?? `${marked.size}`, depth, text: createInlineText(codeOf) };
      else segment?.text.open(element);
      whole.open(element);
    },
    text(piece) {
      segment?.text.text(piece);
      whole.text(piece);
    },
    close(depth) {
      whole.close();
      if (!segment) return;
      if (depth > segment.depth) return segment.text.close();
      marked.set(segment.id, segment.text.value);
      segment = undefined;
    },
    get value() {
      return { whole: whole.value, marked };
    },
  };
}
