import type { LanguageFacts } from '../languages/facts.ts';

/** No word of any of our languages is without a vowel: `Frhr`, `Rdnr`, `płk`. */
export const VOWEL = /[aeiouyæøåäöüáàâãéèêëíìîïóòôõúùûýÿąęœ\p{N}]/iu;
/** A word before one in small letters: `Marta stayed`. */
export const CLAUSE = /^\s\p{Ll}/u;
/** "And", behind a name. */
export const AND = /^ (?:and|og|och|en|und|et|y|e|i|ja) /u;

/** `sognepr`, `sekc`: a word of small letters with a vowel that ends in two consonants as none of the language does. */
export const hasOddEnd = (low: string, { codas }: LanguageFacts): boolean =>
  codas !== undefined && /^\p{Ll}{3,}$/u.test(low) && !VOWEL.test(low.slice(-2)) && VOWEL.test(low) && !codas.has(low.slice(-2));
