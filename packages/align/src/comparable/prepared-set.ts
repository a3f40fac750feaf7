import type { SideVectors } from '../bitext/side.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import type { ContentWords, WordCoverage, WordLexicon } from '../words/index.ts';

/** A document of a set, with all that pairs of passages are judged by. */
export interface SetDocument {
  /** True when the encoder knows hardly any word of the text. */
  readonly blank: boolean;
  readonly vectors: SideVectors;
  readonly words: readonly ContentWords[];
  readonly quantities: readonly (readonly Quantity[])[];
  /** False for segments that are no language (codes, rules, bare numbers) and for credits: they are never linked. */
  readonly linkable: readonly boolean[];
}

/** What the words of a set are, and how to compare two segments' words. */
export interface SetWords {
  readonly lexicon: WordLexicon;
  readonly coverage: (source: ContentWords, target: ContentWords) => WordCoverage;
}

/** The documents of both sides, ready to be compared. */
export interface PreparedSet extends Readonly<Record<Side, readonly SetDocument[]>> {
  readonly words: SetWords;
}
