import { atOnce } from '@enface/core/internal';
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
  /** How far the share of common words exceeded the adjusted cosine at most, among the pairs whose words were compared. */
  readonly wordsBeyond: number;
}

/**
 * Scores passages of two documents on one story, where the cosine alone does not tell a shared topic from shared content:
 * adjusted cosine, plus how far the content words of each side are found on the other (the harmonic mean of both ways,
 * words common to the whole set counting little), less a penalty for figures that contradict each other.
 *
 * Words are compared only for each segment's nearest few by cosine, as the rest could not win; and of those only where
 * the adjusted cosine is `worth` it.
 */
export function pairScores(
  source: SetDocument,
  target: SetDocument,
  { lexicon, coverage }: SetWords,
  worth: (i: number, j: number, adjusted: number, e: Evidence) => boolean = () => true,
): PairScores {
  const e = atOnce(evidence(source.vectors, target.vectors, fullBand(source.vectors.count, target.vectors.count)));
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
  let wordsBeyond = Number.NEGATIVE_INFINITY;
  for (const [i, j] of nearest(e)) {
    const adjusted = e.adjusted(i, 1, j, 1);
    if (!source.linkable[i] || !target.linkable[j] || !worth(i, j, adjusted, e)) continue;
    const value = score(i, 1, j, 1);
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
  return { evidence: e, score, sourceBest, targetBest, wordsBeyond };
}

/** Pairs in which one segment is among the other's few nearest by adjusted cosine, and not farther than chance. */
function nearest(e: Evidence): [number, number][] {
  const { source, target } = e;
  const found = new Set<number>();
  const gather = (count: number, others: number, at: (a: number, b: number) => number, key: (a: number, b: number) => number) => {
    const values = new Float64Array(others);
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < others; b++) values[b] = at(a, b);
      const floor = Math.max(e.noise, Float64Array.from(values).sort()[Math.max(0, others - settings.nearest)]);
      for (let b = 0; b < others; b++) if (values[b] >= floor) found.add(key(a, b));
    }
  };
  gather(
    source.count,
    target.count,
    (i, j) => e.adjusted(i, 1, j, 1),
    (i, j) => i * target.count + j,
  );
  gather(
    target.count,
    source.count,
    (j, i) => e.adjusted(i, 1, j, 1),
    (j, i) => i * target.count + j,
  );
  return [...found].sort((a, b) => a - b).map((key) => [Math.floor(key / target.count), key % target.count]);
}
