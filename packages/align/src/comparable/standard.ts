import { inTurns } from '@enface/core/internal';
import { chanceLevel, noteRunnersUp, type RunnersUp } from './chance.ts';
import { type PairScores, pairScores } from './pair-scores.ts';
import type { PreparedSet } from './prepared-set.ts';
import { prior, settings } from './settings.ts';

/** Pairs of documents looked at to estimate the threshold; more would not move it. */
const SAMPLE = 200;

/** What the pairs of segments of a set are judged by. */
export interface Standard {
  /** The score from which a pair counts. */
  readonly threshold: number;
  /** What probabilities are counted from: the threshold, or how far chance reaches in this set, where that is more. */
  readonly bar: number;
  /** How far the share of common words can exceed the adjusted cosine: where that is too little, words need no look. */
  readonly wordsBeyond: number;
}

/**
 * The score from which a pair counts, for this set: a share of what the upper quarter of its mutual best pairs reach.
 * `likely` names the pairs of documents that most likely have something in common: among others chance would set the
 * standard.
 */
export async function standardOf(
  likely: readonly (readonly [source: number, target: number])[],
  { source, target, words }: PreparedSet,
  pause: (done: number) => Promise<void>,
): Promise<Standard> {
  const step = Math.max(1, Math.floor(likely.length / SAMPLE));
  const mutual: number[] = [];
  const runnersUp: RunnersUp = { second: [], third: [] };
  let { wordsBeyond } = prior;
  for (let k = 0; k < likely.length; k += step) {
    const [s, t] = likely[k];
    const turn = () => pause(k);
    const scores = await inTurns(pairScores(source[s], target[t], words), turn);
    await inTurns(noteRunnersUp(runnersUp, scores.compared), turn);
    mutual.push(...mutualBest(scores));
    wordsBeyond = Math.max(wordsBeyond, scores.wordsBeyond);
    await pause(k + 1);
  }
  mutual.sort((a, b) => a - b);
  const best = mutual.slice(Math.floor(mutual.length * 0.75));
  const signal = (best.reduce((a, b) => a + b, 0) + prior.signal * prior.weight) / (best.length + prior.weight);
  const threshold = settings.threshold * Math.max(signal, 0.75 * prior.signal);
  return { threshold, bar: Math.max(threshold, chanceLevel(runnersUp)), wordsBeyond };
}

function mutualBest({ sourceBest, targetBest }: PairScores): number[] {
  return [...sourceBest.value].filter((_, i) => sourceBest.at[i] >= 0 && targetBest.at[sourceBest.at[i]] === i);
}
