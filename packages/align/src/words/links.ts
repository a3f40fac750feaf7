import type { Comparison, Quantity } from '../quantities/index.ts';
import type { WordLexicon } from './lexicon.ts';
import { type PackedPair, type PackedWords, packedWords, packLink, type ReadPair } from './packed.ts';
import { type Grid, matchPhrases, shareCounterparts } from './phrases.ts';
import { settings } from './settings.ts';
import { createSide, readSide, type SideWords } from './side-words.ts';
import { likeness, spellingsOf } from './spellings.ts';

/** The quantities of two texts, and which of them agree. */
export interface Quantities {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
  readonly comparison: Comparison;
}

/** Room for the two sides of a pair, which nobody keeps: the next pair takes their place. */
let sides: { readonly source: SideWords; readonly target: SideWords } | undefined;

/** What `alignWords` says, for whoever has read the words and the quantities and keeps a great many. */
export function linkWords({ source, target }: ReadPair, quantities: Quantities): PackedPair {
  const { lexicon } = source.spellings;
  sides ??= { source: createSide(), target: createSide() };
  readSide(sides.source, source.text, source.places, lexicon);
  readSide(sides.target, target.text, target.places, lexicon);
  const grid = similarityGrid(sides.source, sides.target, lexicon);
  markQuantities(quantities, sides.source, sides.target, grid);
  findSingles(sides.source, sides.target, grid);
  return {
    source: linkedWords(sides.source, sides.target, grid, packedWords(source)),
    target: linkedWords(sides.target, sides.source, turned(grid), packedWords(target)),
  };
}

/** Room for the grid, and for the numbers that its columns are known by. */
let cosines = new Float64Array(1024);
let similarities = new Float64Array(1024);
const columnsOf = new Int32Array(settings.mostWords);

function similarityGrid(source: SideWords, target: SideWords, lexicon: WordLexicon): Grid {
  const [rows, columns] = [source.count, target.count];
  const size = rows * columns;
  if (size > cosines.length) {
    cosines = new Float64Array(2 * size);
    similarities = new Float64Array(2 * size);
  }
  for (let j = 0; j < columns; j++) columnsOf[j] = Math.max(0, target.ids[j]);
  const known = columnsOf.subarray(0, columns);
  const { cosines: cosinesOf } = lexicon.rows;
  for (let i = 0; i < rows; i++) {
    if (source.ids[i] >= 0) cosinesOf(source.ids[i], known, cosines, i * columns);
    else cosines.fill(0, i * columns, (i + 1) * columns);
  }
  for (let j = 0; j < columns; j++) if (target.ids[j] < 0) for (let at = j; at < size; at += columns) cosines[at] = 0;
  for (let at = 0; at < size; at++) similarities[at] = cosines[at];
  addSpelling(source, target, lexicon);
  return { row: columns, column: 1, cosines, similarities };
}

function addSpelling(source: SideWords, target: SideWords, lexicon: WordLexicon): void {
  const spellings = spellingsOf(lexicon);
  const { lengths } = spellings;
  const { cognateLetters, cognateShare } = settings;
  for (let c = 0; c < source.heavy; c++) {
    const i = source.content[c];
    const one = source.spelt[i];
    const own = lengths[one];
    for (let d = 0; d < target.heavy; d++) {
      const j = target.content[d];
      const other = target.spelt[j];
      const length = lengths[other];
      const shorter = Math.min(own, length);
      const at = i * target.count + j;
      // most words are so unlike that nobody need be asked
      if (one !== other && (shorter < cognateLetters || shorter / Math.max(own, length) < cognateShare)) {
        if (similarities[at] < 0) similarities[at] = 0;
        continue;
      }
      const like = likeness(one, other, spellings);
      if (like > similarities[at]) similarities[at] = like;
    }
  }
}

/** Equal quantities of the two texts count as identical words. */
function markQuantities(
  { source: a, target: b, comparison }: Quantities,
  source: SideWords,
  target: SideWords,
  grid: Grid,
): void {
  const end = source.count > 0 ? source.ends[source.count - 1] : 0;
  for (const [i, j] of comparison.matched) {
    if (a[i].start >= end) continue;
    for (let row = 0; row < source.count; row++) {
      if (source.ends[row] <= a[i].start || source.starts[row] >= a[i].end) continue;
      for (let column = 0; column < target.count; column++)
        if (target.ends[column] > b[j].start && target.starts[column] < b[j].end) grid.similarities[row * grid.row + column] = 1;
    }
  }
}

/** The single word nearest to each, and how well each is matched by whichever fits it best: on both sides. */
function findSingles(source: SideWords, target: SideWords, grid: Grid): void {
  for (const side of [source, target])
    for (let k = 0; k < side.count; k++) side.similarity[k] = side.taken[k] = side.from[k] = side.to[k] = 0;
  for (let i = 0, at = 0; i < source.count; i++) {
    for (let j = 0; j < target.count; j++, at++) {
      const similarity = grid.similarities[at];
      if (similarity > source.similarity[i]) {
        source.similarity[i] = source.taken[i] = similarity;
        source.from[i] = j;
        source.to[i] = j + 1;
      }
      if (similarity > target.similarity[j]) {
        target.similarity[j] = target.taken[j] = similarity;
        target.from[j] = i;
        target.to[j] = i + 1;
      }
    }
  }
}

const turned = (grid: Grid): Grid => ({ ...grid, row: grid.column, column: grid.row });

/** Fills the room. */
function linkedWords(own: SideWords, other: SideWords, grid: Grid, packed: PackedWords): PackedWords {
  matchPhrases(own, other, grid);
  shareCounterparts(own, other, grid);
  const { noCosine, sureCosine } = settings;
  for (let i = 0; i < own.count; i++) {
    const [similarity, from, to] = [own.similarity[i], own.from[i], own.to[i]];
    const rival = to === from + 1 ? Math.max(0, other.taken[from] - similarity) : 0;
    const strength = (similarity - settings.rival * rival - noCosine) / (sureCosine - noCosine);
    const isLinked = to > from && similarity > noCosine;
    packLink(packed, i, isLinked ? from : 0, isLinked ? to : 0, similarity, Math.max(0, Math.min(1, strength)));
  }
  return packed;
}
