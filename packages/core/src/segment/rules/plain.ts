import { type Context, isStarter, type Verdict } from '../context.ts';
import type { LanguageFacts } from '../languages/facts.ts';

/** Words of up to this many letters may be abbreviations that our lists lack: there the engine is asked. */
const LONGEST_UNKNOWN = 3;

/** The ordinary end of a sentence: a terminator behind a word that is no abbreviation, and a capital letter. */
export function plain(context: Context): Verdict {
  const { facts, site, token, next, manner } = context;
  if (isStarter(context)) return 'break';
  if (facts.starters.size === 0 || next.kind === 'other' || next.kind === 'lower') return undefined;
  const sure =
    /[!?…]|\.\./u.test(site.terminator) ||
    site.closers !== '' ||
    token.length > LONGEST_UNKNOWN ||
    /\p{N}$/u.test(token) ||
    (/^[IVXLC]{2,}$/u.test(token) && (next.kind === 'upper' || /^\p{N}{3}/u.test(next.word))) ||
    isWord(token, facts) ||
    manner.words.has(token) ||
    /^\p{Ll}{2}[aeiouyåäöæøáéíóúàèìòùêô]$/u.test(token) || // abbreviations end in consonants
    (facts.months.has(token) && next.kind === 'upper'); // engines take May and maj for abbreviations, as in "May. 3"

  return sure ? 'break' : undefined;
}

/** A short word that may start sentences, such as the Danish `i`, is a word, not an abbreviation. */
function isWord(token: string, facts: LanguageFacts): boolean {
  return token !== '' && facts.starters.has(token[0].toUpperCase() + token.slice(1));
}
