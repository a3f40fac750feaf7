import { countLetters } from '@enface/core/internal';
import type { Language } from '../languages/index.ts';

/** How a text breaks the writing of its language throughout. */
export type Breakage = 'small' | 'unmarked';

/** Letters that carry marks which a text is expected to have before it can be said to lack them, and the share it may have left. */
const EXPECTED = 6;
const LEFT = 0.1;
/** Words behind the first of a sentence that are looked at, at least, and the share of capitals among those of German. */
const INNER_WORDS = 16;
const USUAL_CAPITALS = 0.3;
const CAPITALS_LEFT = 0.1;
/** Letters with marks, or capitals, that a passage is expected to have before it shows that it lacks them. */
const SHOWN = 0.5;

/** What is counted in a passage to tell whether its language is broken. */
export interface Writing {
  readonly letters: number;
  /** Letters with a mark, or none of a to z. */
  readonly marked: number;
  /** Words behind the first of a sentence, and how many of them have a capital. */
  readonly inner: number;
  readonly capitals: number;
}

export function writingOf(text: string): Writing {
  const letters = countLetters(text);
  const plain = countPlain(text.normalize('NFC'));
  const inner = text.match(/(?<=[\p{L}\p{N},] )\p{L}/gu) ?? [];
  return {
    letters,
    marked: Math.max(0, letters - plain),
    inner: inner.length,
    capitals: inner.filter((letter) => /\p{Lu}/u.test(letter)).length,
  };
}

function countPlain(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const small = text.charCodeAt(at) | 0x20;
    if (small >= 0x61 && small <= 0x7a) count++;
  }
  return count;
}

export const NO_WRITING: Writing = { letters: 0, marked: 0, inner: 0, capitals: 0 };

export function together(one: Writing, other: Writing): Writing {
  return {
    letters: one.letters + other.letters,
    marked: one.marked + other.marked,
    inner: one.inner + other.inner,
    capitals: one.capitals + other.capitals,
  };
}

/** True where a passage is long enough to show a breakage and shows nothing else: a heading of a word may be right. */
export function shows(breakage: Breakage, { letters, marked, inner, capitals }: Writing, { markedLetters }: Language): boolean {
  if (breakage === 'small') return capitals === 0 && inner * USUAL_CAPITALS >= SHOWN;
  return marked === 0 && letters * markedLetters >= SHOWN;
}

/** What is wrong with so much text of a language: nouns written small in German, letters lost that carry marks. */
export function breakageOf({ letters, marked, inner, capitals }: Writing, language: Language | undefined): Breakage | undefined {
  if (!language) return undefined;
  const expected = letters * language.markedLetters;
  if (expected >= EXPECTED && marked <= LEFT * expected) return 'unmarked';
  const few = CAPITALS_LEFT * USUAL_CAPITALS * inner;
  return language.capitalNouns && inner >= INNER_WORDS && capitals <= few ? 'small' : undefined;
}
