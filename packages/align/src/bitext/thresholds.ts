import type { Steps } from '@enface/core/internal';
import { fullBand } from './band.ts';
import { type Evidence, evidence } from './evidence.ts';
import { beadShapes } from './lattice.ts';
import { scoredPath } from './score.ts';
import { measuresOf, type Thresholds } from './scorer.ts';
import type { Settings } from './settings.ts';
import { partOf, type SideVectors } from './side.ts';

/** Typical adjusted cosine of right pairs, and how many pairs this belief is worth, before a document has been seen. */
const PRIOR = { signal: 0.5, weight: 4 };

/** Segments of either side that are enough to see whether the documents have anything to do with each other. */
const SAMPLE = 80;

/**
 * Where in the documents they are taken, as shares of the source: the next place is looked at only when the documents seem
 * to have nothing to do with each other, as a text does where a chapter was left out.
 */
const PLACES = [0.5, 0.25, 0.75];

/**
 * What a right pair of these documents typically reaches, and what a bead must exceed: a share of that, the smaller the
 * less it is. When the best path through the documents carries hardly more than unrelated ones' does, the threshold rises
 * to what chance rarely reaches. (Not when one side has more segments: a translation that merges sentences lacks nothing.)
 */
export function* thresholds(e: Evidence, s: Settings): Steps<Thresholds> {
  const usual = usualThresholds(e, s);
  const { signal } = usual;
  const [low, high] = s.related;
  if (high < 0) return usual; // no path carries so little
  let doubt = 1;
  for (const place of e.source.count > SAMPLE ? PLACES : [0.5]) {
    doubt = Math.min(doubt, Math.max(0, (high - (yield* agreement(e, place, usual, s)) / signal) / (high - low)));
    if (doubt === 0) break;
  }
  const floor = usual.threshold;
  return { signal, threshold: floor + doubt * Math.max(0, chanceMaximum(e, e.source.count * e.target.count) - floor) };
}

/** As `thresholds`, for documents that are taken to have to do with each other. */
export function usualThresholds(e: Evidence, s: Settings): Thresholds {
  const mutual: number[] = [];
  for (let i = 0; i < e.source.count; i++) {
    const j = e.sourceBest.at[i];
    if (j >= 0 && e.targetBest.at[j] === i) mutual.push(e.sourceBest.value[i]);
  }
  const signal = (median(mutual) * mutual.length + PRIOR.signal * PRIOR.weight) / (mutual.length + PRIOR.weight);
  // free translations say less of the same, right pairs and all: the bar sinks faster than what they reach
  return { signal, threshold: s.threshold * signal * (signal / PRIOR.signal) ** 2 };
}

/**
 * Slope from score to log-odds in these documents: scores are in units of what a right pair typically reaches, so that chance
 * makes the more of them the less that stands out from it.
 */
export function slopeIn({ noise }: Evidence, { signal }: Thresholds, s: Settings): number {
  return s.slope * Math.min(1, signal / noise / s.clear) ** s.doubt;
}

/** The adjusted cosine that the best of so many unrelated pairs is expected to reach: √(2 ln k) standard deviations. */
export function chanceMaximum(e: Pick<Evidence, 'noise'>, choices: number): number {
  return e.noise * Math.sqrt(2 * Math.log(Math.max(1, choices)));
}

/** Adjusted cosine that the best path carries about a place, a segment of the shorter side: 0 when nothing agrees. */
function* agreement(
  { source: whole, target: other, band }: Evidence,
  place: number,
  usual: Thresholds,
  s: Settings,
): Steps<number> {
  const row = Math.round(place * whole.count);
  const source = yield* around(whole, row);
  const target = yield* around(other, Math.round((band.low[row] + band.high[row]) / 2));
  const sample = yield* evidence(source, target, fullBand(source.count, target.count));
  const measures = yield* measuresOf(sample, s);
  let sum = 0;
  for (const { i, n, j, m } of yield* scoredPath(sample, usual, beadShapes(2, 3), s, measures))
    sum += sample.adjusted(i, n, j, m) * Math.min(n, m);
  return sum / Math.max(1, Math.min(source.count, target.count));
}

/** The segments of a side about the one given, at most `SAMPLE`. */
function around(side: SideVectors, middle: number): Steps<SideVectors> {
  const count = Math.min(SAMPLE, side.count);
  return partOf(side, Math.min(side.count - count, Math.max(0, middle - Math.ceil(count / 2))), count);
}

function median(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  return sorted.length ? sorted[Math.floor(0.5 * (sorted.length - 1))] : 0;
}
