import { remembered } from '../words/remembered.ts';
import { readCompound } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import type { KnownWord } from './scan.ts';

/** "segunda", "op twee na": words that begin quantities, but are in no table as such. */
const MORE = new Set(['segunda', 'terça', 'quarta', 'quinta', 'sexta', 'op']);

export const mayBeRoman = (word: string): boolean => ROMAN.test(word);

/** What may be a Roman numeral, perhaps with the ending of an ordinal. */
const ROMAN = /^[CDILMVX]+(?:e|è|er|ème)?$/;

const known = new WeakMap<Lexicon, (word: string) => KnownWord>();

/** What is known of a word of a language: it is plain where no quantity begins with it, unless something beside it makes it part of one. */
export function knownWords(lexicon: Lexicon): (word: string) => KnownWord {
  let of = known.get(lexicon);
  if (!of) {
    of = remembered((text) => {
      const lower = text.toLowerCase();
      return { text, lower, plain: !mayBeRoman(text) && !mayBegin(lower, lexicon) };
    });
    known.set(lexicon, of);
  }
  return of;
}

/** True for a word, in lower case, of a month, a weekday, a decade, a time, a half, or of a number, of which it may be only a part. */
function mayBegin(lower: string, lexicon: Lexicon): boolean {
  return (
    lexicon.atoms.has(lower) ||
    lexicon.months.has(lower) ||
    lexicon.monthShort.has(lower) ||
    lexicon.weekdays.has(lower) ||
    lexicon.decades.has(lower) ||
    lexicon.half.has(lower) ||
    lexicon.clockPhrases.has(lower) ||
    MORE.has(lower) ||
    lexicon.stems.get(lower.slice(0, 3))?.some(({ stem }) => lower.startsWith(stem)) === true ||
    (lexicon.numbers.compounds === true && readCompound(lower, lexicon) !== undefined)
  );
}
