import type { Steps } from '@enface/core/internal';
import { fullBand } from '../bitext/band.ts';
import { type Best, type Evidence, evidence, noBest } from '../bitext/evidence.ts';
import { quantityAgreement } from '../quantities/index.ts';
import { joinWords } from '../words/index.ts';
import type { SetDocument, SetWords } from './prepared-set.ts';
import { settings } from './settings.ts';

export interface PairScores {
  readonly evidence: Evidence;
  /** How far the runs [i, i + n) and [j, j + m) say the same; about 1 for a translation, 0 for unrelated passages. */
  score(i: number, n: number, j: number, m: number): number;
  readonly sourceBest: Best;
  readonly targetBest: Best;
  /** The pairs of segments whose words were compared, with their scores. */
  readonly compared: readonly Compared[];
  /** How far the share of common words exceeded the adjusted cosine at most, among the pairs whose words were compared. */
  readonly wordsBeyond: number;
}

export type Compared = readonly [i: number, j: number, score: number];

/**
 * Scores passages of two documents on one story, where the cosine alone does not tell a shared topic from shared content:
 * adjusted cosine, plus how far the content words of each side are found on the other (the harmonic mean of both ways,
 * words common to the whole set counting little), less a penalty for figures that contradict each other.
 *
 * Words are compared only for each segment's nearest few by cosine, as the rest could not win; and of those only where
 * the adjusted cosine is `worth` it.
 */
export function* pairScores(
  source: SetDocument,
  target: SetDocument,
  { lexicon, coverage }: SetWords,
  worth: (i: number, j: number, adjusted: number, e: Evidence) => boolean = () => true,
): Steps<PairScores> {
  const e = yield* evidence(source.vectors, target.vectors, fullBand(source.vectors.count, target.vectors.count));
  const score = (i: number, n: number, j: number, m: number): number => {
    const { forward, backward } = coverage(
      joinWords(source.words.slice(i, i + n), lexicon),
      joinWords(target.words.slice(j, j + m), lexicon),
    );
    const both = forward + backward > 0 ? (2 * forward * backward) / (forward + backward) : 0;
    const figures = quantityAgreement(source.quantities.slice(i, i + n).flat(), target.quantities.slice(j, j + m).flat());
    return e.adjusted(i, n, j, m) + settings.words * both + settings.figures * Math.min(0, figures);
  };
  const sourceBest = noBest(source.vectors.count);
  const targetBest = noBest(target.vectors.count);
  const compared: Compared[] = [];
  let wordsBeyond = Number.NEGATIVE_INFINITY;
  for (const [i, j] of yield* nearest(e)) {
    yield;
    const adjusted = e.adjusted(i, 1, j, 1);
    if (!source.linkable[i] || !target.linkable[j] || !worth(i, j, adjusted, e)) continue;
    const value = score(i, 1, j, 1);
    compared.push([i, j, value]);
    wordsBeyond = Math.max(wordsBeyond, (value - adjusted) / settings.words - adjusted);
    if (value > sourceBest.value[i]) {
      sourceBest.value[i] = value;
      sourceBest.at[i] = j;
    }
    if (value > targetBest.value[j]) {
      targetBest.value[j] = value;
      targetBest.at[j] = i;
    }
  }
  return { evidence: e, score, sourceBest, targetBest, compared, wordsBeyond };
}

/** Pairs in which one segment is among the other's few nearest by adjusted cosine, and not farther than chance. Ascending. */
function* nearest(e: Evidence): Steps<[number, number][]> {
  const { source, target } = e;
  const values = new Float64Array(target.count);
  const valuesOf = (i: number) => {
    for (let j = 0; j < target.count; j++) values[j] = e.adjusted(i, 1, j, 1);
  };
  const sourceFloors = new Float64Array(source.count);
  // the few highest of each target segment, the lowest of them first
  const few = settings.nearest;
  const highest = new Float64Array(few * target.count).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < source.count; i++) {
    valuesOf(i);
    sourceFloors[i] = Float64Array.from(values).sort()[Math.max(0, target.count - few)];
    for (let j = 0; j < target.count; j++) insert(highest, few * j, few, values[j]);
    yield;
  }
  // gone through by rows again, as columns would ask for one dot product at a time
  const found: [number, number][] = [];
  for (let i = 0; i < source.count; i++) {
    valuesOf(i);
    for (let j = 0; j < target.count; j++)
      if (values[j] >= e.noise && values[j] >= Math.min(sourceFloors[i], highest[few * j])) found.push([i, j]);
    yield;
  }
  return found;
}

/** Puts a value in its place among `count` ascending ones from `at` on, if it is higher than the lowest, which goes. */
function insert(ascending: Float64Array, at: number, count: number, value: number): void {
  if (value <= ascending[at]) return;
  let k = at;
  for (; k + 1 < at + count && ascending[k + 1] < value; k++) ascending[k] = ascending[k + 1];
  ascending[k] = value;
}
