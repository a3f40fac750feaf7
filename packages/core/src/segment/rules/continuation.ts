import type { Context, Verdict } from '../context.ts';

/** A sentence does not start with a small letter, unless its text is written so: then other rules judge it. */
export function continuation({ text, site, token, next, facts, lowerCase }: Context): Verdict {
  // `sold sex. [nL2N1RJ1SJ]`: an agency's code stands alone.
  if (/^\[$/u.test(next.openers) && /\p{L}\p{N}|\p{N}\p{L}/u.test(next.word) && next.rest.startsWith(']')) return 'break';
  // Dutch: `'s Avonds`, `’t Is`.
  if (facts.particles.has("'s") && /['’‘]$/u.test(next.openers) && /^[stnk]$/u.test(next.word)) {
    return /^\s\p{Lu}/u.test(next.rest) ? 'break' : 'join';
  }
  // `5. §-t`, `2. § momentti`; `§ 5` would be another one.
  if (/^\p{N}{1,3}$/u.test(token) && /^§(?!\s?\p{N})/u.test(text.slice(site.next, site.next + 3))) return 'join';
  // `in advance. (b) A deposit`
  if (/\($/u.test(next.openers) && /^\p{Ll}{1,4}$/u.test(next.word) && /^\)\s\p{Lu}/u.test(next.rest))
    return facts.isAbbreviation(token) ? 'join' : 'break';
  if (next.kind === 'lower') return lowerCase() ? undefined : 'join';
  if (next.kind === 'other' && /^(?:[,;:.!?…%)\]}]|[+=×&≤≥]\s)/u.test(next.rest)) return 'join';
  return undefined;
}
