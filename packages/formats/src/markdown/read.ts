import MarkdownIt from 'markdown-it';
import { textOfBlocks } from '../document.ts';
import { decode } from '../text/decode.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';

type Tokens = ReturnType<MarkdownIt['parse']>;

/**
 * Reads Markdown (CommonMark, with GitHub's tables) and MDX: paragraphs, headings, items and cells, in their order. Code blocks,
 * front matter, HTML, and the imports and exports of MDX are left out; code within a sentence stays. Places are lines.
 *
 * @throws EnfaceError `NOT_READABLE`
 */
export function readMarkdown(bytes: Uint8Array, { name = 'document' }: ReadOptions = {}): TextContents {
  const { text, notes } = decode(bytes, name);
  const { body, lines } = withoutFrontMatter(text.replace(/\r\n?/g, '\n'));
  const plain = /\.mdx$/i.test(name) ? body.replace(/^(?:import|export) .*$/gm, '') : body;
  const blocks: Block[] = [];
  let line = 0;
  for (const { type, map, children } of new MarkdownIt({ html: true }).parse(plain, {})) {
    // a cell's place is its row's
    line = map?.[0] ?? line;
    if (type === 'inline') blocks.push({ text: textOf(children ?? []).trim(), at: `line ${lines + line + 1}` });
  }
  return { kind: 'text', ...textOfBlocks(blocks), notes };
}

/** A block of YAML between lines of hyphens at the very beginning, with the number of its lines. */
function withoutFrontMatter(text: string): { readonly body: string; readonly lines: number } {
  const end = text.startsWith('---\n') ? /\n(?:---|\.\.\.)[\t ]*(?:\n|$)/.exec(text.slice(3)) : null;
  if (!end) return { body: text, lines: 0 };
  const length = 3 + end.index + end[0].length;
  return { body: text.slice(length), lines: text.slice(0, length).split('\n').length - 1 };
}

/** What a reader sees of a block's parts; HTML among them is left out. */
function textOf(parts: Tokens): string {
  const texts = parts.map(({ type, content, children }) => {
    if (type === 'text' || type === 'code_inline') return content;
    if (type === 'softbreak') return ' ';
    if (type === 'hardbreak') return '\n';
    return type === 'image' ? textOf(children ?? []) : '';
  });
  return texts.join('');
}
