import { type Context, isStarter, type Verdict } from '../context.ts';
import { includes, type LanguageFacts } from '../languages/facts.ts';

/** What follows an abbreviated quantity within its phrase with a capital letter: `5 mio. Euro`, `9 a.m. Monday`. */
const GOES_ON =
  /^(?:Euro|Dollar|Pfund|Franken|Kronen|Amerik|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Pacific|GMT|UTC|BST|CET|E[DS]?T|P[DS]?T)/u;
/** `U.S`, `a.m`, `i.v.m`: single letters parted by dots. */
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const NUMBER_LIKE = /^[IVXLC]+$/u;

/** A dot that belongs to an abbreviation ends a sentence only where the abbreviation may stand at the end of one. */
export function abbreviation(context: Context): Verdict {
  const { facts, site, token, next } = context;
  if (site.terminator !== '.' || !/^[)\]]?$/u.test(site.closers)) return undefined;
  const name = nameOf(token);
  if (name === '' || isInitial(name, facts)) return undefined;
  if (includes(facts.never, name) || isChain(name, facts)) return 'join';
  if (includes(facts.number, name)) {
    if (next.kind === 'digit' || NUMBER_LIKE.test(next.word)) return 'join';
    return next.kind === 'lower' ? 'join' : 'break';
  }
  if (includes(facts.within, name)) return isStarter(context) || startsQuote(context) ? 'break' : 'join';
  if (includes(facts.ends, name)) return next.kind === 'lower' || GOES_ON.test(next.word) || isNoun(context) ? 'join' : 'break';
  if (DOTTED.test(name)) return isStarter(context) || startsQuote(context) ? 'break' : 'join';
  return undefined;
}

/** The token without what is joined to it: `12.kl` is `kl`, `Goethestr` is `str`. */
function nameOf(token: string): string {
  return token.replace(/^[.&/-]+/u, '').replace(/^\p{N}+[.-]?|^\p{L}+(?=str$)/u, '');
}

/** A single capital letter that the lists do not name as such: `Harold P.` is no page. */
function isInitial(name: string, { never, number, ends, within }: LanguageFacts): boolean {
  return /^\p{Lu}$/u.test(name) && ![never, number, ends, within].some((list) => list.has(name));
}

/** Abbreviations joined by their dots: `cand.jur`. */
function isChain(name: string, facts: LanguageFacts): boolean {
  const parts = name.split('.');
  return parts.length > 1 && !facts.isAbbreviation(name) && parts.every((part) => part.length > 1 && facts.isAbbreviation(part));
}

/** Where nouns have capital letters, one after a unit goes on with the phrase: `3 Std. Fahrt`. */
function isNoun(context: Context): boolean {
  return context.facts.nounsCapitalised && context.next.kind === 'upper' && !isStarter(context);
}

function startsQuote({ next }: Context): boolean {
  return next.kind === 'upper' && /["“„«»‘]/u.test(next.openers);
}
