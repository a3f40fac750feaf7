import { type PairScores, pairScores } from './pair-scores.ts';
import type { PreparedSet } from './prepare.ts';
import { prior, settings } from './settings.ts';

/** Pairs of documents looked at to estimate the threshold; more would not move it. */
const SAMPLE = 200;

/**
 * The score from which a pair counts, for this set: a share of what the upper quarter of its mutual best pairs reach.
 * `likely` names the pairs of documents that most likely have something in common: among others chance would set the
 * standard.
 */
export async function setThreshold(
  likely: readonly (readonly [foreign: number, english: number])[],
  { foreign, english, words }: PreparedSet,
  pause: (done: number) => Promise<void>,
): Promise<number> {
  const step = Math.max(1, Math.floor(likely.length / SAMPLE));
  const mutual: number[] = [];
  for (let k = 0; k < likely.length; k += step) {
    const [f, e] = likely[k];
    mutual.push(...mutualBest(pairScores(foreign[f], english[e], words)));
    await pause(k + 1);
  }
  mutual.sort((a, b) => a - b);
  const best = mutual.slice(Math.floor(mutual.length * 0.75));
  const signal = (best.reduce((a, b) => a + b, 0) + prior.signal * prior.weight) / (best.length + prior.weight);
  return settings.threshold * Math.max(signal, 0.75 * prior.signal);
}

function mutualBest({ foreignBest, englishBest }: PairScores): number[] {
  return [...foreignBest.value].filter((_, i) => foreignBest.at[i] >= 0 && englishBest.at[foreignBest.at[i]] === i);
}
