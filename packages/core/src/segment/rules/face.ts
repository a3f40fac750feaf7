import { type Context, isStarter, type Verdict } from '../context.ts';
import { isFace } from '../faces.ts';

/** `See you at six 👋 Bring a coat`: behind an emoji or an emoticon a sentence may begin, though no stop ended the last one. */
export function face(context: Context): Verdict {
  const { site, next, facts, lowerCase } = context;
  if (!isFace(site.terminator)) return undefined;
  if (isStarter(context)) return 'break';
  // `I ❤ Paris` is one; a name stands behind a face less often than a clause does
  const clause = next.kind === 'upper' && next.openers === '' && /^\s\p{Ll}/u.test(next.rest);
  return clause && (!facts.nounsCapitalised || lowerCase()) && !/[♥❤]/u.test(site.terminator) ? 'break' : 'join';
}
