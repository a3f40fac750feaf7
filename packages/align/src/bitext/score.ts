import { background, expected } from './background.ts';
import type { Band } from './band.ts';
import type { BeadScore } from './search.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import { runDot, similarities } from './similarities.ts';

/** What a bead's score is made of, before the document's own threshold. */
export interface Evidence {
  /** Plain cosine of the two runs' vectors. */
  cosine(i: number, n: number, j: number, m: number): number;
  /** Cosine less what any two runs of these documents have in common. */
  adjusted(i: number, n: number, j: number, m: number): number;
  /** The best adjusted cosine of each segment within the band, and where it is found; then the second best. */
  readonly sourceBest: Best;
  readonly targetBest: Best;
  /** Standard deviation of the adjusted cosines of the band's single segments: what chance does. */
  readonly noise: number;
  /** Characters of target text for one of source text. */
  readonly lengthRatio: number;
  readonly source: SideVectors;
  readonly target: SideVectors;
}

export interface Best {
  readonly value: Float64Array;
  readonly at: Int32Array;
  readonly second: Float64Array;
  readonly secondAt: Int32Array;
}

function noBest(count: number): Best {
  return {
    value: new Float64Array(count).fill(-1),
    at: new Int32Array(count).fill(-1),
    second: new Float64Array(count).fill(-1),
    secondAt: new Int32Array(count).fill(-1),
  };
}

function offer(best: Best, k: number, value: number, at: number): void {
  if (value > best.value[k]) {
    best.second[k] = best.value[k];
    best.secondAt[k] = best.at[k];
    best.value[k] = value;
    best.at[k] = at;
  } else if (value > best.second[k]) {
    best.second[k] = value;
    best.secondAt[k] = at;
  }
}

export function evidence(source: SideVectors, target: SideVectors, band: Band): Evidence {
  const dots = similarities(source, target, band);
  const sourceBackground = background(source, target);
  const targetBackground = background(target, source);
  const { maxRun } = source;

  const cosine = (i: number, n: number, j: number, m: number): number => {
    const norm = source.norms[i * maxRun + n - 1] * target.norms[j * maxRun + m - 1];
    return norm > 0 ? runDot(dots, i, n, j, m) / norm : 0;
  };
  const adjusted = (i: number, n: number, j: number, m: number): number => {
    const a = source.norms[i * maxRun + n - 1];
    const b = target.norms[j * maxRun + m - 1];
    if (!(a * b > 0)) return 0;
    return (
      runDot(dots, i, n, j, m) / (a * b) - (expected(sourceBackground, i, n, m, a) + expected(targetBackground, j, m, n, b)) / 2
    );
  };

  const sourceBest = noBest(source.count);
  const targetBest = noBest(target.count);
  let squares = 0;
  let cells = 0;
  for (let i = 0; i < source.count; i++) {
    for (let j = band.low[i]; j < band.high[i + 1]; j++) {
      const value = adjusted(i, 1, j, 1);
      squares += value * value;
      cells++;
      offer(sourceBest, i, value, j);
      offer(targetBest, j, value, i);
    }
  }
  // the right pairs are among the cells; each segment's best cell is left out of what chance does
  for (const value of sourceBest.value) if (value > 0 && cells > source.count) squares -= value * value;
  const noise = Math.sqrt(Math.max(1e-6, squares) / Math.max(1, cells - source.count));
  const lengthRatio = (target.characters[target.count] + 100) / (source.characters[source.count] + 100);
  return { cosine, adjusted, sourceBest, targetBest, noise, lengthRatio, source, target };
}

/** The bead score for a threshold: positive when the bead is likelier right than not. */
export function beadScore(e: Evidence, threshold: number, s: Settings): BeadScore {
  const { source, target, sourceBest, targetBest, lengthRatio } = e;
  /** By how much the best counterpart outside [from, from + length) beats `value`. */
  const rival = (best: Best, k: number, from: number, length: number, value: number): number => {
    const inside = (at: number) => at >= from && at < from + length;
    const other = !inside(best.at[k]) ? best.value[k] : !inside(best.secondAt[k]) ? best.second[k] : -1;
    return Math.max(0, other - value);
  };
  return (i, n, j, m) => {
    const value = e.adjusted(i, n, j, m);
    let rivals = 0;
    for (let r = i; r < i + n; r++) rivals += rival(sourceBest, r, j, m, value) / n;
    for (let c = j; c < j + m; c++) rivals += rival(targetBest, c, i, n, value) / m;
    const expectedLength = (source.characters[i + n] - source.characters[i]) * lengthRatio;
    const length = target.characters[j + m] - target.characters[j];
    const skew = Math.log((length + 20) / (expectedLength + 20));
    return (
      ((value - threshold - s.rival * rivals - s.length * Math.min(4, skew * skew * 4)) * (n + m)) / 2 - s.extra * (n + m - 2)
    );
  };
}
