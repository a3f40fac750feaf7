import { rows } from '../reading-order.ts';
import type { Alignment } from '../types.ts';
import { printable } from './printable.ts';

/**
 * An alignment as a table in Markdown, as GitHub and most editors show it: the rows of `rows`, with both texts, how they
 * relate or why a passage has no match, and how probable that is, 0 to 1. Nothing in a text is markup there, and its
 * line breaks are spaces, as a row of such a table is one line.
 *
 * @throws EnfaceError `BAD_ARGUMENT` when beads name segments that the documents don't have.
 */
export function toMarkdown(alignment: Alignment): string {
  const lines = rows(alignment).map((row) => {
    const { probability } = row.kind === 'bead' ? row.bead : row.unmatched;
    const what = row.kind === 'bead' ? row.bead.relation : row.unmatched.reason;
    return line([cell(row.source), cell(row.target), what, probability.toFixed(3)]);
  });
  const { source, target } = alignment;
  return [line([cell(source.language), cell(target.language), 'relation', 'probability']), line(RULE), ...lines].join('');
}

const RULE = ['---', '---', '---', '--:'];

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** Signs that mean something within a line of CommonMark, or to GitHub: mentions, mathematics, struck out words. */
const MARKUP = /[\\`*_[\]<>&|~$@]/g;

const cell = (text: string) =>
  printable(text)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&');
