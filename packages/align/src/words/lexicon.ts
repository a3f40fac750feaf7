import { type Embedder, throwIfAborted, type WorkOptions } from '@enface/core';
import { createPause, inTurns, type Steps } from '@enface/core/internal';
import { checkEmbedder, vectorsOf } from '../check-arguments.ts';
import { type UnitRows, unitRows } from './dots.ts';
import { settings } from './settings.ts';
import { eachWord, tokenizeWords } from './tokenize.ts';
import { createPlaces, type WordPlaces } from './word-places.ts';

/** UTF-16 units of a text that is cut into words in one go. */
const LONG = 1 << 14;

/** The distinct words of some texts with their vectors: embedded once, then passed along. */
export interface WordLexicon {
  /** A word's number, by its text as it stands. */
  readonly ids: ReadonlyMap<string, number>;
  /** Each word's direction. */
  readonly rows: UnitRows;
  /** Length of each word's vector: the vector of a phrase is the sum of its words' directions times their lengths. */
  readonly norms: Float64Array;
  /** How much each word says, from 0 (function words) to 1 (a typical content word) and a little beyond. */
  readonly weights: Float64Array;
}

export interface LexiconOptions extends WorkOptions {
  /** Gives the vectors; `loadEmbedder()` for the default one. */
  embedder: Embedder;
}

/**
 * Embeds all distinct words of some texts, the segments of both documents of a pair, say, in one call.
 *
 * A word's weight comes from the length of its vector: an encoder that sums its words has learnt to make those short
 * which say little ("the", "of"), and no list of stop words is needed. Where all vectors have the same length (encoders
 * that are not additive), how many of the texts hold the word decides instead.
 *
 * @throws EnfaceError `ABORTED` when the signal fires, and what the embedder throws.
 */
export function createWordLexicon(texts: readonly string[], options: LexiconOptions): Promise<WordLexicon> {
  return lexiconOfTexts(texts, options);
}

/** The same for whoever goes on to read these texts: `keep` is told where the words of each stand, one text after the other. */
export async function lexiconOfTexts(
  texts: readonly string[],
  options: LexiconOptions,
  keep?: (places: WordPlaces) => void,
): Promise<WordLexicon> {
  const { embedder, signal, onProgress } = options;
  checkEmbedder(embedder);
  throwIfAborted(signal);
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const lastText: number[] = [];
  const pause = createPause('words', texts.length, { signal, onProgress });
  const placed = createPlaces();
  let seen = 0;
  for (const [at, text] of texts.entries()) {
    const places: number[] = [];
    let left = keep ? settings.mostWords : 0;
    // a long text is cut word by word, since others want their turns
    for (const word of text.length < LONG ? tokenizeWords(text) : eachWord(text)) {
      const id = ids.get(word.text) ?? ids.size;
      if (id === ids.size) ids.set(word.text, id);
      if (lastText[id] !== at) counts[id] = (counts[id] ?? 0) + 1;
      lastText[id] = at;
      if (left-- > 0) places.push(id, word.start, word.end);
      if (++seen % 1024 === 0) await pause(at);
    }
    keep?.(placed(places));
  }
  const rows = await vectorsOf(embedder, [...ids.keys()], { normalize: !embedder.additive, signal, onProgress });
  const { dimensions, additive } = embedder;
  const turn = () => pause(texts.length);
  const norms = await inTurns(rowNorms(rows, counts.length, dimensions), turn);
  const weights = additive ? weightsByNorm(norms, counts) : weightsByCount(counts, texts.length);
  return { ids, rows: await inTurns(unitRows(rows, norms, dimensions), turn), norms, weights };
}

function* rowNorms(rows: Float32Array, count: number, dimensions: number): Steps<Float64Array> {
  const norms = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += rows[row * dimensions + d] ** 2;
    norms[row] = Math.sqrt(square);
    if (row % 256 === 255) yield;
  }
  return norms;
}

/**
 * Relative to the mean length over running words, which hardly depends on how long the texts are; nor, as they are summed by size, on the
 * order of the texts, down to the last bit: ties fall out the same when the sides of a pair change places.
 */
function weightsByNorm(norms: Float64Array, counts: readonly number[]): Float64Array {
  const sum = norms
    .map((norm, id) => norm * counts[id])
    .sort()
    .reduce((some, more) => some + more, 0);
  const total = counts.reduce((some, more) => some + more, 0);
  const mean = sum / Math.max(1, total) || 1;
  return norms.map((norm) => scaled(norm / mean, settings.lightNorm, settings.heavyNorm));
}

/** Relative to the rarest words of the texts: 1 for a word of one text, falling with the logarithm of its frequency. */
function weightsByCount(counts: readonly number[], texts: number): Float64Array {
  const most = Math.log(1 + texts);
  return Float64Array.from(counts, (count) => (texts < 2 ? 1 : scaled(Math.log((1 + texts) / count) / most, 0.2, 0.6)));
}

function scaled(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(settings.maxWeight, (value - low) / (high - low)));
}
