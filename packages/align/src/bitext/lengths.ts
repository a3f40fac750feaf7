import { lend } from './release.ts';
import type { SideVectors } from './side.ts';

/** Lengths of the runs of one side: what characters are to be multiplied with, and the logarithms, as `SideVectors.inverse` is laid out. */
export interface Lengths {
  readonly scale: number;
  readonly logs: Float64Array;
}

/** Segments have so many characters more, lest short ones differ by multiples. */
const LEAST_LENGTH = 4;

/** Lengths of all runs of a side, times `scale`. */
export function lengthsOf({ count, maxRun, characters }: SideVectors, scale: number): Lengths {
  const logs = lend(Float64Array, count * maxRun);
  for (let i = 0; i < count; i++)
    for (let n = 1; n <= maxRun && i + n <= count; n++)
      logs[i * maxRun + n - 1] = Math.log((characters[i + n] - characters[i]) * scale + LEAST_LENGTH);
  return { scale, logs };
}

/**
 * Penalty for an unlikely ratio of lengths, given the documents' own (target for source): a squared z-value of the log
 * ratio, whose variance falls with length; at most 4.
 */
export function lengthSkew(source: number, target: number, ratio: number): number {
  const root = Math.sqrt(ratio);
  return skewOf(source * root, target / root);
}

/** The same for two lengths in one scale. */
export function skewOf(one: number, other: number): number {
  return skewOfLog(Math.log(other + LEAST_LENGTH) - Math.log(one + LEAST_LENGTH), one + other);
}

/** Characters of a run. */
export function lengthOf({ characters }: SideVectors, from: number, count: number): number {
  return characters[from + count] - characters[from];
}

/** The same for the logarithm of their ratio, and their sum. */
export function skewOfLog(logRatio: number, length: number): number {
  return Math.min(4, (logRatio * logRatio) / (0.06 + 6 / (length + 1)));
}
