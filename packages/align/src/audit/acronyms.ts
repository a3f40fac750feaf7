import { remembered } from '../words/remembered.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import type { Span } from './types.ts';

/** An acronym in a passage, with its offsets there. */
export interface Acronym extends Span {
  readonly text: string;
}

/** Letters of an acronym at most: more in capitals are a heading or a shout. */
const MOST_LETTERS = 8;

/** "WHO", "QoL", "T2DM", "IgE", "FHs": short, with at least two capitals, and as many of them as of other letters. */
export const isAcronym = remembered((word) => {
  const bare = withoutEnding(word);
  if (bare.length < 2 || bare.length > MOST_LETTERS || /[^\p{L}\p{N}&-]/u.test(bare)) return false;
  if (ROMAN.test(bare)) return false;
  const capitals = bare.match(/\p{Lu}/gu)?.length ?? 0;
  const small = bare.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && capitals >= small;
});

/** A number in Roman figures. */
const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Without the ending of a plural or a genitive: "FHs", "EU’s", "PKVen". */
export const withoutEnding = (acronym: string): string => acronym.replace(/(?<=\p{Lu}{2})(?:['’]?\p{Ll}{1,2})$/u, '');

/** Two capitals in one word, perhaps with a letter or a mark between. */
const CAPITALS = /\p{Lu}[^\s\p{Lu}]{0,7}\p{Lu}/u;

/** The acronyms of a text in their order; a word of a heading in capitals is none. */
export function acronymsOf(text: string): Acronym[] {
  if (!CAPITALS.test(text)) return [];
  const words = tokenizeWords(text);
  const isShouted = (word: Word | undefined) => word !== undefined && /^\p{Lu}{2,}$/u.test(word.text);
  const isLong = (word: Word | undefined) => isShouted(word) && word!.text.length > MOST_LETTERS;
  return words.filter((word, k) => {
    const beside = [words[k - 1], words[k + 1]];
    return isAcronym(word.text) && !beside.some(isLong) && !beside.every(isShouted);
  });
}

/** Words before a bracket that may be what an acronym stands for, beyond as many as it has letters. */
const MORE_WORDS = 4;

/**
 * The words before an acronym in brackets, "(WHO", from which its letters may come; none where it stands in no bracket. As
 * Schwartz & Hearst (2003) delimit a long form.
 */
export function glossed(text: string, { start, text: acronym }: Acronym): readonly Word[] | undefined {
  let bracket = start - 1;
  while (bracket >= 0 && /[\s"“„«]/u.test(text[bracket])) bracket--;
  if (text[bracket] !== '(' && text[bracket] !== '[') return undefined;
  const most = withoutEnding(acronym).length + MORE_WORDS;
  const from = text.slice(0, bracket).lastIndexOf('(') + 1;
  const before = text.slice(Math.max(from, bracket - REACH), bracket);
  const words = tokenizeWords(before).slice(-most);
  const base = Math.max(from, bracket - REACH);
  return words.length === 0 ? undefined : words.map((word) => ({ ...word, start: word.start + base, end: word.end + base }));
}

/** Characters before a bracket that are looked at. */
const REACH = 160;

/**
 * True where the letters of an acronym are found in some words from the last to the first, the first letter at the beginning
 * of a word (Schwartz & Hearst 2003).
 */
export function spells(words: readonly Word[], acronym: string): boolean {
  const letters = fold(withoutEnding(acronym)).replace(/[^\p{L}]/gu, '');
  if (letters.length === 0) return false;
  const text = words.map((word) => fold(word.text)).join(' ');
  let at = text.length - 1;
  for (let k = letters.length - 1; k >= 0; k--) {
    while (at >= 0 && (text[at] !== letters[k] || (k === 0 && at > 0 && !/[\s'’-]/u.test(text[at - 1])))) at--;
    if (at < 0) return false;
    at--;
  }
  return true;
}

/** The words whose initials an acronym is, of some that end with them: "Falkland Islands Pound" of FIP; short ones may stand between. */
export function initialWords(words: readonly Word[], acronym: string): readonly Word[] | undefined {
  const letters = [...fold(withoutEnding(acronym))];
  const found: Word[] = [];
  for (const word of words.toReversed()) {
    if (letters.length === 0) break;
    if (fold(word.text)[0] === letters.at(-1)) {
      letters.pop();
      found.unshift(word);
    } else if (word.text.length >= LEAST_LETTERS) return undefined;
  }
  return letters.length === 0 ? found : undefined;
}

/** Letters of a word that an acronym has a letter for. */
const LEAST_LETTERS = 4;

/** The same letters in another order, or most of them: FMI and IMF, OTAN and NATO, TDAH and ADHD. */
export function sameLetters(one: string, other: string): boolean {
  const [a, b] = [one, other].map((acronym) => [...fold(withoutEnding(acronym)).replace(/[^\p{L}\p{N}]/gu, '')]);
  const left = [...b];
  for (const letter of a) {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
  }
  return b.length - left.length >= Math.max(2, Math.max(a.length, b.length) * 0.75);
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
