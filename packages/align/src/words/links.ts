import type { Comparison, Quantity } from '../quantities/index.ts';
import { rowCosines } from './dots.ts';
import type { WordLexicon } from './lexicon.ts';
import { FIELDS, type PackedWords } from './packed.ts';
import { type Grid, type Matches, matchPhrases, type SideWords, shareCounterparts, sideOf } from './phrases.ts';
import { settings } from './settings.ts';
import { likeness, spellingOf, spellingsOf } from './spellings.ts';
import type { Passage } from './types.ts';

/** The quantities of two texts, and which of them agree. */
export interface Quantities {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
  readonly comparison: Comparison;
}

/** What `alignWords` says, for whoever has read the quantities and keeps a great many. */
export function linkWords(
  source: Passage,
  target: Passage,
  lexicon: WordLexicon,
  quantities: Quantities,
): { source: PackedWords; target: PackedWords } {
  const sides = { source: sideOf(source, lexicon), target: sideOf(target, lexicon) };
  const grid = similarityGrid(sides.source, sides.target, lexicon);
  markQuantities(quantities, sides, grid);
  return {
    source: linkedWords(sides.source, sides.target, grid),
    target: linkedWords(sides.target, sides.source, { ...grid, row: grid.column, column: grid.row }),
  };
}

/** Room for the grid, which nobody keeps: the next pair's takes its place. */
let cosines = new Float64Array(1024);
let similarities = new Float64Array(1024);

function similarityGrid(source: SideWords, target: SideWords, lexicon: WordLexicon): Grid {
  const [rows, columns] = [source.ids.length, target.ids.length];
  const size = rows * columns;
  if (size > cosines.length) {
    cosines = new Float64Array(2 * size);
    similarities = new Float64Array(2 * size);
  }
  const known = target.ids.map((id) => Math.max(0, id));
  const cosinesOf = rowCosines(lexicon.rows);
  for (let i = 0; i < rows; i++) {
    if (source.ids[i] >= 0) cosinesOf(source.ids[i], known, cosines, i * columns);
    else cosines.fill(0, i * columns, (i + 1) * columns);
  }
  for (let j = 0; j < columns; j++) if (target.ids[j] < 0) for (let at = j; at < size; at += columns) cosines[at] = 0;
  similarities.set(cosines.subarray(0, size));
  const spellings = spellingsOf(lexicon);
  const numbers = Int32Array.from(target.content, (j) => spellingOf(target.texts[j], target.ids[j], spellings));
  for (const i of source.content) {
    const own = spellingOf(source.texts[i], source.ids[i], spellings);
    for (let k = 0; k < numbers.length; k++) {
      const like = likeness(own, numbers[k], spellings);
      const at = i * columns + target.content[k];
      if (like > similarities[at]) similarities[at] = like;
    }
  }
  return { row: columns, column: 1, cosines, similarities };
}

/** Equal quantities of the two texts count as identical words. */
function markQuantities(
  { source: a, target: b, comparison }: Quantities,
  { source, target }: Readonly<Record<'source' | 'target', SideWords>>,
  grid: Grid,
): void {
  const end = source.ends.at(-1) ?? 0;
  for (const [i, j] of comparison.matched) {
    if (a[i].start >= end) continue;
    for (let row = 0; row < source.ids.length; row++) {
      if (source.ends[row] <= a[i].start || source.starts[row] >= a[i].end) continue;
      for (let column = 0; column < target.ids.length; column++)
        if (target.ends[column] > b[j].start && target.starts[column] < b[j].end) grid.similarities[row * grid.row + column] = 1;
    }
  }
}

function linkedWords(own: SideWords, other: SideWords, grid: Grid): PackedWords {
  const count = own.ids.length;
  const { best, taken } = singles(count, other.ids.length, grid);
  matchPhrases(best, own, other, grid);
  shareCounterparts(best, own, other, grid);
  const packed = new Float64Array(count * FIELDS);
  const { noCosine, sureCosine } = settings;
  for (let i = 0, at = 0; i < count; i++) {
    const [similarity, from, to] = [best.similarity[i], best.from[i], best.to[i]];
    const rival = to === from + 1 ? Math.max(0, taken[from] - similarity) : 0;
    const strength = (similarity - settings.rival * rival - noCosine) / (sureCosine - noCosine);
    const isLinked = to > from && similarity > noCosine;
    packed[at++] = own.ids[i];
    packed[at++] = own.starts[i];
    packed[at++] = own.ends[i];
    packed[at++] = isLinked ? from : 0;
    packed[at++] = isLinked ? to : 0;
    packed[at++] = similarity;
    packed[at++] = Math.max(0, Math.min(1, strength));
  }
  return packed;
}

/** The single word nearest to each of ours, and how well each word of the other side is matched by whichever fits it best. */
function singles(count: number, others: number, grid: Grid): { best: Matches; taken: Float64Array } {
  const best = { similarity: new Float64Array(count), from: new Int32Array(count), to: new Int32Array(count) };
  const taken = new Float64Array(others);
  for (let i = 0; i < count; i++) {
    let [highest, from] = [0, -1];
    for (let j = 0, at = i * grid.row; j < others; j++, at += grid.column) {
      const similarity = grid.similarities[at];
      if (similarity > taken[j]) taken[j] = similarity;
      if (similarity <= highest) continue;
      highest = similarity;
      from = j;
    }
    best.similarity[i] = highest;
    best.from[i] = Math.max(0, from);
    best.to[i] = from + 1;
  }
  return { best, taken };
}
