import type { WordLexicon } from './lexicon.ts';
import { settings } from './settings.ts';
import { tokenizeWords } from './tokenize.ts';

/**
 * The first few hundred words of a text as bare numbers, so that a text is cut into words once for all that ask: of each word its number
 * in a lexicon, −1 where that lacks it, and where it begins and ends. They lie in a room with those of other texts, as a great many
 * small arrays take room and time.
 */
export interface WordPlaces {
  readonly room: Int32Array;
  /** The text's words are those from `first` on. */
  readonly first: number;
  readonly count: number;
}

/** Numbers a word. */
const EACH = 3;

export const numberAt = ({ room, first }: WordPlaces, k: number): number => room[EACH * (first + k)];
export const beginningAt = ({ room, first }: WordPlaces, k: number): number => room[EACH * (first + k) + 1];
export const endingAt = ({ room, first }: WordPlaces, k: number): number => room[EACH * (first + k) + 2];

/** Words of a room. */
const ROOMY = 1 << 14;

/** Keeps what it is given, three numbers a word, in rooms of its own. */
export function createPlaces(): (numbers: readonly number[]) => WordPlaces {
  let room = new Int32Array(0);
  let used = 0;
  return (numbers) => {
    if (used + numbers.length > room.length) {
      room = new Int32Array(EACH * ROOMY);
      used = 0;
    }
    room.set(numbers, used);
    used += numbers.length;
    return { room, first: (used - numbers.length) / EACH, count: numbers.length / EACH };
  };
}

const roomsOf = new WeakMap<WordLexicon, ReturnType<typeof createPlaces>>();

/** The words of a text that nobody has read. */
export function placesOf(text: string, lexicon: WordLexicon): WordPlaces {
  let keep = roomsOf.get(lexicon);
  if (!keep) roomsOf.set(lexicon, (keep = createPlaces()));
  const numbers: number[] = [];
  for (const word of tokenizeWords(text)) {
    if (numbers.length === EACH * settings.mostWords) break;
    numbers.push(lexicon.ids.get(word.text) ?? -1, word.start, word.end);
  }
  return keep(numbers);
}
