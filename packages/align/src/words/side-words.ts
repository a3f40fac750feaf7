import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { spellingOf, spellingsOf } from './spellings.ts';
import { beginningAt, endingAt, numberAt, type WordPlaces } from './word-places.ts';

/** The words of one side of a pair. Its arrays are longer than their use, and used again for the next pair. */
export interface SideWords {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Numbers in the lexicon, −1 where it lacks the word. */
  readonly ids: Int32Array;
  readonly norms: Float64Array;
  readonly weights: Float64Array;
  /** Numbers of the words' spellings, as far as they weigh something. */
  readonly spelt: Int32Array;
  /** Words of some weight, `heavy` of them: they are each other's neighbours, whatever little words stand between. */
  readonly content: Int32Array;
  heavy: number;
  /** Lengths of the summed vectors of two and of three neighbouring ones of them, from each on; 0 where there are no so many. */
  readonly two: Float64Array;
  readonly three: Float64Array;
  /** What each word's counterpart is as far as it is found: words [from, to) of the other side. */
  readonly similarity: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How well each word is matched by whichever word of the other side fits it best. */
  readonly taken: Float64Array;
}

export function createSide(): SideWords {
  const whole = () => new Int32Array(settings.mostWords);
  const real = () => new Float64Array(settings.mostWords);
  return {
    ...{ count: 0, starts: whole(), ends: whole(), ids: whole(), norms: real(), weights: real(), spelt: whole() },
    ...{ content: whole(), heavy: 0, two: real(), three: real() },
    ...{ similarity: real(), from: whole(), to: whole(), taken: real() },
  };
}

/** Reads the words of a text into a side. */
export function readSide(side: SideWords, text: string, places: WordPlaces, lexicon: WordLexicon): void {
  const spellings = spellingsOf(lexicon);
  side.count = places.count;
  side.heavy = 0;
  for (let k = 0; k < side.count; k++) {
    const id = numberAt(places, k);
    side.starts[k] = beginningAt(places, k);
    side.ends[k] = endingAt(places, k);
    side.ids[k] = id;
    side.norms[k] = id < 0 ? 0 : lexicon.norms[id];
    side.weights[k] = id < 0 ? 1 : lexicon.weights[id];
    if (side.weights[k] <= 0) continue;
    side.content[side.heavy++] = k;
    side.spelt[k] = spellingOf(id < 0 ? text.slice(side.starts[k], side.ends[k]) : spellings.texts[id], id, spellings);
  }
  readPhrases(side, lexicon);
}

/** The next two content words, and their cosines with one: room that the next word takes again. */
const nextIds = new Int32Array(2);
const nextCosines = new Float64Array(2);

function readPhrases(side: SideWords, { rows }: WordLexicon): void {
  const { ids, norms, content, heavy, two, three } = side;
  two.fill(0, 0, heavy);
  three.fill(0, 0, heavy);
  // twice the dot products of a word with the next and with the one behind that; the next one's are read before they are needed
  let [beside, beyond] = [0, 0];
  const read = (k: number) => {
    const i = content[k];
    [beside, beyond] = [0, 0];
    if (ids[i] < 0 || k + 1 >= heavy) return;
    const j = content[k + 1];
    const l = k + 2 < heavy ? content[k + 2] : j;
    nextIds[0] = Math.max(0, ids[j]);
    nextIds[1] = Math.max(0, ids[l]);
    rows.cosines(ids[i], nextIds, nextCosines, 0);
    if (ids[j] >= 0) beside = 2 * nextCosines[0] * norms[j] * norms[i];
    if (ids[l] >= 0) beyond = 2 * nextCosines[1] * norms[l] * norms[i];
  };
  read(0);
  for (let k = 0; k + 1 < heavy; k++) {
    const pair = norms[content[k]] ** 2 + norms[content[k + 1]] ** 2 + beside;
    two[k] = Math.sqrt(Math.max(0, pair));
    if (k + 2 === heavy) break;
    const further = beyond;
    read(k + 1);
    three[k] = Math.sqrt(Math.max(0, pair + norms[content[k + 2]] ** 2 + further + beside));
  }
}
