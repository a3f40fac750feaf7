import { type Context, isStarter, type Verdict } from '../context.ts';

const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** `[...]` leaves out words within a sentence; dots at the start of one, or dots parted by spaces, end nothing. */
export function ellipsis(context: Context): Verdict {
  const { text, start, site, next } = context;
  if (WORDLESS.test(text.slice(start, site.mark).slice(0, 40)) && site.mark - start < 40) return 'join';
  if (/^[[(]?(?:\.|…)/u.test(next.openers + next.rest) && next.word === '') return 'join';
  const bracketed = /[[(]$/u.test(text.slice(start, site.mark).slice(-1)) && /^[\])]/u.test(site.closers);
  if (!bracketed) return undefined;
  const afterEnd = /[.!?…]["'”’»]?\s*[[(]$/u.test(text.slice(start, site.mark).slice(-8));
  return next.kind === 'upper' && (afterEnd || isStarter(context)) ? 'break' : 'join';
}
