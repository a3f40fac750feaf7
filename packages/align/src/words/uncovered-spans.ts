import { probabilityOf } from '../judgement.ts';
import type { Side } from '../types.ts';
import { clauseStarts } from './clauses.ts';
import type { WordLexicon } from './lexicon.ts';
import type { ReadPair, ReadWords } from './packed.ts';
import { type PhraseVector, phraseVector } from './phrase-vectors.ts';
import { bestRun, type Run, uncoveredRuns, uncoveredWeight, widened } from './runs.ts';
import { settings } from './settings.ts';
import {
  MOST_GAIN,
  NAMES,
  type OtherPassage,
  type RunPassage,
  type UsualManner,
  vectorFeatures,
  wordFeatures,
} from './span-features.ts';
import type { LinkedPassage, WordAlignment } from './types.ts';

/** A stretch of one passage that the other does not say. */
export interface UncoveredSpan {
  readonly side: Side;
  /** UTF-16 offsets into that side's passage, from its first word to the end of its last. */
  readonly start: number;
  readonly end: number;
  /** Its words: indices `words[0]` up to, not including, `words[1]` into that side's `words`. */
  readonly words: readonly [number, number];
  /** The weight of its words that have no counterpart: roughly, how many content words are missing. */
  readonly weight: number;
  /** How many names without a counterpart it has, at most 3; in languages whose nouns are capital, nouns, of which each counts less. */
  readonly names: number;
  /** Probability that the other side indeed lacks it, 0 to 1. */
  readonly probability: number;
}

export interface SpanOptions {
  /** Spans below it are left out. @default 0.5 */
  minProbability?: number | undefined;
  /** Characters of target text for one of source text in these documents: the usual of their pairs. @default 1 */
  lengthRatio?: number | undefined;
  /**
   * How much more of a passage's content these translations usually leave without a counterpart than close ones do, −1 to 1, on
   * either side. @default 0
   */
  looseness?: Readonly<Record<Side, number>> | undefined;
}

/**
 * The stretches of each side that have no counterpart on the other: omissions (`source`) and additions (`target`) inside
 * a matched pair. A stretch is a run of words whose weights, times how much less than a threshold each is covered, add up
 * to most; it is widened to where its clause begins and ends when only little words, or words without a counterpart as
 * well, are gained by that. Source side first, in the order of the text.
 *
 * The probability is that of a logistic model of the run's evidence, of how far the lengths of the two texts are from what is
 * usual, of what else has no counterpart, and of how much nearer the texts' vectors come without it (`wordFeatures`,
 * `vectorFeatures`); it supposes that one pair in five lacks something.
 *
 * @param lexicon the one that the words were aligned with
 */
export function uncoveredSpans(alignment: WordAlignment, lexicon: WordLexicon, options: SpanOptions = {}): UncoveredSpan[] {
  return spansOfRead(alignment, undefined, lexicon, options);
}

/** The same for whoever has the words by their numbers, too: `read` are those of both passages. */
export function spansOfRead(
  { source, target }: WordAlignment,
  read: ReadPair | undefined,
  lexicon: WordLexicon,
  options: SpanOptions,
): UncoveredSpan[] {
  const { minProbability = 0.5, lengthRatio = 1, looseness = { source: 0, target: 0 } } = options;
  const sides = { source: sideOf(source, lexicon, read?.source), target: sideOf(target, lexicon, read?.target) };
  return [
    ...spansOf('source', sides.source, sides.target, { lengthRatio, looseness: looseness.source }, minProbability),
    ...spansOf(
      'target',
      sides.target,
      sides.source,
      { lengthRatio: 1 / lengthRatio, looseness: looseness.target },
      minProbability,
    ),
  ];
}

/** A side with what is asked of it from both; its vector only where somebody asks. */
export interface SpanSide {
  readonly passage: LinkedPassage;
  readonly starts: Uint8Array;
  readonly best: Run;
  readonly lexicon: WordLexicon;
  /** As long as nobody has asked, absent. */
  vector: PhraseVector | undefined;
}

const vectorOf = (side: SpanSide): PhraseVector => (side.vector ??= phraseVector(side.passage.words, side.lexicon));

export function sideOf({ text, language, words }: LinkedPassage, lexicon: WordLexicon, read?: ReadWords): SpanSide {
  const starts = clauseStarts(text, words, language, read);
  return { passage: { text, language, words }, starts, best: bestRun(words, starts), lexicon, vector: undefined };
}

function spansOf(side: Side, own: SpanSide, other: SpanSide, usual: UsualManner, least: number): UncoveredSpan[] {
  const { starts, passage } = own;
  const { words } = passage;
  const spans: UncoveredSpan[] = [];
  let length = passage.text.length;
  for (const run of uncoveredRuns(words, starts)) {
    const [from, to] = widened(words, run, starts);
    if (spans.some((span) => from < span.words[1] && to > span.words[0])) continue;
    const features = spanFeatures(side, { own, length, other }, run, usual, least);
    const probability = logistic(side, features);
    const [start, end] = [words[from].start, words[to - 1].end];
    const weight = uncoveredWeight(words, from, to);
    spans.push({ side, start, end, words: [from, to], weight, names: features[NAMES], probability });
    if (probability >= 0.5) length -= end - start; // what this run explains speaks for no other
  }
  return spans.filter(({ probability }) => probability >= least).sort((a, b) => a.start - b.start);
}

/** The features of a run, in the order of `settings.span.factors`; without those of vectors where the others leave no hope of `least`. */
export function spanFeatures(
  side: Side,
  { own, length, other }: { readonly own: SpanSide; readonly length: number; readonly other: SpanSide },
  run: Run,
  usual: UsualManner,
  least = 0,
): number[] {
  const passage: RunPassage = { own: own.passage, length, starts: own.starts };
  const beyond: OtherPassage = { other: other.passage, rival: other.best };
  const words = wordFeatures(passage, run, beyond, usual);
  if (least > 0 && logistic(side, [...words, MOST_GAIN, 0]) < least) return [...words, 0, 0];
  return [
    ...words,
    ...vectorFeatures(passage, run, beyond, { own: vectorOf(own), other: vectorOf(other), lexicon: own.lexicon }),
  ];
}

function logistic(side: Side, features: readonly number[]): number {
  const { intercept, factors } = settings.span[side];
  return probabilityOf(features.reduce((sum, value, k) => sum + value * factors[k], intercept));
}
