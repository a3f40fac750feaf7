import { languageOf } from '../languages/index.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { bareForms, mayBeDemonym, sameStem, soundsAlike } from './name-forms.ts';
import { isFirst, isSentence } from './name-places.ts';
import { withoutGenitive } from './name-record.ts';
import type { Facing } from './near-names.ts';
import { isOwnWord } from './own-words.ts';
import { isRegion } from './regions.ts';
import { settings } from './settings.ts';

/**
 * True for two surnames that two sentences begin with, "Hansen flyttede" and "Jensen moved". There a capital tells nothing; what
 * does is that neither is a word of its language, and that neither renders anything.
 */
export function openWithOtherNames(name: LinkedWord, word: LinkedWord, facing: Facing): boolean {
  const { source, target, known, lexicon } = facing;
  if (!isFirst(source, name) || !isFirst(target, word) || !isSentence(source) || !isSentence(target)) return false;
  const sides = [[name, source] as const, [word, target] as const];
  // what looks foreign tells little between neighbours: "Elanden", "Elche"
  const isBetweenOthers = source.language !== 'en' && target.language !== 'en';
  const isKnown = (word: string, language: string) =>
    isBetweenOthers ? isOwnWord(word, language, known) : known.uses(language, word);
  const isWord = (each: LinkedWord, { language }: LinkedPassage) =>
    isKnown(smallForm(each), language) || lexicon.ids.has(smallForm(each));
  if (sides.some(([each, text]) => isWord(each, text) || each.text.includes('-'))) return false;
  if (name.similarity >= settings.nameSimilarity || word.similarity >= settings.nameSimilarity) return false;
  return looksForeign(name, word, facing) && areUnlike(name, word, facing);
}

/**
 * One of them looks no more like a word of its own language than of the other one, as a name may, which belongs to neither. What
 * may be a plural ("Stirrups") is a name only where its counterpart looks like one.
 */
function looksForeign(name: LinkedWord, word: LinkedWord, { source, target, known }: Facing): boolean {
  const own = known.leans(smallForm(name), source.language, target.language);
  const theirs = known.leans(smallForm(word), target.language, source.language);
  const mayBePlural = [name, word].map(({ text }) => /[^'’]s$/u.test(text));
  const [most, least] = [settings.nameLeans, settings.pluralLeans];
  if (mayBePlural[0] === mayBePlural[1]) return Math.min(own, theirs) <= (mayBePlural[0] ? least : most);
  return (mayBePlural[0] ? theirs : own) <= least;
}

const smallForm = ({ text }: LinkedWord) => text.toLowerCase().replace(/['’]s?$/u, '');

/** True for two surnames behind a form of address: "Frau Schneider" and "Mrs Taylor". */
export function areAddressedOtherwise(name: LinkedWord, word: LinkedWord, facing: Facing): boolean {
  const { source, target } = facing;
  return isAddressed(name, source) && isAddressed(word, target) && areUnlike(name, word, facing);
}

function isAddressed(word: LinkedWord, { words, language, text }: LinkedPassage): boolean {
  const before = words[words.indexOf(word) - 1];
  if (!before || !/^\.?\s$/u.test(text.slice(before.end, word.start))) return false;
  return (languageOf(language)?.address ?? '').split(' ').includes(before.text.toLowerCase());
}

/** Neither renders anything else, and they are no two forms of one name. */
function areUnlike(name: LinkedWord, word: LinkedWord, { source, target, alike }: Facing): boolean {
  const [one, two] = [withoutGenitive(name.text), withoutGenitive(word.text)];
  if (alike >= settings.oneName || name.coverage >= settings.nameForName || word.coverage >= settings.nameForName) return false;
  if (isRegion(one, source.language) || isRegion(two, target.language)) return false;
  const forms = [one, ...bareForms(one, source.language)];
  const others = [two, ...bareForms(two, target.language)];
  return !forms.some((form) =>
    others.some(
      (other) => sameStem(form, other) || soundsAlike(form, other) || mayBeDemonym(form, other) || mayBeDemonym(other, form),
    ),
  );
}
