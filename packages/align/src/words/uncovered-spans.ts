import type { Side } from '../types.ts';
import type { LinkedPassage, LinkedWord, WordAlignment } from './align-words.ts';
import { clauseStarts } from './clauses.ts';
import { settings } from './settings.ts';

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
  /** Characters of target text for one of source text in these documents. @default 1 */
  lengthRatio?: number | undefined;
}

/**
 * The stretches of each side that have no counterpart on the other: omissions (`source`) and additions (`target`) inside
 * a matched pair. A stretch is a run of words whose weights, times how much less than a threshold each is covered, add up
 * to most; it is widened to where its clause begins and ends when only little words, or words without a counterpart as
 * well, are gained by that. Source side first, in the order of the text.
 *
 * The probability is that of a logistic model of the run's evidence, the same of the other side's best run, what is
 * loosely translated beside them, and the lengths of the two texts; it supposes that one pair in five lacks
 * something.
 */
export function uncoveredSpans(alignment: WordAlignment, options: SpanOptions = {}): UncoveredSpan[] {
  const { minProbability = 0.5, lengthRatio = 1 } = options;
  const { source, target } = alignment;
  return [...spansOf('source', source, target, lengthRatio), ...spansOf('target', target, source, 1 / lengthRatio)].filter(
    (span) => span.probability >= minProbability,
  );
}

function spansOf(side: Side, own: LinkedPassage, other: LinkedPassage, lengthRatio: number): UncoveredSpan[] {
  const starts = clauseStarts(own.text, own.words, own.language);
  const spans: UncoveredSpan[] = [];
  let length = own.text.length;
  const rival = bestRun(other.words, clauseStarts(other.text, other.words, other.language));
  for (const run of uncoveredRuns(own.words, starts).sort((a, b) => b.evidence - a.evidence)) {
    const [from, to] = widened(own.words, run, starts);
    if (spans.some((span) => from < span.words[1] && to > span.words[0])) continue;
    const weight = uncovered(own.words, from, to);
    const probability = logistic(
      spanFeatures(own.words, run, other.words, rival, lengthSkew(length, other.text.length, lengthRatio)),
    );
    const [start, end] = [own.words[from].start, own.words[to - 1].end];
    spans.push({ side, start, end, words: [from, to], weight, probability });
    if (probability >= 0.5) length -= end - start; // what this run explains speaks for no other
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Logarithm of a text's length over what its counterpart's lets expect. `lengthRatio`: characters of it for one of the text. */
export function lengthSkew(own: number, other: number, lengthRatio: number): number {
  return Math.log((own * lengthRatio + 1) / (other + 1));
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

/**
 * What the probability is computed from, in the order of `settings.span.factors`: the run, the other side's best run, and
 * the logarithm of own length over the other's.
 */
export function spanFeatures(
  own: readonly LinkedWord[],
  run: Run,
  other: readonly LinkedWord[],
  rival: Run,
  skew: number,
): number[] {
  return [
    Math.log1p(run.evidence),
    skew,
    Math.log1p(rival.evidence),
    Math.log1p(beside(own, run)),
    Math.log1p(beside(other, rival)),
    Math.log1p(other.slice(rival.from, rival.to).reduce((sum, word) => sum + word.weight, 0)),
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
