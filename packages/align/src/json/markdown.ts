import type { Decisions } from '../decisions.ts';
import { reviewedRows } from '../review.ts';
import type { Alignment } from '../types.ts';
import { printable } from './printable.ts';

/**
 * An alignment as a table in Markdown, as GitHub and most editors show it: the rows of `rows`, with both texts, how they
 * relate or why a passage has no match, and how probable that is, 0 to 1. Nothing in a text is markup there, and its
 * line breaks are spaces, as a row of such a table is one line.
 *
 * @param decisions what a person said, as `decisionsFromJson` gives it: a column with the status of each row
 * @throws EnfaceError `BAD_ARGUMENT` when beads name segments that the documents don't have.
 */
export function toMarkdown(alignment: Alignment, { decisions }: { decisions?: Decisions | undefined } = {}): string {
  const lines = reviewedRows(alignment, decisions).map((row) => {
    const { probability } = row.kind === 'bead' ? row.bead : row.unmatched;
    const what = row.kind === 'bead' ? row.bead.relation : row.unmatched.reason;
    return line([
      cell(row.source),
      cell(row.target),
      what,
      probability.toFixed(3),
      ...(decisions ? [cell([row.status ?? '', ...row.remarks].filter(Boolean).join('; '))] : []),
    ]);
  });
  const { source, target } = alignment;
  const more = decisions ? ['status'] : [];
  const head = [cell(source.language), cell(target.language), 'relation', 'probability', ...more];
  return [line(head), line([...RULE, ...more.map(() => '---')]), ...lines].join('');
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
