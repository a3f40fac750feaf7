import { foldWord } from './fold.ts';
import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { spellingDistance } from './spelling.ts';

/** The words of a lexicon by their numbers, and as far as anybody asked, how they are spelt. */
export interface Spellings {
  readonly lexicon: WordLexicon;
  readonly texts: readonly string[];
  /** The number of the folded spelling of each word, −1 as long as nobody asked. */
  readonly folded: Int32Array;
  /** Of each folded spelling, its number. */
  readonly numbers: Map<string, number>;
  readonly spelt: string[];
  /** Letters of a folded spelling; 0 for figures, which are like nothing but themselves. */
  readonly lengths: number[];
  /** Which letters it holds, a bit each: two letters may share one. */
  readonly letters: number[];
  /** What functions of a word have said of each, by the functions' numbers: see `byNumber`. */
  readonly said: (unknown[] | undefined)[];
  /** The same in bits: see `bitsByNumber`. */
  readonly bits: (Int32Array | undefined)[];
}

const spellings = new WeakMap<WordLexicon, Spellings>();

export function spellingsOf(lexicon: WordLexicon): Spellings {
  let known = spellings.get(lexicon);
  if (!known) {
    const folded = new Int32Array(lexicon.ids.size).fill(-1);
    const texts = [...lexicon.ids.keys()];
    known = { lexicon, texts, folded, numbers: new Map(), spelt: [], lengths: [], letters: [], said: [], bits: [] };
    spellings.set(lexicon, known);
  }
  return known;
}

/** The number of a word's folded spelling, by its number in the lexicon, or −1 where that lacks it. */
export function spellingOf(text: string, id: number, known: Spellings): number {
  if (id >= 0 && known.folded[id] >= 0) return known.folded[id];
  const word = foldWord(text);
  let number = known.numbers.get(word);
  if (number === undefined) {
    number = known.numbers.size;
    known.numbers.set(word, number);
    known.spelt.push(word);
    known.lengths.push(/^\p{N}/u.test(word) ? 0 : word.length);
    let letters = 0;
    for (let k = 0; k < word.length; k++) letters |= 1 << (word.charCodeAt(k) & 31);
    known.letters.push(letters);
  }
  if (id >= 0) known.folded[id] = number;
  return number;
}

/** 1 for identical words; else the share of letters in common, when the words are long enough for that to mean something. */
export function likeness(one: number, other: number, { spelt, lengths, letters }: Spellings): number {
  if (one === other) return 1;
  const [a, b] = [lengths[one], lengths[other]];
  const longer = Math.max(a, b);
  const shorter = Math.min(a, b);
  if (shorter < settings.cognateLetters || shorter / longer < settings.cognateShare) return 0;
  // a letter that only one of them has takes a change at least
  const changes = Math.max(bitsIn(letters[one] & ~letters[other]), bitsIn(letters[other] & ~letters[one]));
  if (1 - changes / longer < settings.cognateShare) return 0;
  const share = 1 - spellingDistance(spelt[one], spelt[other]) / longer;
  return share >= settings.cognateShare ? share : 0;
}

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
