import type { Steps } from '@enface/core/internal';
import type { Compared } from './pair-scores.ts';
import { chance as settings } from './settings.ts';

/** Scores of the second and the third best counterpart in a document, a pair of values for each segment that has them. */
export interface RunnersUp {
  readonly second: number[];
  readonly third: number[];
}

/**
 * Adds the runners-up of a pair of documents: what stands beside the best counterpart may well be a part of it, and is left
 * out; of the rest at most one can be a counterpart too, as a lead and the body of an article are, and mostly none is.
 */
export function* noteRunnersUp({ second, third }: RunnersUp, compared: readonly Compared[]): Steps<void> {
  for (const side of [0, 1] as const) {
    const rows = new Map<number, { at: number; score: number }[]>();
    for (const pair of compared) {
      if (!rows.has(pair[side])) rows.set(pair[side], []);
      rows.get(pair[side])!.push({ at: pair[1 - side], score: pair[2] });
    }
    yield;
    for (const row of rows.values()) {
      row.sort((a, b) => b.score - a.score || a.at - b.at);
      const rest = row.filter(({ at }) => Math.abs(at - row[0].at) > settings.beside);
      if (rest.length > 0) second.push(rest[0].score);
      if (rest.length > 1) third.push(rest[1].score);
    }
    yield;
  }
}

/**
 * The score at which a pair is about as likely to be a counterpart as to be the best of many that are none, in this set.
 *
 * Where passages are alike everywhere (laws, chronicles, letters of one hand) the best of a document's wrong pairs reaches
 * what elsewhere only a counterpart does. How far wrong pairs reach is seen in the runners-up. The largest of many values
 * with an exponential tail lies about twice the distance of the second and third above the second (the spacings of order
 * statistics: Rényi 1953), and the tail's scale is read off the upper quarter of the seconds. A small set has too few of
 * them to tell, and may repeat itself: it is held to be like others.
 */
export function chanceLevel({ second, third }: RunnersUp): number {
  const { tails, prior, weight } = settings;
  if (third.length === 0) return prior;
  const quantile = (values: readonly number[], share: number) => values[Math.floor(share * (values.length - 1))];
  const seconds = [...second].sort((a, b) => a - b);
  const thirds = [...third].sort((a, b) => a - b);
  const best = quantile(seconds, 0.75) + 2 * Math.max(0, quantile(seconds, 0.5) - quantile(thirds, 0.5));
  const scale = (quantile(seconds, 0.95) - quantile(seconds, 0.75)) / Math.log(5);
  return ((best + tails * scale) * seconds.length + prior * weight) / (seconds.length + weight);
}
