import { EnfaceError, shown } from '@enface/core';
import { createPause } from '@enface/core/internal';
import { Parser } from 'htmlparser2';
import { languageOf } from '../bilingual.ts';
import { textOfBlocks } from '../document.ts';
import { decode } from '../text/decode.ts';
import type { Block, ReadOptions, TextContents } from '../types.ts';
import { AROUND, AROUND_ROLES, INLINE, SKIPPED } from './elements.ts';

/** Elements within elements: pages have dozens. */
const DEEPEST = 4096;
const SLICE = 1 << 16;

/**
 * Reads a page: its text in the order of the source, block by block (paragraphs, headings, items, cells), white space as a
 * browser shows it. Scripts, styles and what is hidden are left out. Places are elements: `p 3`, `h2 1`.
 *
 * @throws EnfaceError `BAD_INPUT` for elements that stand deeper in each other than in any page; `NOT_READABLE`; `ABORTED`
 */
export async function readHtml(bytes: Uint8Array, options: ReadOptions = {}): Promise<TextContents> {
  const { name = 'document', signal } = options;
  const { text, notes } = decode(bytes, name, charsetOf(bytes));
  const blocks: Block[] = [];
  let language: string | undefined;
  const reader = createHtmlReader(name, options.content ?? 'text', {
    block: (block) => blocks.push(block),
    language: (tag) => {
      language ??= tag;
    },
  });
  const pause = createPause('read', text.length, { signal });
  for (let start = 0; start < text.length; start += SLICE) {
    reader.write(text.slice(start, start + SLICE));
    await pause(start);
  }
  reader.end();
  return { kind: 'text', ...textOfBlocks(blocks), ...(language !== undefined && { language }), notes };
}

/** The blocks of a piece of HTML that is in memory already, as a converter makes it. */
export function htmlBlocks(html: string, name = 'document'): Block[] {
  const blocks: Block[] = [];
  const reader = createHtmlReader(name, 'all', { block: (block) => blocks.push(block), language: () => {} });
  reader.write(html);
  reader.end();
  return blocks;
}

interface Found {
  block(block: Block): void;
  language(tag: string): void;
}

function createHtmlReader(name: string, content: 'text' | 'all', found: Found): Parser {
  /** Of the elements that are open: whether each hides what is in it, and whether it keeps white space. */
  const open: { readonly hides: boolean; readonly keeps: boolean; readonly breaks: boolean }[] = [];
  const counts = new Map<string, number>();
  let [hidden, kept] = [0, 0];
  let text = '';
  let at = 'start';

  function finish(): void {
    // the sign of a link to the block itself
    const trimmed = text
      .replace(/^[ \n]+/, '')
      .trimEnd()
      .replace(/[¶🔗]$/u, '')
      .trimEnd();
    if (trimmed !== '') found.block({ text: trimmed, at });
    text = '';
  }

  return new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length >= DEEPEST)
          throw new EnfaceError('BAD_INPUT', `${shown(name)}: elements stand within each other more than ${DEEPEST} deep.`);
        if (tag === 'html' && attributes.lang) found.language(languageOf(attributes.lang));
        const hides = isHidden(tag, attributes, content);
        const keeps = tag === 'pre';
        const breaks = !INLINE.has(tag);
        open.push({ hides, keeps, breaks });
        if (tag === 'br') text += '\n';
        else if (breaks) {
          if (hidden === 0) finish();
          const count = (counts.get(tag) ?? 0) + 1;
          counts.set(tag, count);
          at = `${tag} ${count}`;
        }
        if (hides) hidden++;
        if (keeps) kept++;
      },
      ontext(piece) {
        if (hidden > 0) return;
        if (kept > 0) text += piece.replace(/\r\n?/g, '\n');
        else {
          const flat = piece.replace(/[\t\n\f\r ]+/g, ' ');
          const last = text.at(-1);
          text += last === ' ' || last === '\n' ? flat.replace(/^ /, '') : flat;
        }
      },
      onclosetag(tag) {
        const { hides = false, keeps = false, breaks = false } = open.pop() ?? {};
        if (hides) hidden--;
        if (keeps) kept--;
        if (hidden === 0 && breaks && tag !== 'br') finish();
      },
      onend: finish,
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
}

function isHidden(
  tag: string,
  { hidden, style, role, 'aria-hidden': aria, type }: Record<string, string>,
  content: string,
): boolean {
  if (SKIPPED.has(tag)) return true;
  if (hidden !== undefined || aria === 'true' || type === 'hidden') return true;
  if (style !== undefined && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)) return true;
  return content === 'text' && (AROUND.has(tag) || (role !== undefined && AROUND_ROLES.has(role.toLowerCase())));
}

/** What the page names in its first kilobyte, where the HTML Standard looks for it. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta\s[^<>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w:-]{1,40})/i.exec(start)?.[1];
}
