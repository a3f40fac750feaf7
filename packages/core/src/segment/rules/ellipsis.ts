import { type Context, isStarter, type Verdict } from '../context.ts';

/** `[...]` leaves out words within a sentence; of dots parted by spaces only the last may end one. */
export function ellipsis(context: Context): Verdict {
  const { text, start, site, next } = context;
  if (/^[[(]?(?:\.|…)/u.test(next.openers + next.rest) && next.word === '') return 'join';
  const bracketed = /[[(]$/u.test(text.slice(start, site.mark).slice(-1)) && /^[\])]/u.test(site.closers);
  if (!bracketed) return undefined;
  const afterEnd = /[.!?…]["'”’»]?\s*[[(]$/u.test(text.slice(start, site.mark).slice(-8));
  return next.kind === 'upper' && (afterEnd || isStarter(context)) ? 'break' : 'join';
}
