import { settings } from './settings.ts';
import type { LinkedWord } from './types.ts';

/** Words [from, to), and the sum of their evidence. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly evidence: number;
}

const evidenceOf = (word: LinkedWord) => word.weight * (settings.coveredEnough - word.coverage);

/** The runs with the most evidence, none overlapping: the best one, then the best ones to its left and right; the best first. */
export function uncoveredRuns(words: readonly LinkedWord[], starts: Uint8Array): Run[] {
  const runs: Run[] = [];
  const open: [number, number][] = [[0, words.length]];
  for (let range = open.pop(); range; range = open.pop()) {
    const run = bestRun(words, starts, ...range);
    if (run.evidence < settings.leastEvidence) continue;
    runs.push(run);
    open.push([range[0], run.from], [run.to, range[1]]);
  }
  return runs.sort((a, b) => b.evidence - a.evidence);
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
export function widened(words: readonly LinkedWord[], run: Run, starts: Uint8Array): [number, number] {
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

/** Weight of words [from, to) that has no counterpart. */
export function uncoveredWeight(words: readonly LinkedWord[], from = 0, to = words.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += words[i].weight * (1 - words[i].coverage);
  return sum;
}

/** Share of the weight of some words that has no counterpart, 0 to 1. */
export function uncoveredShare(words: readonly LinkedWord[]): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? uncoveredWeight(words) / total : 0;
}
