import { languageOf } from '../languages/index.ts';
import { foldWord } from '../words/fold.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { isRegion } from './regions.ts';
import { settings } from './settings.ts';

/** The first word of the passage, of a sentence of it or of an item: its capital says nothing. */
export function opensSentence({ text, words }: LinkedPassage, word: LinkedWord): boolean {
  const before = words[words.indexOf(word) - 1];
  if (before === undefined) return true;
  const between = text.slice(before.end, word.start);
  return /[.!?…:)•]/.test(between) && !(between === '. ' && TITLE.test(before.text));
}

/** "Dr. Drake", "Mrs. Hall", "St. Helens": short for what stands before a name. */
const TITLE = /^\p{Lu}\p{Ll}{1,2}$/u;

/** A title, or somebody's words: the capital is the quotation's, not a name's. */
export const opensQuotation = ({ text }: LinkedPassage, { start }: LinkedWord) =>
  /["“”„«»‹›‘‚]\s?$/u.test(text.slice(Math.max(0, start - 2), start));

/** "/wiki/Bee", "@Lince": part of an address or path, whose capitals are its own. */
export const isInAddress = (text: string, { start }: { readonly start: number }): boolean =>
  /[/\\@#=&_]/.test(text[start - 1] ?? ' ');

/** One word with a capital that neither a sentence's beginning nor a language of capital nouns explains. */
export const isOneName = (words: readonly LinkedWord[], text: LinkedPassage): boolean =>
  words.filter(
    (word) =>
      !opensSentence(text, word) && (!languageOf(text.language)?.capitalNouns || isRegion(foldWord(word.text), text.language)),
  ).length === 1;

export const isFirst = ({ words }: LinkedPassage, word: LinkedWord) => words[0] === word;

/** It ends as sentences do: a label does not. */
export const isSentence = ({ text }: LinkedPassage) => /[.!?…]["'”’»)]*\s*$/u.test(text.slice(-8));

/** "Captain Hook", "British Columbia": beside another word of a name, which may be translated. */
export function isPart(words: readonly LinkedWord[], word: LinkedWord): boolean {
  const at = words.indexOf(word);
  return word.text.includes('-') || [words[at - 1], words[at + 1]].some((beside) => beside && /^\p{Lu}/u.test(beside.text));
}

/** Beside a word with a capital that is no title ("Mayor Dupont"), as the other side's small word for it tells ("le maire"). */
export function isPartOf({ words }: LinkedPassage, word: LinkedWord, other: LinkedPassage): boolean {
  const at = words.indexOf(word);
  const isTitle = ({ counterpart, coverage }: LinkedWord) =>
    counterpart !== undefined &&
    coverage >= settings.nameForName &&
    other.words.slice(...counterpart).every(({ text }) => /^\p{Ll}/u.test(text));
  return isPart(
    [words[at - 1], word, words[at + 1]].filter((each) => each !== undefined && !isTitle(each)),
    word,
  );
}
