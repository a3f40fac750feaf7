import { languageOf } from '../languages/index.ts';
import { foldWord } from '../words/fold.ts';
import { spellingDistance } from '../words/spelling.ts';
import type { LinkedPassage, LinkedWord } from '../words/types.ts';
import { sameStem } from './name-forms.ts';
import { type NameRecord, withoutGenitive } from './name-record.ts';
import { isRegion } from './regions.ts';
import { settings } from './settings.ts';
import type { WordLanguages } from './word-languages.ts';

/** Two words with a capital, one a side. */
interface Facing {
  readonly source: LinkedPassage;
  readonly target: LinkedPassage;
  readonly record: NameRecord;
  readonly known: WordLanguages;
  /** Cosine of the two. */
  readonly alike: number;
  /** True where the word beside both is the same name. */
  readonly isBeside: boolean;
  /** True for a word that nothing in the source renders. */
  isNamed(word: LinkedWord): boolean;
}

/**
 * True where a word stands in the place of a name that the translation keeps nearly everywhere, and in no other pair. It is nothing
 * that the source has in other words, and no word that a sentence may begin with; where every noun has a capital, it begins the
 * sentence as the name does, or stands beside the same name.
 */
export function replacesSteadyName(name: LinkedWord, word: LinkedWord, facing: Facing): boolean {
  const { source, target, record, known, alike, isBeside } = facing;
  const [one, two] = [withoutGenitive(name.text), withoutGenitive(word.text)];
  if (!record.isSteady(one) || !record.isNew(two)) return false;
  const small = word.text.toLowerCase();
  const opens = target.words[0] === word;
  if (opens && known.knows(target.language, small)) return false;
  if (languageOf(target.language)?.capitalNouns && !(opens && source.words[0] === name) && !isBeside) return false;
  if (target.words.some((each) => each !== word && sameStem(one, foldWord(each.text)))) return false;
  if (isRespelt()) return true;
  return !sameStem(one, two) && alike < settings.otherName && facing.isNamed(word);

  /** "Marczak" and "Marczyk": much alike, but no form of one name, and the word renders nothing else. */
  function isRespelt(): boolean {
    if (languageOf(target.language)?.nameCases || isRegion(one, source.language) || one.startsWith(two) || two.startsWith(one))
      return false;
    const longer = Math.max(one.length, two.length);
    const isMuchAlike = longer >= LEAST_RESPELT && 1 - spellingDistance(one, two) / longer >= settings.respelt;
    const rendersOther = word.counterpart && !source.words.slice(...word.counterpart).includes(name);
    return isMuchAlike && !rendersOther;
  }
}

/** Letters of a name that can be told from another of nearly the same. */
const LEAST_RESPELT = 5;
