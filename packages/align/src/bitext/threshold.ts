import type { Evidence } from './score.ts';
import type { Settings } from './settings.ts';

/** Typical adjusted cosine of right pairs, and how many pairs this belief is worth, before a document has been seen. */
const PRIOR = { signal: 0.55, weight: 4 };

/**
 * The adjusted cosine above which a pair is better matched than not, for these documents: a share of what their own
 * mutual best pairs typically reach, and above what chance does.
 */
export function documentThreshold(e: Evidence, s: Settings): number {
  const mutual: number[] = [];
  for (let i = 0; i < e.source.count; i++) {
    const j = e.sourceBest.at[i];
    if (j >= 0 && e.targetBest.at[j] === i) mutual.push(e.sourceBest.value[i]);
  }
  mutual.sort((a, b) => a - b);
  const median = mutual.length ? mutual[Math.floor(mutual.length / 2)] : PRIOR.signal;
  const signal = (median * mutual.length + PRIOR.signal * PRIOR.weight) / (mutual.length + PRIOR.weight);
  return Math.max(s.thresholdShare * signal, s.thresholdNoise * e.noise);
}
