import type { Block } from '../types.ts';
import type { XmlHandler } from '../xml/reader.ts';

/** What is no text to be read here, with all that stands in it. */
const SKIPPED = new Set([
  ...['tracked-changes', 'annotation', 'annotation-end', 'note-citation', 'ruby-text', 'table-of-content', 'sequence-decls'],
  ...['page-number', 'page-count', 'forms', 'automatic-styles', 'font-face-decls', 'scripts', 'settings', 'title', 'desc'],
]);

/** Spaces that one element may stand for. */
const MOST_SPACES = 1000;

/** Collects the blocks of `content.xml`: what stands in a note, or in a frame within a paragraph, is a block of its own. */
export function createOdtBlocks(): { readonly handler: XmlHandler; blocks(): Block[] } {
  const main: Block[] = [];
  const notes: Block[] = [];
  const counts = new Map<string, number>();
  /** Paragraphs that are open: one stands within another by a frame or a note. */
  const open: { readonly depth: number; text: string; readonly at: string; readonly inNote: boolean }[] = [];
  let skipped: number | undefined;
  let note: number | undefined;
  let slide = 0;

  const next = (kind: string) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return `${kind} ${number}`;
  };
  const add = (text: string) => {
    const paragraph = open.at(-1);
    if (paragraph) paragraph.text += text;
  };

  const handler: XmlHandler = {
    open({ name: tag, attributes }, depth) {
      if (skipped !== undefined) return;
      if (SKIPPED.has(tag)) skipped = depth;
      else if (tag === 'page') {
        slide++;
        counts.clear();
      } else if (tag === 'note' || tag === 'notes') note ??= depth;
      else if (tag === 'p' || tag === 'h') {
        const kind = note !== undefined ? 'note' : tag === 'h' ? 'heading' : 'paragraph';
        const at = `${slide > 0 ? `slide ${slide}, ` : ''}${next(kind)}`;
        open.push({ depth, text: '', at, inNote: note !== undefined });
      } else if (tag === 's') add(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
      else if (tag === 'tab') add('\t');
      else if (tag === 'line-break') add('\n');
    },
    text(piece) {
      if (skipped === undefined) add(piece.replace(/[\t\n\r ]+/g, ' '));
    },
    close(_, __, depth) {
      if (skipped !== undefined) {
        if (depth === skipped) skipped = undefined;
        return;
      }
      if (depth === note) note = undefined;
      if (open.at(-1)?.depth !== depth) return;
      const { text, at, inNote } = open.pop()!;
      (inNote ? notes : main).push({ text: text.trim(), at });
    },
  };
  return { handler, blocks: () => [...main, ...notes] };
}
