import { tokenizeWords } from '../words/tokenize.ts';

/** Letters of a word that a title writes with a capital where it does so at all. */
const LEAST_LETTERS = 4;
/** Such words that a title has, and the share of them with a capital. */
const LEAST_WORDS = 3;
const LEAST_CAPITALS = 0.75;

/** What an entry begins with, an author and a title in quotation marks: `Lund, Karen M. "`, `K. Lund, “`. A sentence may have a name and an initial, too. */
const AUTHOR = /^(?:\p{Lu}[\p{L}'’-]{1,30}, (?:\p{Lu}[\p{L}.'’-]{0,20},? ){1,3}|\p{Lu}\. ?\p{Lu}[\p{L}'’-]{1,30},? )["“„«]/u;
/** Pages, an editor, a volume. */
const APPARATUS = /(?:^|[\s(])(?:pp|eds?|vols?|ISBN|doi|et al)\b[.: ]|,? p\. ?[0-9]/u;

/** True for an entry of a bibliography, whose title stays in the language that it was published in. */
export function isReference(text: string): boolean {
  return AUTHOR.test(text) || (APPARATUS.test(text) && isTitle(text));
}

/**
 * True where nearly every longer word has a capital, as in English titles and lists of names: it may be the name of a work or an
 * institution, which keeps its language. A text in capitals throughout is none.
 */
export function isTitle(text: string): boolean {
  const long = tokenizeWords(text).filter((word) => word.text.length >= LEAST_LETTERS && /^\p{L}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}[^\p{Lu}]/u.test(word.text));
  return capitals.length >= LEAST_WORDS && capitals.length >= LEAST_CAPITALS * long.length;
}
