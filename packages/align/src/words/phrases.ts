import { cosine } from './dots.ts';
import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { tokenizeWords } from './tokenize.ts';
import type { Passage } from './types.ts';

/** The words of one side: number in the lexicon (−1 where it lacks the word), place, length of the vector, weight. */
export interface SideWords {
  readonly texts: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  readonly norms: Float64Array;
  readonly weights: Float64Array;
  /** Words of some weight: they are each other's neighbours, whatever little words stand between. */
  readonly content: Int32Array;
  /** Lengths of the summed vectors of two and of three neighbouring ones of them: see `phraseNorms`. */
  readonly phrases: readonly [two: Float64Array, three: Float64Array];
}

/** The first few hundred words of a passage. */
export function sideOf({ text }: Passage, lexicon: WordLexicon): SideWords {
  const words = tokenizeWords(text);
  const count = Math.min(words.length, settings.mostWords);
  const texts = new Array<string>(count);
  const [starts, ends, ids] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [norms, weights] = [new Float64Array(count), new Float64Array(count)];
  const content = new Int32Array(count);
  let heavy = 0;
  for (let k = 0; k < count; k++) {
    const word = words[k];
    const id = lexicon.ids.get(word.text) ?? -1;
    texts[k] = word.text;
    starts[k] = word.start;
    ends[k] = word.end;
    ids[k] = id;
    norms[k] = id < 0 ? 0 : lexicon.norms[id];
    weights[k] = id < 0 ? 1 : lexicon.weights[id];
    if (weights[k] > 0) content[heavy++] = k;
  }
  const side = { texts, starts, ends, ids, norms, weights, content: content.subarray(0, heavy) };
  return { ...side, phrases: phraseNorms(side, lexicon) };
}

/** Lengths of the summed vectors of two and of three neighbouring content words, from each on; 0 where there are no so many. */
function phraseNorms(
  { ids, norms, content }: Omit<SideWords, 'phrases'>,
  { rows }: WordLexicon,
): [two: Float64Array, three: Float64Array] {
  const count = content.length;
  const [two, three] = [new Float64Array(count), new Float64Array(count)];
  const doubled = (k: number, l: number) => {
    const [i, j] = [content[k], content[l]];
    return ids[i] < 0 || ids[j] < 0 ? 0 : 2 * cosine(rows, ids[i], ids[j]) * norms[i] * norms[j];
  };
  let next = count > 1 ? doubled(1, 0) : 0;
  for (let k = 0; k + 1 < count; k++) {
    const pair = norms[content[k]] ** 2 + norms[content[k + 1]] ** 2 + next;
    two[k] = Math.sqrt(Math.max(0, pair));
    if (k + 2 === count) break;
    next = doubled(k + 2, k + 1);
    three[k] = Math.sqrt(Math.max(0, pair + norms[content[k + 2]] ** 2 + doubled(k + 2, k) + next));
  }
  return [two, three];
}

/** Similarities of all words of one side with all of the other: those of word i with word j at `i * row + j * column`. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  /** Cosines of the vectors. */
  readonly cosines: Float64Array;
  /** The cosine, or what spelling says where that is more. */
  readonly similarities: Float64Array;
}

/** Each word's counterpart as far as it is found: words [from, to) of the other side. */
export interface Matches {
  readonly similarity: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Two or three neighbouring content words of the other side for one of ours, where their sum comes nearer. */
export function matchPhrases(best: Matches, own: SideWords, other: SideWords, grid: Grid): void {
  const { content, norms, phrases } = other;
  for (let length = 2; length <= 3; length++) {
    for (let k = 0; k + length <= content.length; k++) {
      const norm = phrases[length - 2][k];
      const [first, second, last] = [content[k], content[k + 1], content[k + length - 1]];
      if (norm === 0 || last - first > settings.reach) continue;
      for (const i of own.content) {
        const at = i * grid.row;
        let dot = 0;
        dot += grid.cosines[at + first * grid.column] * norms[first];
        dot += grid.cosines[at + second * grid.column] * norms[second];
        if (length === 3) dot += grid.cosines[at + last * grid.column] * norms[last];
        const similarity = dot / norm;
        if (similarity <= best.similarity[i]) continue;
        best.similarity[i] = similarity;
        best.from[i] = first;
        best.to[i] = last + 1;
      }
    }
  }
}

/** Two neighbouring content words of ours that share one word of the other side, where that suits both better. */
export function shareCounterparts(best: Matches, own: SideWords, other: SideWords, grid: Grid): void {
  const { content } = own;
  for (let k = 0; k + 1 < content.length; k++) {
    const [one, two] = [content[k], content[k + 1]];
    const norm = two - one > settings.reach ? 0 : own.phrases[0][k];
    if (norm === 0) continue;
    for (const j of other.content) {
      const first = grid.cosines[one * grid.row + j * grid.column];
      const second = grid.cosines[two * grid.row + j * grid.column];
      if (first <= 0 || second <= 0) continue;
      const similarity = (first * own.norms[one] + second * own.norms[two]) / norm;
      if (similarity <= best.similarity[one] || similarity <= best.similarity[two]) continue;
      for (const i of [one, two]) {
        best.similarity[i] = similarity;
        best.from[i] = j;
        best.to[i] = j + 1;
      }
    }
  }
}
