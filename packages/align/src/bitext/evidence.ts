import type { Steps } from '@enface/core/internal';
import { type Background, background, expected } from './background.ts';
import { type Band, isTurn } from './band.ts';
import { release } from './release.ts';
import type { SideVectors } from './side.ts';
import { embeddedCosine, runDot, type Similarities, similarities } from './similarities.ts';

/** What the two documents' vectors say about each other, before any threshold. */
export interface Evidence {
  readonly source: SideVectors;
  readonly target: SideVectors;
  readonly band: Band;
  readonly dots: Similarities;
  /** Expected cosines with random runs: see `background`. */
  readonly sourceBackground: Background;
  readonly targetBackground: Background;
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
  /** How far the paragraph breaks of both documents fall together: 0 when no more than by chance, 1 always. */
  readonly paragraphAgreement: number;
}

/** What beads are scored by: no cosines can be asked for, since their dot products may be of a narrower band. */
export type BeadEvidence = Omit<Evidence, 'cosine' | 'adjusted'>;

/** The best counterpart of each segment of one side. */
export interface Best {
  readonly value: Float64Array;
  /** −1 where nothing came into question. */
  readonly at: Int32Array;
}

export function noBest(count: number): Best {
  return { value: new Float64Array(count).fill(-1), at: new Int32Array(count).fill(-1) };
}

/** Belief about chance before a document has been seen: its standard deviation, and how many cells that is worth. */
const PRIOR_NOISE = 0.09;
const PRIOR_CELLS = 20;

export function* evidence(source: SideVectors, target: SideVectors, band: Band): Steps<Evidence> {
  const dots = yield* similarities(source, target, band);
  const sourceBackground = yield* background(source, target);
  const targetBackground = yield* background(target, source);
  const { maxRun } = source;
  const cosine = (i: number, n: number, j: number, m: number): number =>
    source.runs
      ? embeddedCosine(source, target, i, n, j, m)
      : runDot(dots, i, n, j, m) * source.inverse[i * maxRun + n - 1] * target.inverse[j * maxRun + m - 1];
  const adjusted = (i: number, n: number, j: number, m: number): number =>
    cosine(i, n, j, m) - (expected(sourceBackground, i, n, m) + expected(targetBackground, j, m, n)) / 2;

  const singles = { source, target, band, dots, sourceBackground, targetBackground, adjusted };
  const row = new Float64Array(target.count);
  const sourceBest = noBest(source.count);
  const targetBest = noBest(target.count);
  const squares = new Float64Array(1);
  for (let i = 0; i < source.count; i++) {
    bestOfRow(singles, i, row, sourceBest, targetBest, squares);
    if (isTurn(band.offset, i)) yield;
  }
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
    noise: noiseIn(squares[0], band, sourceBest, targetBest),
    lengthRatio: lengthRatio(source, target, sourceBest, targetBest),
    paragraphAgreement: paragraphAgreement(source, target, sourceBest, targetBest),
  };
}

/** Gives back the memory of what only the search reads: no cosines are to be had then. */
export function releaseEvidence({ dots, sourceBackground, targetBackground }: BeadEvidence): void {
  release(dots.sums, sourceBackground.table, targetBackground.table);
}

type Singles = Pick<Evidence, 'source' | 'target' | 'band' | 'dots' | 'sourceBackground' | 'targetBackground' | 'adjusted'>;

/** `row[j]` becomes `adjusted(i, 1, j, 1)`, for every j of the band. */
function adjustedRow(singles: Singles, i: number, row: Float64Array): void {
  const { source, target, band, dots, sourceBackground, targetBackground } = singles;
  const { maxRun, inverse } = source;
  const { sums } = dots;
  const at = dots.offset[i] - dots.first[i];
  const usual = expected(sourceBackground, i, 1, 1);
  const { table } = targetBackground;
  const end = band.high[i + 1];
  for (let j = band.low[i]; j < end; j++) {
    row[j] = source.runs
      ? singles.adjusted(i, 1, j, 1)
      : (sums[at + j + 1] - sums[at + j]) * inverse[i * maxRun] * target.inverse[j * maxRun] -
        (usual + table[j * maxRun] * target.inverse[j * maxRun]) / 2;
  }
}

