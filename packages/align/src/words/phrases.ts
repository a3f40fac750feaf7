import { settings } from './settings.ts';
import type { SideWords } from './side-words.ts';

/** Similarities of all words of one side with all of the other: those of word i with word j at `i * row + j * column`. */
export interface Grid {
  readonly row: number;
  readonly column: number;
  /** Cosines of the vectors. */
  readonly cosines: Float64Array;
  /** The cosine, or what spelling says where that is more. */
  readonly similarities: Float64Array;
}

/** Two or three neighbouring content words of the other side for one of ours, where their sum comes nearer. */
export function matchPhrases(own: SideWords, other: SideWords, grid: Grid): void {
  for (let length = 2; length <= 3; length++) matchRuns(own, other, grid, length);
}

function matchRuns(own: SideWords, other: SideWords, { row, column, cosines }: Grid, length: number): void {
  const { similarity, from, to } = own;
  const { content, norms } = other;
  const lengths = length === 2 ? other.two : other.three;
  for (let k = 0; k + length <= other.heavy; k++) {
    const norm = lengths[k];
    const [first, second, last] = [content[k], content[k + 1], content[k + length - 1]];
    if (norm === 0 || last - first > settings.reach) continue;
    for (let c = 0; c < own.heavy; c++) {
      const i = own.content[c];
      const at = i * row;
      let dot = 0;
      dot += cosines[at + first * column] * norms[first];
      dot += cosines[at + second * column] * norms[second];
      if (length === 3) dot += cosines[at + last * column] * norms[last];
      const together = dot / norm;
      if (together <= similarity[i]) continue;
      similarity[i] = together;
      from[i] = first;
      to[i] = last + 1;
    }
  }
}

/** Two neighbouring content words of ours that share one word of the other side, where that suits both better. */
export function shareCounterparts(own: SideWords, other: SideWords, { row, column, cosines }: Grid): void {
  const { similarity, from, to, content, norms } = own;
  for (let k = 0; k + 1 < own.heavy; k++) {
    const [one, two] = [content[k], content[k + 1]];
    const norm = two - one > settings.reach ? 0 : own.two[k];
    if (norm === 0) continue;
    for (let c = 0; c < other.heavy; c++) {
      const j = other.content[c];
      const first = cosines[one * row + j * column];
      const second = cosines[two * row + j * column];
      if (first <= 0 || second <= 0) continue;
      const together = (first * norms[one] + second * norms[two]) / norm;
      if (together <= similarity[one] || together <= similarity[two]) continue;
      similarity[one] = similarity[two] = together;
      from[one] = from[two] = j;
      to[one] = to[two] = j + 1;
    }
  }
}
