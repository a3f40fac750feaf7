import type { Side } from '../types.ts';
import { clauseStarts } from './clauses.ts';
import { settings } from './settings.ts';
import type { LinkedPassage, LinkedWord, WordAlignment } from './types.ts';

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
  /** Probability that the other side indeed lacks it, 0 to 1. */
  readonly probability: number;
}

export interface SpanOptions {
  /** Spans below it are left out. @default 0.5 */
  minProbability?: number | undefined;
  /** Characters of target text for one of source text in these documents: the usual of their pairs. @default 1 */
  lengthRatio?: number | undefined;
  /** How much more of a passage's content these translations usually leave without a counterpart than close ones do, −1 to 1. @default 0 */
  looseness?: number | undefined;
}

/**
 * The stretches of each side that have no counterpart on the other: omissions (`source`) and additions (`target`) inside
 * a matched pair. A stretch is a run of words whose weights, times how much less than a threshold each is covered, add up
 * to most; it is widened to where its clause begins and ends when only little words, or words without a counterpart as
 * well, are gained by that. Source side first, in the order of the text.
 *
 * The probability is that of a logistic model of the run's evidence, of how far the lengths of the two texts are from what is
 * usual, and of what else has no counterpart (`spanFeatures`); it supposes that one pair in five lacks something.
 */
export function uncoveredSpans(alignment: WordAlignment, options: SpanOptions = {}): UncoveredSpan[] {
  const { minProbability = 0.5, lengthRatio = 1, looseness = 0 } = options;
  const { source, target } = alignment;
  return [
    ...spansOf('source', source, target, { lengthRatio, looseness }),
    ...spansOf('target', target, source, { lengthRatio: 1 / lengthRatio, looseness }),
  ].filter((span) => span.probability >= minProbability);
}

function spansOf(side: Side, own: LinkedPassage, other: LinkedPassage, usual: UsualManner): UncoveredSpan[] {
  const starts = clauseStarts(own.text, own.words, own.language);
  const spans: UncoveredSpan[] = [];
  let length = own.text.length;
  const rival = bestRun(other.words, clauseStarts(other.text, other.words, other.language));
  for (const run of uncoveredRuns(own.words, starts).sort((a, b) => b.evidence - a.evidence)) {
    const [from, to] = widened(own.words, run, starts);
    if (spans.some((span) => from < span.words[1] && to > span.words[0])) continue;
    const weight = uncovered(own.words, from, to);
    const probability = logistic(spanFeatures({ own: own.words, length, starts }, run, { other, rival }, usual));
    const [start, end] = [own.words[from].start, own.words[to - 1].end];
    spans.push({ side, start, end, words: [from, to], weight, probability });
    if (probability >= 0.5) length -= end - start; // what this run explains speaks for no other
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** What is usual in the documents: see `SpanOptions`. `lengthRatio` is of the other side's characters for one of ours. */
export interface UsualManner {
  readonly lengthRatio: number;
  readonly looseness: number;
}

/** Characters that are added to both lengths, lest those of a few letters differ by multiples. */
const PADDING = 5;

/** Logarithm of the other text's length for one character of this one. */
export function lengthRatioOf(own: number, other: number): number {
  return Math.log((other + PADDING) / (own + PADDING));
}

/** How many standard deviations, at most 4, a text is longer than its counterpart lets expect; they shrink with its length. */
function lengthExcess(own: number, other: number, lengthRatio: number): number {
  const { fixed, falling } = settings.lengthVariance;
  const excess = Math.log(lengthRatio) - lengthRatioOf(own, other);
  return Math.max(-4, Math.min(4, excess / Math.sqrt(fixed + falling / (own + 2 * PADDING))));
}

/** Words [from, to), and the sum of their evidence. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly evidence: number;
}

const evidenceOf = (word: LinkedWord) => word.weight * (settings.coveredEnough - word.coverage);

/** The runs with the most evidence, none overlapping: the best one, then the best ones to its left and right. */
function uncoveredRuns(words: readonly LinkedWord[], starts: Uint8Array): Run[] {
  const runs: Run[] = [];
  const open: [number, number][] = [[0, words.length]];
  for (let range = open.pop(); range; range = open.pop()) {
    const run = bestRun(words, starts, ...range);
    if (run.evidence < settings.leastEvidence) continue;
    runs.push(run);
    open.push([range[0], run.from], [run.to, range[1]]);
  }
  return runs;
}

/** Kadane's algorithm; passing from one clause to the next has a price. */
export function bestRun(words: readonly LinkedWord[], starts: Uint8Array, from = 0, to = words.length): Run {
  let best: Run = { from, to: from, evidence: 0 };
  let sum = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    if (starts[i]) sum -= settings.crossing;
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += evidenceOf(words[i]);
    if (sum > best.evidence) best = { from: start, to: i + 1, evidence: sum };
  }
  return best;
}

/** The run, widened to the clause on either side where hardly anything that has a counterpart is gained by it. */
function widened(words: readonly LinkedWord[], run: Run, starts: Uint8Array): [number, number] {
  let { from, to } = run;
  for (let k = run.from, gained = 0; gained <= settings.widening; k--) {
    if (starts[k]) from = k;
    if (starts[k] || k === 0) break;
    gained += covered(words[k - 1]);
  }
  for (let k = run.to, gained = 0; gained <= settings.widening; k++) {
    if (starts[k]) to = k;
    if (starts[k]) break;
    gained += covered(words[k]);
  }
  return [from, to];
}

const covered = (word: LinkedWord) => word.weight * word.coverage;

function uncovered(words: readonly LinkedWord[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += words[i].weight * (1 - words[i].coverage);
  return sum;
}

/** The passage that a run stands in: what is left of its length when what other runs explain is taken off, and its clauses. */
export interface RunPassage {
  readonly own: readonly LinkedWord[];
  readonly length: number;
  readonly starts: Uint8Array;
}

/**
 * What the probability is computed from, in the order of `settings.span.factors`: the run's evidence; how much longer the
 * text is than usual; the evidence of the other side's best run; how little the run is covered; how many words it has; at how
 * many of its ends a clause begins or ends; what else of the other side has no counterpart; the text's length; the documents'
 * looseness.
 */
export function spanFeatures(
  { own, length, starts }: RunPassage,
  run: Run,
  { other, rival }: { readonly other: LinkedPassage; readonly rival: Run },
  { lengthRatio, looseness }: UsualManner,
): number[] {
  const weight = own.slice(run.from, run.to).reduce((sum, word) => sum + word.weight, 0);
  return [
    Math.log1p(run.evidence),
    lengthExcess(length, other.text.length, lengthRatio),
    Math.log1p(rival.evidence),
    uncovered(own, run.from, run.to) / (weight + 0.1),
    Math.log1p(run.to - run.from),
    starts[run.from] + starts[run.to],
    Math.log1p(beside(other.words, rival)),
    Math.log(length + 2 * PADDING),
    looseness,
  ];
}

/** What has no counterpart outside a run: how loose the translation is. */
function beside(words: readonly LinkedWord[], { from, to }: Run): number {
  return Math.max(0, uncovered(words, 0, words.length) - uncovered(words, from, to));
}

function logistic(features: readonly number[]): number {
  const { intercept, factors } = settings.span;
  const logOdds = features.reduce((sum, value, k) => sum + value * factors[k], intercept);
  return 1 / (1 + Math.exp(-logOdds));
}
