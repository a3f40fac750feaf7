import { tokenizeWords } from '../words/tokenize.ts';
import type { AuditContext, Pair, Passage } from './context.ts';

/** Most words of the line that a letter begins with, and segments (sender, date, subject) that may stand before it. */
const [MOST_WORDS, MOST_BEFORE] = [8, 6];
const ENDS_IN_COMMA = /,\s*$/;

/** True for a line as short as the one in which a letter addresses its reader. */
export const isShortLine = ({ text }: Passage): boolean => tokenizeWords(text.slice(0, 120)).length <= MOST_WORDS;

/**
 * True for "Gentile Signora Rossi," and "Dear Ms Rossi,": a short line near the beginning, a paragraph of its own that ends in a comma, as
 * those around it do not, which would be verse or a list. How a reader is addressed is each language's own.
 */
export const addressesReader = (pair: Pair, { alignment }: AuditContext): boolean =>
  (['source', 'target'] as const).every((side) => {
    const { text, segments } = pair[side];
    if (segments.length !== 1 || segments[0] > MOST_BEFORE || !/^[^.!?,;:]{1,50},$/.test(text)) return false;
    const all = alignment[side].segments;
    const [own, ...beside] = [0, -1, 1].map((step) => all[segments[0] + step]);
    return (
      isShortLine(pair[side]) &&
      beside.every((other) => !other || (other.paragraph !== own.paragraph && !ENDS_IN_COMMA.test(other.text)))
    );
  });
