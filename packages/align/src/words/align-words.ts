import { type Comparison, compareQuantities, extractQuantities, type Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { cosine, type RowCosines, rowCosines } from './dots.ts';
import { foldWord } from './fold.ts';
import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { spellingDistance } from './spelling.ts';
import { tokenizeWords, type Word } from './tokenize.ts';

/** A text, and the BCP 47 tag of its language. */
export interface Passage {
  readonly text: string;
  readonly language: string;
}

/** A word with its counterpart. */
export interface LinkedWord extends Word {
  /** How much the word says: 0 for function words, about 1 for content words. */
  readonly weight: number;
  /** The counterpart: the other side's words `counterpart[0]` up to, not including, `counterpart[1]`; none when unrelated. */
  readonly counterpart?: readonly [number, number];
  /** Of the word and its counterpart, −1 to 1: a cosine, or 1 for equal quantities and identical words. */
  readonly similarity: number;
  /** How sure it is that the other side says this, 0 to 1. */
  readonly coverage: number;
}

/** Soft word correspondences of two passages, seen from both sides. Plain data. */
export interface WordAlignment {
  readonly source: LinkedPassage;
  readonly target: LinkedPassage;
}

export interface LinkedPassage extends Passage {
  readonly words: readonly LinkedWord[];
}

/**
 * Says for each word of two matched passages what corresponds to it on the other side: the word or the two or three
 * neighbouring ones whose vector is nearest (one Danish, Dutch or German compound is several English words, and the
 * other way round); equal numbers and dates however they are written; identical words, names and cognates by spelling.
 * A counterpart that another word fits better counts for less. The first few hundred words of a passage are looked at.
 */
export function alignWords(source: Passage, target: Passage, lexicon: WordLexicon): WordAlignment {
  const a = extractQuantities(source.text, source.language);
  const b = a.length > 0 ? extractQuantities(target.text, target.language) : [];
  return linkWords(source, target, lexicon, { source: a, target: b, comparison: compareQuantities(a, b) });
}

/** The quantities of two texts, and which of them agree. */
interface Quantities {
  readonly source: readonly Quantity[];
  readonly target: readonly Quantity[];
  readonly comparison: Comparison;
}

/** The same for whoever has read the quantities. */
export function linkWords(source: Passage, target: Passage, lexicon: WordLexicon, quantities: Quantities): WordAlignment {
  const sides = { source: sideOf(source, lexicon), target: sideOf(target, lexicon) };
  const grid = similarityGrid(sides.source, sides.target, lexicon);
  markQuantities(quantities, sides, grid);
  return {
    source: { ...source, words: linkedWords(sides.source, sides.target, grid) },
    target: { ...target, words: linkedWords(sides.target, sides.source, transposed(grid)) },
  };
}

/** The words of one side: number in the lexicon (−1 where it lacks the word), length of the vector, weight. */
interface SideWords {
  readonly words: readonly Word[];
  readonly ids: Int32Array;
  readonly norms: Float64Array;
  readonly weights: Float64Array;
  /** Words of some weight: they are each other's neighbours, whatever little words stand between. */
  readonly content: Int32Array;
  /** Lengths of the summed vectors of two and of three neighbouring ones of them: see `phraseNorms`. */
  readonly phrases: readonly [two: Float64Array, three: Float64Array];
}

function sideOf({ text }: Passage, lexicon: WordLexicon): SideWords {
  const words = tokenizeWords(text).slice(0, settings.mostWords);
  const ids = Int32Array.from(words, (word) => lexicon.ids.get(word.text) ?? -1);
  const { texts } = spellingsOf(lexicon);
  const norms = Float64Array.from(ids, (id) => (id < 0 ? 0 : lexicon.norms[id]));
  const weights = Float64Array.from(ids, (id) => (id < 0 ? 1 : lexicon.weights[id]));
  const content = Int32Array.from(words.keys()).filter((i) => weights[i] > 0);
  // one string a word, however often it stands in the texts: it is kept once, and looked up without being read
  const known = words.map(({ text, start, end }, k) => ({ text: ids[k] < 0 ? text : texts[ids[k]], start, end }));
  const side = { words: known, ids, norms, weights, content };
  return { ...side, phrases: phraseNorms(side, lexicon) };
}

/** The words of a lexicon by their numbers, and as far as anybody asked, folded. */
interface Spellings {
  readonly texts: readonly string[];
  readonly folded: (string | undefined)[];
}

const spellings = new WeakMap<WordLexicon, Spellings>();

function spellingsOf(lexicon: WordLexicon): Spellings {
  let known = spellings.get(lexicon);
  if (!known) spellings.set(lexicon, (known = { texts: [...lexicon.ids.keys()], folded: new Array(lexicon.ids.size) }));
  return known;
}

function foldedWords({ words, ids }: SideWords, lexicon: WordLexicon): string[] {
  const { folded } = spellingsOf(lexicon);
  return words.map(({ text }, k) => (ids[k] < 0 ? foldWord(text) : (folded[ids[k]] ??= foldWord(text))));
}

/** Similarities of all words of one side with all of the other, row-major. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Cosines of the vectors. */
  readonly cosines: Float64Array;
  /** The cosine, or what spelling says where that is more. */
  readonly similarities: Float64Array;
}

function transposed({ rows, columns, cosines, similarities }: Grid): Grid {
  const turn = (values: Float64Array) => {
    const turned = new Float64Array(values.length);
    for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = values[at++];
    return turned;
  };
  return { rows: columns, columns: rows, cosines: turn(cosines), similarities: turn(similarities) };
}

