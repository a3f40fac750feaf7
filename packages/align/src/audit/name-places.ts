import { languageOf } from '../languages/index.ts';
import { foldWord } from '../words/fold.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { isRegion } from './regions.ts';

/** The first word of the passage, of a sentence of it or of an item: its capital says nothing. */
export function opensSentence({ text, words }: LinkedPassage, word: LinkedWord): boolean {
  const before = words[words.indexOf(word) - 1];
  return before === undefined || /[.!?…:)•]/.test(text.slice(before.end, word.start));
}

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
