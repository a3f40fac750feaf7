import { background, expected } from './background.ts';
import type { Band } from './band.ts';
import type { SideVectors } from './side.ts';
import { runDot, type Similarities, similarities } from './similarities.ts';

/** What the two documents' vectors say about each other, before any threshold. */
export interface Evidence {
  readonly source: SideVectors;
  readonly target: SideVectors;
  readonly band: Band;
  readonly dots: Similarities;
  /** Expected dot products with random runs: see `background`. */
  readonly sourceBackground: Float64Array;
  readonly targetBackground: Float64Array;
  /** Plain cosine of the vectors of the runs [i, i + n) and [j, j + m), within the band. */
  cosine(i: number, n: number, j: number, m: number): number;
  /** Cosine less what any two runs of these documents have in common. */
  adjusted(i: number, n: number, j: number, m: number): number;
  /** The best adjusted cosine of each segment within the band, and where it is found. */
  readonly sourceBest: Best;
  readonly targetBest: Best;
  /** Standard deviation of the adjusted cosines of single segments that are nobody's best: what chance does. */
  readonly noise: number;
  /** Characters of target text for one of source text. */
  readonly lengthRatio: number;
}

export interface Best {
  readonly value: Float64Array;
  /** −1 where the band is empty. */
  readonly at: Int32Array;
}

/** Characters added to both sides before their ratio is taken, so that short documents do not decide it. */
const LENGTH_PRIOR = 200;

export function evidence(source: SideVectors, target: SideVectors, band: Band): Evidence {
  const dots = similarities(source, target, band);
  const sourceBackground = background(source, target);
  const targetBackground = background(target, source);
  const { maxRun } = source;
  const cosine = (i: number, n: number, j: number, m: number): number =>
    runDot(dots, i, n, j, m) * source.inverse[i * maxRun + n - 1] * target.inverse[j * maxRun + m - 1];
  const adjusted = (i: number, n: number, j: number, m: number): number =>
    cosine(i, n, j, m) - (expected(sourceBackground, source, i, n, m) + expected(targetBackground, target, j, m, n)) / 2;

  const sourceBest = { value: new Float64Array(source.count).fill(-1), at: new Int32Array(source.count).fill(-1) };
  const targetBest = { value: new Float64Array(target.count).fill(-1), at: new Int32Array(target.count).fill(-1) };
  let squares = 0;
  let cells = 0;
  for (let i = 0; i < source.count; i++) {
    for (let j = band.low[i]; j < band.high[i + 1]; j++) {
      const value = adjusted(i, 1, j, 1);
      squares += value * value;
      cells++;
      if (value > sourceBest.value[i]) {
        sourceBest.value[i] = value;
        sourceBest.at[i] = j;
      }
      if (value > targetBest.value[j]) {
        targetBest.value[j] = value;
        targetBest.at[j] = i;
      }
    }
  }
  for (const value of sourceBest.value) if (cells > source.count) squares -= value * value;
  const noise = Math.sqrt(Math.max(1e-6, squares) / Math.max(1, cells - source.count));
  const lengthRatio = (target.characters[target.count] + LENGTH_PRIOR) / (source.characters[source.count] + LENGTH_PRIOR);
  return {
    source,
    target,
    band,
    dots,
    sourceBackground,
    targetBackground,
    cosine,
    adjusted,
    sourceBest,
    targetBest,
    noise,
    lengthRatio,
  };
}
