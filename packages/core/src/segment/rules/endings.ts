import { type Context, isAlone } from '../context.ts';
import { AND, CLAUSE, hasOddEnd } from './shapes.ts';
import { isAmongTitles } from './titles.ts';

/** Ends of words that only abbreviations have, whatever their first letter: `byrådsmedl`, `löjtn`. */
const CUT = /(?:[bdkpt]l|[bdfgkpt]r|[bdfkp]n|jtn|[mn]v)$/u;

/** `byrådsmedl`, `kansanedust`, `sekc`: a word that ends as none of the language does. */
export function isCut(context: Context, name: string): boolean {
  const { facts, next } = context;
  const alone = isAlone(context);
  const low = /^\p{Lu}\p{Ll}+$/u.test(name) && (alone || facts.nounsCapitalised) ? name.toLowerCase() : name;
  if ((low === name || alone) && facts.neverLast?.test(low)) return true;
  const { codas } = facts;
  if (codas === undefined || name.length < 3 || codas.has(name.slice(-2))) return false;
  if (CUT.test(name)) return true;
  // what its language lacks may be borrowed (`yacht`): before what looks like a clause it is no evidence
  const clause = next.kind === 'upper' && CLAUSE.test(next.rest) && !AND.test(next.rest);
  if (clause && !alone && !isAmongTitles(context)) return false;
  return hasOddEnd(low, facts);
}

/** `She sat. 5 minutes later`: all of a sentence is a pronoun and a short word, its verb, and the number counts something. */
export function isVerb({ text, start, site, facts, next, token }: Context): boolean {
  if (next.kind !== 'digit' || token.length > 4 || !/^ \p{L}{2}/u.test(next.rest)) return false;
  return facts.subjects.has(text.slice(start, Math.max(start, site.mark - token.length - 1)));
}
