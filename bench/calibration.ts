import { fixed, type Row } from './table.ts';

const BINS = 10;

/**
 * Reliability table over ten equal bins of probability, and the expected calibration error: the mean distance of a bin's
 * probability from its share of right answers, weighted by the bin's size (Naeini et al. 2015).
 */
export function reliability(pairs: readonly (readonly [probability: number, right: boolean])[]): { rows: Row[]; error: number } {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, probability: 0, right: 0 }));
  for (const [probability, right] of pairs) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    bin.count++;
    bin.probability += probability;
    if (right) bin.right++;
  }
  let error = 0;
  const rows = bins.map(({ count, probability, right }, k) => {
    if (count) error += (Math.abs(probability - right) / count) * (count / pairs.length);
    return {
      bin: `${fixed(k / BINS, 1)}–${fixed((k + 1) / BINS, 1)}`,
      count,
      'mean probability': count ? fixed(probability / count) : '',
      'share right': count ? fixed(right / count) : '',
    };
  });
  return { rows, error };
}
