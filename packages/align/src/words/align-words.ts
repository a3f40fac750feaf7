import { compareQuantities, extractQuantities } from '../quantities/index.ts';
import type { WordLexicon } from './lexicon.ts';
import { linkWords } from './links.ts';
import { readWords, unpackedWords } from './packed.ts';
import { settings } from './settings.ts';
import type { Passage, WordAlignment } from './types.ts';
import { placesOf } from './word-places.ts';

export type { LinkedPassage, LinkedWord, Passage, WordAlignment } from './types.ts';

/**
 * Says for each word of two matched passages what corresponds to it on the other side: the word or the two or three
 * neighbouring ones whose vector is nearest (one Danish, Dutch or German compound is several English words, and the
 * other way round); equal numbers and dates however they are written; identical words, names and cognates by spelling.
 * A counterpart that another word fits better counts for less. The first few hundred words of a passage are looked at.
 */
export function alignWords(source: Passage, target: Passage, lexicon: WordLexicon): WordAlignment {
  const [one, other] = [headOf(source), headOf(target)];
  const a = extractQuantities(one.text, one.language);
  const b = a.length > 0 ? extractQuantities(other.text, other.language) : [];
  const read = ({ text }: Passage) => readWords(placesOf(text, lexicon), text, lexicon);
  const links = linkWords(
    { source: read(one), target: read(other) },
    { source: a, target: b, comparison: compareQuantities(a, b) },
  );
  return {
    source: { ...source, words: unpackedWords(links.source) },
    target: { ...target, words: unpackedWords(links.target) },
  };
}

/** UTF-16 units in which the words that are looked at stand: twice as long as words are in any of our languages. */
const MOST_UNITS = 16 * settings.mostWords;

/** What of a passage is looked at: a lone sentence may be held against one of megabytes, and its neighbour again. */
function headOf<P extends Passage>(passage: P): P {
  return passage.text.length <= MOST_UNITS ? passage : { ...passage, text: passage.text.slice(0, MOST_UNITS).toWellFormed() };
}
