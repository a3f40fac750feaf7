import type { Word } from './tokenize.ts';

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
