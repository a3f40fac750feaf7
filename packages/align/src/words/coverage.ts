import { cosine } from './dots.ts';
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
  idf?: Float64Array | undefined;
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
  const dotsOf = createGrid(lexicon);
  const bestOf = createBestCosines();
  return (source, target) => {
    const grid = dotsOf(source.ids, target.ids);
    const forward = share(source.ids, weights, bestOf(grid, source, target));
    return { forward, backward: share(target.ids, weights, bestOf(transposed(grid), target, source)) };
  };
}

/** The share of one side's words alone: `forward` of the same, to the last bit, for half the work. */
export function createCoveredShare(lexicon: WordLexicon): (words: ContentWords, others: ContentWords) => number {
  const dotsOf = createGrid(lexicon);
  const bestOf = createBestCosines();
  return (words, others) => share(words.ids, lexicon.weights, bestOf(dotsOf(words.ids, others.ids), words, others));
}

/**
 * Dot products of the words of one side with those of the other, a row for each; two zeros end a row, so that phrases may
 * run past it.
 */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly dots: Float64Array;
  /** Room for the transposed grid. */
  readonly spare: Float64Array;
}

/** The grid of the words with these numbers. Its arrays are used again by the next call. */
function createGrid({ rows: units, norms }: WordLexicon): (source: Int32Array, target: Int32Array) => Grid {
  const { cosines } = units;
  let dots = new Float64Array(1024);
  let spare = new Float64Array(1024);
  return (source, target) => {
    const rows = source.length;
    const columns = target.length;
    const size = (rows + 2) * (columns + 2);
    if (size > dots.length) {
      dots = new Float64Array(2 * size);
      spare = new Float64Array(2 * size);
    }
    for (let i = 0, at = 0; i < rows; i++) {
      cosines(source[i], target, dots, at);
      const norm = norms[source[i]];
      for (let j = 0; j < columns; j++) dots[at++] *= norm * norms[target[j]];
      dots[at++] = 0;
      dots[at++] = 0;
    }
    return { rows, columns, dots, spare };
  };
}

function transposed({ rows, columns, dots, spare }: Grid): Grid {
  for (let j = 0, to = 0; j < columns; j++) {
    for (let i = 0, at = j; i < rows; i++, at += columns + 2) spare[to++] = dots[at];
    spare[to++] = 0;
    spare[to++] = 0;
  }
  return { rows: columns, columns: rows, dots: spare, spare: dots };
}

/**
 * Each word's highest cosine with one, two or three neighbouring words of the other side; or that of two neighbours with
 * one word of the other side, where it is higher than what each has alone. The array is used again by the next call.
 */
function createBestCosines(): (grid: Grid, own: ContentWords, other: ContentWords) => Float64Array {
  let best = new Float64Array(64);
  /** What a word's dot products with single words come to at most, by their lengths. */
  let alone = new Float64Array(64);
  return ({ rows, columns, dots }, { inverse: [length, pairLength] }, { inverse: [one, two, three] }) => {
    if (rows > best.length) {
      best = new Float64Array(2 * rows);
      alone = new Float64Array(2 * rows);
    }
    for (let i = 0, at = 0; i < rows; i++) {
      let single = 0;
      let phrase = 0;
      let first = dots[at++];
      let second = dots[at++];
      for (let j = 0; j < columns; j++) {
        const third = dots[at++];
        const pair = first + second;
        const v = first * one[j];
        if (v > single) single = v;
        const w = pair * two[j];
        if (w > phrase) phrase = w;
        const x = (pair + third) * three[j];
        if (x > phrase) phrase = x;
        first = second;
        second = third;
      }
      alone[i] = single;
      best[i] = Math.max(single, phrase) * length[i];
    }
    for (let i = 0; i + 1 < rows; i++) {
      // most neighbours cannot gain: they would need the same word, and the best there is for either
      if ((alone[i] + alone[i + 1]) * pairLength[i] <= Math.max(best[i], best[i + 1])) continue;
      let highest = 0;
      for (let j = 0, at = i * (columns + 2), below = at + columns + 2; j < columns; j++, at++, below++) {
        const together = (dots[at] + dots[below]) * one[j];
        if (together > highest && dots[at] > 0 && dots[below] > 0) highest = together;
      }
      const together = highest * pairLength[i];
      if (together > best[i] && together > best[i + 1]) best[i] = best[i + 1] = together;
    }
    return best;
  };
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
