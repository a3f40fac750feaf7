import type { WordLanguages } from './word-languages.ts';

/** Letters of what is looked up, at least: shorter words are everywhere. */
const LEAST_LETTERS = 4;

/** Endings that a word is looked up without as well: a loan has them of the language that took it in. */
const ENDINGS = ['', 's', 'e', 'n', 'es', 'en', 'er'];
/** English takes words in as they are. */
const ENGLISH_ENDINGS = ['', 's'];

/** A word in small letters, and what it is without what may be an ending of a language. */
export const withoutEndings = (word: string, language: string): readonly string[] =>
  (language === 'en' ? ENGLISH_ENDINGS : ENDINGS)
    .filter((ending) => word.endsWith(ending) && (ending === '' || word.length - ending.length >= LEAST_LETTERS))
    .map((ending) => word.slice(0, word.length - ending.length));

/** A language's own word, or one that it uses as other languages do, in some form. */
export const isOwnWord = (word: string, language: string, known: WordLanguages): boolean =>
  withoutEndings(word, language).some((form) => known.uses(language, form));

/**
 * "Galapagoseilanden" and "Galapagosinseln", "Mariaverschijningen" and "Marienerscheinungen": compounds, folded, that begin with one
 * name and go on with a word of each language. A word that the first language has as well is no translation ("Frederikshavn",
 * "Frederikssund").
 */
export function isTranslatedCompound(
  [one, language]: readonly [string, string],
  [two, otherLanguage]: readonly [string, string],
  known: WordLanguages,
): boolean {
  const own = headsOf(one).filter((at) => isOwnWord(one.slice(at), language, known));
  if (own.length === 0) return false;
  const theirs = headsOf(two).filter((at) => {
    const rest = two.slice(at);
    return isOwnWord(rest, otherLanguage, known) && !isOwnWord(rest, language, known);
  });
  return theirs.some((at) => own.some((k) => beginsAlike(one.slice(0, k), two.slice(0, at))));
}

/** Where the second part of a compound may begin. */
const headsOf = (word: string): readonly number[] =>
  Array.from({ length: Math.max(0, word.length - 2 * LEAST_LETTERS + 1) }, (_, k) => k + LEAST_LETTERS);

/** The same letters but for what joins a part to the next one: "Maria-", "Marien-". */
function beginsAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  return same >= LEAST_LETTERS && same >= Math.max(one.length, other.length) - MOST_JOINING;
}

const MOST_JOINING = 2;
