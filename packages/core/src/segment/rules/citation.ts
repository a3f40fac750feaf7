import { type Context, isStarter, wordBefore } from '../context.ts';

/** `U.S`, `a.m`, `i.v.m`: single letters parted by dots. */
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** A year in brackets: `Bang et al. (2009)`. */
const YEAR = /^[([](?:1[5-9]|20)\p{N}{2}\p{Ll}?[)\],;:]/u;
/** Where a work or a part of it is cited, at the end of a sentence as well as before what follows. */
const CITED = /^(?:ibid|(?:op\.|loc\.)?cit|ss|sqq?|segs)$/u;
/** What says to look there, in twelve languages, with nothing but words cut short behind it. */
const CITING = /^(?:[Cc]fr?|[Vv]gl|[Jj]fr?|[Pp]or|[Kk]s|[Vv]rt|[Zz]ob|[Vv])(?:\. ?\p{Lu}\p{L}{0,4}){1,6}$/u;
const TITLE_PART = /^\p{Lu}\p{Ll}{0,3}[bcdfghjklmnpqrstvwxz]$/u;

/** `Bang et al. (2009)`, `Bang et al. 2009`: whoever is cited, and the year. */
export function isCitation(context: Context, name: string): boolean {
  const { text, site, next, facts } = context;
  const others = isOthers(context, name);
  if (others && next.kind === 'digit') return true;
  return (others || facts.isAbbreviation(name) || DOTTED.test(name)) && YEAR.test(text.slice(site.next, site.next + 8));
}

/** `Cf. Bull. Ac. STJ`: words cut short are all that the sentence holds so far, and the first says to look there. */
export function isWork(context: Context, name: string): boolean {
  const { text, site, start, next } = context;
  if (next.kind !== 'upper' || !TITLE_PART.test(name) || isStarter(context)) return false;
  return CITING.test(text.slice(start, Math.min(site.mark, start + 48)));
}

/** Words that a list names for what stands before names or numbers, though they end sentences as well. */
export const mayEndCitation = (name: string, context: Context): boolean =>
  CITED.test(name.toLowerCase()) || isOthers(context, name);

const isOthers = (context: Context, name: string): boolean => name === 'al' && wordBefore(context) === 'et';
