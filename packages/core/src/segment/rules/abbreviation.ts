import { type Context, isStarter, type Verdict } from '../context.ts';
import { includes } from '../languages/facts.ts';

/** What is counted in abbreviated units and has a capital letter: `5 mio. Euro`. */
const COUNTED = /^(?:Euro|Dollar|Pfund|Franken|Kronen|Amerik|Einwohner|Menschen|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN)/u;
/** `U.S`, `a.m`, `i.v.m`: single letters parted by dots. */
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const NUMBER_LIKE = /^[IVXLC]+$/u;

/** A dot that belongs to an abbreviation ends a sentence only where the abbreviation may stand at the end of one. */
export function abbreviation(context: Context): Verdict {
  const { facts, site, token, next } = context;
  if (site.terminator !== '.' || !/^[)\]]?$/u.test(site.closers)) return undefined;
  const name = nameOf(token);
  if (name === '') return undefined;
  if (includes(facts.never, name)) return 'join';
  if (includes(facts.number, name)) {
    if (next.kind === 'digit' || NUMBER_LIKE.test(next.word)) return 'join';
    return next.kind === 'lower' ? 'join' : 'break';
  }
  if (includes(facts.ends, name)) return next.kind === 'lower' || COUNTED.test(next.word) || isNoun(context) ? 'join' : 'break';
  if (includes(facts.within, name) || DOTTED.test(name)) return isStarter(context) || startsQuote(context) ? 'break' : 'join';
  return undefined;
}

/** The token without what is joined to it: `d'av` is `av`, `12.kl` is `kl`. */
function nameOf(token: string): string {
  return token.replace(/^[.&/-]+/u, '').replace(/^\p{N}+[.-]?/u, '');
}

/** Where nouns have capital letters, one after a unit goes on with the phrase: `3 Std. Fahrt`. */
function isNoun(context: Context): boolean {
  return context.facts.nounsCapitalised && context.next.kind === 'upper' && !isStarter(context);
}

function startsQuote({ next }: Context): boolean {
  return next.kind === 'upper' && /["“„«»‘]/u.test(next.openers);
}
