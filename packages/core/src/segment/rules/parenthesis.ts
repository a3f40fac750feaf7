import type { Context, Verdict } from '../context.ts';

/** Longest parenthesis that keeps its sentence together, in UTF-16 units. */
const LONGEST = 300;
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
] as const;

/** Within a parenthesis that began in the middle of a sentence, that sentence has not ended. */
export function parenthesis({ text, start, site }: Context): Verdict {
  const from = Math.max(start, site.mark - LONGEST);
  const head = text.slice(from, site.end);
  for (const [open, close] of PAIRS) {
    const opened = head.lastIndexOf(open);
    if (opened < 0 || head.indexOf(close, opened) >= 0) continue;
    const midSentence = /[\p{L}\p{N}]/u.test(head.slice(0, opened)) || from > start;
    if (midSentence && text.slice(site.end, site.end + LONGEST).includes(close)) return 'join';
  }
  return undefined;
}
