import { type Context, isStarter, type Verdict } from '../context.ts';

/** Words of up to this many letters may be abbreviations that our lists lack: there the engine is asked. */
const LONGEST_UNKNOWN = 3;

/** The ordinary end of a sentence: a terminator behind a word that is no abbreviation, and a capital letter. */
export function plain(context: Context): Verdict {
  const { site, token, next } = context;
  if (isStarter(context)) return 'break';
  if (next.kind === 'other' || next.kind === 'lower') return undefined;
  const sure = /[!?…]|\.\./u.test(site.terminator) || site.closers !== '' || token.length > LONGEST_UNKNOWN || /\p{N}$/u.test(token);
  return sure ? 'break' : undefined;
}
