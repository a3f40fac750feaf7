import type { Context, Verdict } from '../context.ts';

/** A sentence does not start with a small letter, unless nothing in its paragraph has a capital one. */
export function continuation({ text, start, site, next, facts }: Context): Verdict {
  // `sold sex. [nL2N1RJ1SJ]`: an agency's code stands alone.
  if (/^\[$/u.test(next.openers) && /\p{L}\p{N}|\p{N}\p{L}/u.test(next.word) && next.rest.startsWith(']')) return 'break';
  // Dutch: `'s Avonds`, `’t Is`.
  if (facts.particles.has("'s") && /['’‘]$/u.test(next.openers) && /^[stnk]$/u.test(next.word)) {
    return /^\s\p{Lu}/u.test(next.rest) ? 'break' : 'join';
  }
  if (next.kind === 'lower') return isCaseless(text.slice(start, site.mark)) ? undefined : 'join';
  if (next.kind === 'other' && /^[,;:.!?…%)\]}]/u.test(next.rest)) return 'join';
  return undefined;
}

/** Whether a sentence so far is written in small letters throughout, as in chats. */
function isCaseless(sentence: string): boolean {
  return (
    !/\p{Lu}/u.test(sentence.slice(0, 200)) && !/\p{Lu}/u.test(sentence.slice(-200)) && /\s\S+\s/u.test(sentence.slice(0, 200))
  );
}
