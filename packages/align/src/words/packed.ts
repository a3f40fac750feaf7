import type { WordLexicon } from './lexicon.ts';
import { spellingsOf } from './spellings.ts';
import type { LinkedWord } from './types.ts';

/**
 * The linked words of a passage as bare numbers, `FIELDS` a word: an audit keeps those of all pairs, and as objects they would
 * take several times the room.
 */
export type PackedWords = Float64Array;

/** Number in the lexicon (−1 where it lacks the word), where the word begins and ends, its counterpart's words, similarity, coverage. */
export const FIELDS = 7;

/** The words themselves. */
export function unpackedWords(packed: PackedWords, text: string, lexicon: WordLexicon): LinkedWord[] {
  const { texts } = spellingsOf(lexicon);
  const words = new Array<LinkedWord>(packed.length / FIELDS);
  for (let k = 0, at = 0; k < words.length; k++, at += FIELDS) {
    const id = packed[at];
    const start = packed[at + 1];
    const end = packed[at + 2];
    words[k] = {
      // one string a word, however often it stands in the texts: it is looked up without being read
      text: id < 0 ? text.slice(start, end) : texts[id],
      start,
      end,
      weight: id < 0 ? 1 : lexicon.weights[id],
      counterpart: packed[at + 4] > packed[at + 3] ? [packed[at + 3], packed[at + 4]] : undefined,
      similarity: packed[at + 5],
      coverage: packed[at + 6],
    };
  }
  return words;
}

/** Passages whose words are kept as objects: a check asks for the same ones again and again before it goes on. */
const KEPT = 16;

interface Kept {
  readonly packed: PackedWords;
  readonly words: readonly LinkedWord[];
}

const recent = new WeakMap<WordLexicon, { list: Kept[]; next: number }>();

/** The same, once for as long as somebody is likely to ask: the very same objects until some other passages have been asked for. */
export function recentWords(packed: PackedWords, text: string, lexicon: WordLexicon): readonly LinkedWord[] {
  let kept = recent.get(lexicon);
  if (!kept) recent.set(lexicon, (kept = { list: [], next: 0 }));
  for (const one of kept.list) if (one.packed === packed) return one.words;
  const words = unpackedWords(packed, text, lexicon);
  kept.list[kept.next] = { packed, words };
  kept.next = (kept.next + 1) % KEPT;
  return words;
}