function similarityGrid(source: SideWords, target: SideWords, lexicon: WordLexicon): Grid {
  const rows = source.words.length;
  const columns = target.words.length;
  const cosines = new Float64Array(rows * columns);
  const cosinesOf: RowCosines = rowCosines(lexicon.rows);
  const known = target.ids.map((id) => Math.max(0, id));
  for (let i = 0; i < rows; i++) if (source.ids[i] >= 0) cosinesOf(source.ids[i], known, cosines, i * columns);
  const similarities = Float64Array.from(cosines);
  const folded = [foldedWords(source, lexicon), foldedWords(target, lexicon)];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      if (target.ids[j] < 0) cosines[at] = similarities[at] = 0;
      if (source.weights[i] > 0 && target.weights[j] > 0)
        similarities[at] = Math.max(similarities[at], spelling(folded[0][i], folded[1][j]));
    }
  }
  return { rows, columns, cosines, similarities };
}

/** 1 for identical words; else the share of letters in common, when the words are long enough for that to mean something. */
function spelling(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < settings.cognateLetters || shorter / longer < settings.cognateShare) return 0;
  if (/^\p{N}/u.test(one) || /^\p{N}/u.test(other)) return 0;
  const share = 1 - spellingDistance(one, other) / longer;
  return share >= settings.cognateShare ? share : 0;
}

/** Equal quantities of the two texts count as identical words. */
function markQuantities({ source: a, target: b, comparison }: Quantities, sides: Record<Side, SideWords>, grid: Grid): void {
  const end = sides.source.words.at(-1)?.end ?? 0;
  for (const [i, j] of comparison.matched) {
    if (a[i].start >= end) continue;
    for (const [row, one] of sides.source.words.entries()) {
      if (one.end <= a[i].start || one.start >= a[i].end) continue;
      for (const [column, other] of sides.target.words.entries())
        if (other.end > b[j].start && other.start < b[j].end) grid.similarities[row * grid.columns + column] = 1;
    }
  }
}

/** A counterpart that is being sought: words [from, to) of the other side. */
interface Match {
  similarity: number;
  from: number;
  to: number;
}

function linkedWords(own: SideWords, other: SideWords, grid: Grid): LinkedWord[] {
  const best = own.words.map((_, i): Match => bestSingle(i, grid));
  const taken = takers(grid);
  matchPhrases(best, own, other, grid);
  shareCounterparts(best, own, other, grid);
  return own.words.map((word, i): LinkedWord => {
    const { similarity, from, to } = best[i];
    const { noCosine, sureCosine } = settings;
    const rival = to === from + 1 ? Math.max(0, taken[from] - similarity) : 0;
    const strength = (similarity - settings.rival * rival - noCosine) / (sureCosine - noCosine);
    const counterpart = to > from && similarity > noCosine ? ([from, to] as const) : undefined;
    const coverage = Math.max(0, Math.min(1, strength));
    // (Written out: spreading the word takes several times as long.)
    return { text: word.text, start: word.start, end: word.end, weight: own.weights[i], counterpart, similarity, coverage };
  });
}

function bestSingle(i: number, { columns, similarities }: Grid): Match {
  const match: Match = { similarity: 0, from: 0, to: 0 };
  for (let j = 0; j < columns; j++) {
    const similarity = similarities[i * columns + j];
    if (similarity <= match.similarity) continue;
    match.similarity = similarity;
    match.from = j;
    match.to = j + 1;
  }
  return match;
}

/** How well each word of the other side is matched by whichever word fits it best. */
function takers({ rows, columns, similarities }: Grid): Float64Array {
  const most = new Float64Array(columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) most[j] = Math.max(most[j], similarities[i * columns + j]);
  return most;
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

/** Two or three neighbouring content words of the other side for one of ours, where their sum comes nearer. */
function matchPhrases(best: Match[], own: SideWords, other: SideWords, { columns, cosines }: Grid): void {
  const { content, phrases } = other;
  for (let length = 2; length <= 3; length++) {
    for (let k = 0; k + length <= content.length; k++) {
      const phrase = content.subarray(k, k + length);
      if (phrase[length - 1] - phrase[0] > settings.reach) continue;
      const norm = phrases[length - 2][k];
      if (norm === 0) continue;
      for (const i of own.content) {
        let dot = 0;
        for (const j of phrase) dot += cosines[i * columns + j] * other.norms[j];
        const similarity = dot / norm;
        if (similarity > best[i].similarity) best[i] = { similarity, from: phrase[0], to: phrase[length - 1] + 1 };
      }
    }
  }
}

/** Two neighbouring content words of ours that share one word of the other side, where that suits both better. */
function shareCounterparts(best: Match[], own: SideWords, other: SideWords, { columns, cosines }: Grid): void {
  const { content } = own;
  for (let k = 0; k + 1 < content.length; k++) {
    const [one, two] = [content[k], content[k + 1]];
    const norm = two - one > settings.reach ? 0 : own.phrases[0][k];
    if (norm === 0) continue;
    for (const j of other.content) {
      const [first, second] = [cosines[one * columns + j], cosines[two * columns + j]];
      const similarity = (first * own.norms[one] + second * own.norms[two]) / norm;
      if (first <= 0 || second <= 0 || similarity <= best[one].similarity || similarity <= best[two].similarity) continue;
      best[one] = best[two] = { similarity, from: j, to: j + 1 };
    }
  }
}
