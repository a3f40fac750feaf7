import { cosine, type RowCosines, rowCosines } from './dots.ts';
import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { tokenizeWords } from './tokenize.ts';

/** The content words of a segment, ready to be compared with many others. */
export interface ContentWords {
  /** Numbers of the words in the lexicon, in the order of the text, words of no weight left out. */
  readonly ids: Int32Array;
  /** 1 / length of the summed vectors of 1, 2 and 3 neighbouring words from each word on; 0 past the end. */
  readonly inverse: readonly [Float64Array, Float64Array, Float64Array];
}

/** Weighted share of each side's content words that have a counterpart on the other, 0 to 1; 1 where there are none. */
export interface WordCoverage {
  /** Of the source words, in the target. */
  readonly forward: number;
  /** Of the target words, in the source. */
  readonly backward: number;
}

/** The content words of a text; those that the lexicon lacks are left out, and what follows the first few hundred. */
export function contentWords(text: string, lexicon: WordLexicon): ContentWords {
  const ids: number[] = [];
  for (const word of tokenizeWords(text)) {
    const id = lexicon.ids.get(word.text);
    if (id !== undefined && lexicon.weights[id] > 0) ids.push(id);
    if (ids.length === settings.mostWords) break;
  }
  return withNorms(Int32Array.from(ids), lexicon);
}

/** The content words of a run of segments. */
export function joinWords(parts: readonly ContentWords[], lexicon: WordLexicon): ContentWords {
  if (parts.length === 1) return parts[0];
  const ids = new Int32Array(parts.reduce((total, part) => total + part.ids.length, 0));
  let at = 0;
  for (const part of parts) {
    ids.set(part.ids, at);
    at += part.ids.length;
  }
  return withNorms(ids, lexicon);
}

function withNorms(ids: Int32Array, lexicon: WordLexicon): ContentWords {
  const { rows, norms } = lexicon;
  const count = ids.length;
  const inverse = [new Float64Array(count), new Float64Array(count), new Float64Array(count)] as const;
  const dot = (i: number, j: number) => cosine(rows, ids[i], ids[j]) * norms[ids[i]] * norms[ids[j]];
  let before = 0;
  for (let i = count - 1; i >= 0; i--) {
    const square = norms[ids[i]] ** 2;
    inverse[0][i] = invert(square);
    if (i + 1 >= count) continue;
    const next = dot(i, i + 1);
    const pair = square + norms[ids[i + 1]] ** 2 + 2 * next;
    inverse[1][i] = invert(pair);
    if (i + 2 < count) inverse[2][i] = invert(pair + norms[ids[i + 2]] ** 2 + 2 * (before + dot(i, i + 2)));
    before = next;
  }
  return { ids, inverse };
}

function invert(square: number): number {
  return square > 0 ? 1 / Math.sqrt(square) : 0;
}

export interface CoverageOptions {
  /** A factor for each word of the lexicon, its inverse document frequency, say. @default none */
  idf?: Float64Array;
}

/**
 * Makes the function that tells how far two segments cover each other, for a great many calls: it reuses its buffers,
 * and 20 words against 20 take some microseconds. A word's counterpart is the word, or the two or three neighbours, of
 * the other side with the highest cosine; two neighbours may also share one ("human trafficking", "mensenhandel").
 */
export function createWordCoverage(
  lexicon: WordLexicon,
  { idf }: CoverageOptions = {},
): (source: ContentWords, target: ContentWords) => WordCoverage {
  const weights = idf ? lexicon.weights.map((weight, id) => weight * idf[id]) : lexicon.weights;
  const cosines = rowCosines(lexicon.rows);
  let dots = new Float64Array(1024);
  let best = new Float64Array(64);

  return function coverage(source, target) {
    const n = source.ids.length;
    const m = target.ids.length;
    if (n * m > dots.length) dots = new Float64Array(2 * n * m);
    if (Math.max(n, m) > best.length) best = new Float64Array(2 * Math.max(n, m));
    fillDots(cosines, lexicon.norms, source.ids, target.ids, dots);
    bestCosines(dots, n, m, m, 1, source.inverse, target.inverse, best);
    const forward = share(source.ids, weights, best);
    bestCosines(dots, m, n, 1, m, target.inverse, source.inverse, best);
    return { forward, backward: share(target.ids, weights, best) };
  };
}

function fillDots(cosines: RowCosines, norms: Float64Array, source: Int32Array, target: Int32Array, dots: Float64Array): void {
  let at = 0;
  for (let i = 0; i < source.length; i++) {
    cosines(source[i], target, dots, at);
    for (let j = 0; j < target.length; j++) dots[at++] *= norms[source[i]] * norms[target[j]];
  }
}

type Inverse = ContentWords['inverse'];

/**
 * Each word's highest cosine with one, two or three neighbouring words of the other side; or that of two neighbours with
 * one word of the other side, where it is higher than what each has alone. `dots[i · step + j · otherStep]` is the dot
 * product of word i and word j of the other side.
 */
function bestCosines(
  dots: Float64Array,
  count: number,
  others: number,
  step: number,
  otherStep: number,
  [own, ownPair]: Inverse,
  [one, two, three]: Inverse,
  best: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    let highest = 0;
    for (let j = 0, at = i * step; j < others; j++, at += otherStep) {
      const dot = dots[at];
      highest = Math.max(highest, dot * one[j]);
      if (j + 1 === others) break;
      const pair = dot + dots[at + otherStep];
      highest = Math.max(highest, pair * two[j]);
      if (j + 2 < others) highest = Math.max(highest, (pair + dots[at + 2 * otherStep]) * three[j]);
    }
    best[i] = highest * own[i];
  }
  for (let i = 0; i + 1 < count; i++) {
    let highest = 0;
    for (let j = 0, at = i * step; j < others; j++, at += otherStep) {
      const first = dots[at];
      const second = dots[at + step];
      if (first > 0 && second > 0) highest = Math.max(highest, (first + second) * one[j]);
    }
    const together = highest * ownPair[i];
    if (together > best[i] && together > best[i + 1]) best[i] = best[i + 1] = together;
  }
}

function share(ids: Int32Array, weights: Float64Array, best: Float64Array): number {
  const { noCosine, sureCosine } = settings;
  let covered = 0;
  let total = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = weights[ids[i]];
    total += weight;
    covered += weight * Math.max(0, Math.min(1, (best[i] - noCosine) / (sureCosine - noCosine)));
  }
  return total > 0 ? covered / total : 1;
}
