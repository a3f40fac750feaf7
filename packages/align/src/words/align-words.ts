import { compareQuantities, extractQuantities } from '../quantities/index.ts';
import type { WordLexicon } from './lexicon.ts';
import { linkWords } from './links.ts';
import { unpackedWords } from './packed.ts';
import type { Passage, WordAlignment } from './types.ts';

export type { LinkedPassage, LinkedWord, Passage, WordAlignment } from './types.ts';

/**
 * Says for each word of two matched passages what corresponds to it on the other side: the word or the two or three
 * neighbouring ones whose vector is nearest (one Danish, Dutch or German compound is several English words, and the
 * other way round); equal numbers and dates however they are written; identical words, names and cognates by spelling.
 * A counterpart that another word fits better counts for less. The first few hundred words of a passage are looked at.
 */
export function alignWords(source: Passage, target: Passage, lexicon: WordLexicon): WordAlignment {
  const a = extractQuantities(source.text, source.language);
  const b = a.length > 0 ? extractQuantities(target.text, target.language) : [];
  const links = linkWords(source, target, lexicon, { source: a, target: b, comparison: compareQuantities(a, b) });
  return {
    source: { ...source, words: unpackedWords(links.source, source.text, lexicon) },
    target: { ...target, words: unpackedWords(links.target, target.text, lexicon) },
  };
}
