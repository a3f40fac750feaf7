import { UNIT } from './dots.ts';
import type { WordLexicon } from './lexicon.ts';
import type { LinkedWord } from './types.ts';

/** The summed vector of some words: what an additive encoder makes of them as one text. */
export type PhraseVector = Float64Array;

/** Words that are added up together: each number of the sum is then read and written once for them all. */
const TOGETHER = 4;

/** Of words [from, to); those that the lexicon lacks are left out. */
export function phraseVector(words: readonly LinkedWord[], lexicon: WordLexicon, from = 0, to = words.length): PhraseVector {
  const { values, width } = lexicon.rows;
  const sum = new Float64Array(width);
  const ids: number[] = [];
  for (let i = from; i < to; i++) {
    const id = lexicon.ids.get(words[i].text);
    if (id !== undefined) ids.push(id);
  }
  const length = (k: number) => (k < ids.length ? lexicon.norms[ids[k]] / UNIT : 0);
  const row = (k: number) => (k < ids.length ? ids[k] * width : 0);
  for (let k = 0; k < ids.length; k += TOGETHER) {
    const [one, two, three, four] = [length(k), length(k + 1), length(k + 2), length(k + 3)];
    const [a, b, c, e] = [row(k), row(k + 1), row(k + 2), row(k + 3)];
    for (let d = 0; d < width; d++) {
      let total = sum[d] + one * values[a + d];
      total += two * values[b + d];
      total += three * values[c + d];
      sum[d] = total + four * values[e + d];
    }
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
  return cosineOf(dot, aa, bb);
}

const cosineOf = (dot: number, aa: number, bb: number): number => (aa > 0 && bb > 0 ? dot / Math.sqrt(aa * bb) : 0);

/** How much nearer a text comes to another when a phrase of it is left out: the difference of their cosines. */
export function gainWithout(text: PhraseVector, phrase: PhraseVector, other: PhraseVector): number {
  let [whole, rest, length, left, others] = [0, 0, 0, 0, 0];
  for (let d = 0; d < text.length; d++) {
    const one = text[d] - phrase[d];
    rest += one * other[d];
    left += one * one;
    whole += text[d] * other[d];
    length += text[d] * text[d];
    others += other[d] * other[d];
  }
  return cosineOf(rest, left, others) - cosineOf(whole, length, others);
}
