import { languageOf } from '../languages/index.ts';
import type { WordLexicon } from '../words/lexicon.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { mayBeOneGivenName } from './given-names.ts';
import { bareForms, endsAlike, mayBeDemonym } from './name-forms.ts';
import { opensSentence } from './name-places.ts';
import { withoutGenitive } from './name-record.ts';
import { isTranslatedCompound } from './own-words.ts';
import { isRegion } from './regions.ts';
import { settings } from './settings.ts';
import { isNearButOther, isSlip } from './unlike-names.ts';
import type { WordLanguages } from './word-languages.ts';

/** What two words with a capital, one a side, are compared by. */
export interface Facing {
  readonly source: LinkedPassage;
  readonly target: LinkedPassage;
  readonly known: WordLanguages;
  readonly lexicon: WordLexicon;
  /** Cosine of the two. */
  readonly alike: number;
}

/**
 * True for two names, each nobody's rendering but the other's, that are much alike and yet no spellings of one: "Besançon" and
 * "Briançon". Words that their language knows are no names, and countries, given names, peoples and compounds are told by other means.
 */
export function isOtherSpelling(name: LinkedWord, word: LinkedWord, facing: Facing): boolean {
  const { source, target, known, lexicon, alike } = facing;
  const [one, two] = [withoutGenitive(name.text), withoutGenitive(word.text)];
  if (!isNearButOther(one, two) || (alike >= settings.oneName && !isSlip(one, two))) return false;
  const sides = [[name, source] as const, [word, target] as const];
  // a capital that tells of a name, on one side at least
  if (sides.every(([each, text]) => languageOf(text.language)?.capitalNouns || opensSentence(text, each))) return false;
  const isWord = (each: LinkedWord, { language }: LinkedPassage) =>
    isOrdinary(each, language, known) || lexicon.ids.has(each.text.toLowerCase());
  if (sides.some(([each, text]) => isWord(each, text))) return false;
  if (isRegion(one, source.language) || isRegion(two, target.language)) return false;
  if (mayBeDemonym(one, two.replace(/s$/, '')) || mayBeOneGivenName(one, source.language, two, target.language)) return false;
  // "Nordkalifornien" and "California": a part of a compound
  if (/-/.test(name.text + word.text) || endsAlike(one, two) || endsAlike(two, one)) return false;
  if (isTranslatedCompound([one, source.language], [two, target.language], known)) return false;
  if (!areOtherInAllCases(one, source.language, two, target.language)) return false;
  return rendersOnly(name, word, target) && rendersOnly(word, name, source);
}

function areOtherInAllCases(one: string, language: string, two: string, otherLanguage: string): boolean {
  const others = bareForms(two, otherLanguage);
  const isOther = (form: string, other: string) => form !== other && isNearButOther(form, other);
  return (
    others.every((other) => isOther(one, other)) &&
    bareForms(one, language).every((form) => [two, ...others].every((other) => isOther(form, other)))
  );
}

/** A word of the language beside its being part of a name: "Council". */
export function isOrdinary({ text }: LinkedWord, language: string, known: WordLanguages): boolean {
  const small = text.toLowerCase();
  return known.isShared(small) || known.knows(language, small);
}

/**
 * True for two words that each look like one of their own language, and are alike or look so very much: "Watchers" and "Wächter",
 * "Toads" and "Kröten". A name, which belongs to neither, is told from such by looking as much like a word of the other language.
 */
export function lookTranslated(name: LinkedWord, word: LinkedWord, { source, target, known, alike }: Facing): boolean {
  const leans = (text: string, from: string, to: string) => known.leans(text.toLowerCase().replace(/['’]s?$/u, ''), from, to);
  const theirs = leans(word.text, target.language, source.language);
  if (theirs < (alike >= settings.otherName ? settings.wordLeans : settings.nounLeans)) return false;
  return leans(name.text, source.language, target.language) >= settings.ownLeans;
}

/** Each is the other's counterpart, and alone. */
export function areLinked(name: LinkedWord, word: LinkedWord, source: LinkedPassage, target: LinkedPassage): boolean {
  const only = ({ counterpart }: LinkedWord, at: number) => counterpart?.[0] === at && counterpart[1] === at + 1;
  return only(name, target.words.indexOf(word)) && only(word, source.words.indexOf(name));
}

/** It renders the other one, or nothing. */
function rendersOnly({ counterpart, coverage }: LinkedWord, other: LinkedWord, { words }: LinkedPassage): boolean {
  return coverage < settings.nameForName || (counterpart !== undefined && words.slice(...counterpart).includes(other));
}