/** Looks at row i's adjusted cosines, and adds up their squares. */
function bestOfRow(
  singles: Singles,
  i: number,
  row: Float64Array,
  sourceBest: Best,
  targetBest: Best,
  squares: Float64Array,
): void {
  adjustedRow(singles, i, row);
  const end = singles.band.high[i + 1];
  let sum = 0;
  for (let j = singles.band.low[i]; j < end; j++) {
    const value = row[j];
    sum += value * value;
    if (value > sourceBest.value[i]) {
      sourceBest.value[i] = value;
      sourceBest.at[i] = j;
    }
    if (value > targetBest.value[j]) {
      targetBest.value[j] = value;
      targetBest.at[j] = i;
    }
  }
  squares[0] += sum;
}

/** What chance does: see `Evidence.noise`. Of the squares of all adjusted cosines of a band, those of segments that are a best are taken away. */
function noiseIn(squares: number, { low, high }: Band, sourceBest: Best, targetBest: Best): number {
  let cells = 0;
  for (let i = 0; i + 1 < low.length; i++) cells += Math.max(0, high[i + 1] - low[i]);
  let left = squares;
  const takeAway = (value: number) => {
    left -= value * value;
    cells--;
  };
  for (let i = 0; i < sourceBest.at.length; i++) if (sourceBest.at[i] >= 0) takeAway(sourceBest.value[i]);
  for (let j = 0; j < targetBest.at.length; j++) {
    const i = targetBest.at[j];
    if (i >= 0 && sourceBest.at[i] !== j) takeAway(targetBest.value[j]);
  }
  // with next to nothing to measure, chance is believed to do what it does in ordinary documents
  return Math.sqrt((Math.max(0, left) + PRIOR_CELLS * PRIOR_NOISE ** 2) / (cells + PRIOR_CELLS));
}

/** Pairs that the ratio of the whole texts is worth beside what the pairs themselves say. */
const RATIO_PRIOR = 3;

/**
 * Characters of target text for one of source text: the median over the segments that prefer each other, which insertions
 * of whole passages do not sway, with the ratio of the whole texts as prior.
 */
function lengthRatio(source: SideVectors, target: SideVectors, sourceBest: Best, targetBest: Best): number {
  const length = ({ characters }: SideVectors, k: number) => characters[k + 1] - characters[k] + 4;
  const logs: number[] = [];
  for (let i = 0; i < sourceBest.at.length; i++) {
    const j = sourceBest.at[i];
    if (j >= 0 && targetBest.at[j] === i) logs.push(Math.log(length(target, j) / length(source, i)));
  }
  const sorted = new Float64Array(logs).sort();
  const middle = logs.length ? (sorted[Math.floor((logs.length - 1) / 2)] + sorted[Math.floor(logs.length / 2)]) / 2 : 0;
  const whole = Math.log((target.characters[target.count] + 200) / (source.characters[source.count] + 200));
  return Math.exp((middle * logs.length + whole * RATIO_PRIOR) / (logs.length + RATIO_PRIOR));
}

/** Pairs of breaks that have to be seen before they are half believed. */
const AGREEMENT_PRIOR = 10;

/**
 * Correlation (φ) of paragraph beginnings over the segments that prefer each other. It is 0 where a side has no breaks or
 * nothing but breaks, as a text of one sentence a line has.
 */
function paragraphAgreement(source: SideVectors, target: SideVectors, sourceBest: Best, targetBest: Best): number {
  const counts = [0, 0, 0, 0];
  for (let i = 1; i < sourceBest.at.length; i++) {
    const j = sourceBest.at[i];
    if (j > 0 && targetBest.at[j] === i) counts[2 * opens(source, i) + opens(target, j)]++;
  }
  const [neither, onlyTarget, onlySource, both] = counts;
  const product = (both + onlySource) * (both + onlyTarget) * (neither + onlySource) * (neither + onlyTarget);
  const phi = product > 0 ? (both * neither - onlySource * onlyTarget) / Math.sqrt(product) : 0;
  const seen = neither + onlyTarget + onlySource + both;
  return Math.max(0, phi) * (seen / (seen + AGREEMENT_PRIOR));
}

function opens({ paragraphs }: SideVectors, k: number): 0 | 1 {
  return paragraphs[k] === paragraphs[k - 1] ? 0 : 1;
}
