import { UNIT } from './dots.ts';
import type { WordLexicon } from './lexicon.ts';
import type { LinkedWord } from './types.ts';

/** The summed vector of some words: what an additive encoder makes of them as one text. */
export type PhraseVector = Float64Array;

/** Of words [from, to); those that the lexicon lacks are left out. */
export function phraseVector(words: readonly LinkedWord[], lexicon: WordLexicon, from = 0, to = words.length): PhraseVector {
  const { values, width } = lexicon.rows;
  const sum = new Float64Array(width);
  for (let i = from; i < to; i++) {
    const id = lexicon.ids.get(words[i].text);
    if (id === undefined) continue;
    const length = lexicon.norms[id] / UNIT;
    for (let d = 0, at = id * width; d < width; d++, at++) sum[d] += length * values[at];
  }
  return sum;
}

/** Cosine of two phrases; 0 where one of them says nothing. */
export function phraseCosine(a: PhraseVector, b: PhraseVector): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    dot += a[d] * b[d];
    aa += a[d] * a[d];
    bb += b[d] * b[d];
  }
  return aa > 0 && bb > 0 ? dot / Math.sqrt(aa * bb) : 0;
}

/** How much nearer a text comes to another when a phrase of it is left out: the difference of their cosines. */
export function gainWithout(text: PhraseVector, phrase: PhraseVector, other: PhraseVector): number {
  const rest = text.map((value, d) => value - phrase[d]);
  return phraseCosine(rest, other) - phraseCosine(text, other);
}
