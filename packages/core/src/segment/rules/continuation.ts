import type { Context, Verdict } from '../context.ts';

/** A sentence does not start with a small letter, unless its text is written so: then other rules judge it. */
export function continuation({ next, facts, lowerCase }: Context): Verdict {
  // `sold sex. [nL2N1RJ1SJ]`: an agency's code stands alone.
  if (/^\[$/u.test(next.openers) && /\p{L}\p{N}|\p{N}\p{L}/u.test(next.word) && next.rest.startsWith(']')) return 'break';
  // Dutch: `'s Avonds`, `’t Is`.
  if (facts.particles.has("'s") && /['’‘]$/u.test(next.openers) && /^[stnk]$/u.test(next.word)) {
    return /^\s\p{Lu}/u.test(next.rest) ? 'break' : 'join';
  }
  if (next.kind === 'lower') return lowerCase() ? undefined : 'join';
  if (next.kind === 'other' && /^[,;:.!?…%)\]}]/u.test(next.rest)) return 'join';
  return undefined;
}
