import { type Context, isWord, type Verdict, wordBefore } from '../context.ts';
import { abbreviation } from './abbreviation.ts';

/** `are you coming? we start at eight.`: in a text whose sentences begin with small letters, a stop behind a word ends one. */
export function smallStart(context: Context): Verdict {
  const { site, token, next, lowerCase, facts } = context;
  if (next.kind !== 'lower' || !lowerCase()) return undefined;
  if (/\.\.|…/u.test(site.terminator)) return 'join';
  if (/[?!]/u.test(site.terminator)) return 'break';
  if (site.terminator !== '.') return undefined;
  // `3. tv. lige over for`: an ordinal before what is abbreviated itself
  if (/^\p{N}{1,2}$/u.test(token) && next.rest.startsWith('.') && facts.isAbbreviation(next.word)) return 'join';
  if (isPlainWord(context)) return 'break';
  if (facts.isAbbreviation(token) || abbreviation(context) === 'join') return 'join';
  return token === '' ? undefined : 'break';
}

/** `jag glömde min. säg inget`: what stands at ends as an abbreviation is a word where it measures nothing. */
const isPlainWord = (context: Context): boolean =>
  context.facts.ends.has(context.token) && isWord(context.token, context) && !/\p{N}$/u.test(wordBefore(context));
