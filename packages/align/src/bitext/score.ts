import type { Evidence } from './evidence.ts';
import type { Lattice, Shapes } from './search.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import { embeddedCosine } from './similarities.ts';

/**
 * The adjusted cosines that the documents at hand call typical of a right pair, and that a bead must exceed.
 * See `thresholds`.
 */
export interface Thresholds {
  readonly signal: number;
  readonly threshold: number;
}

/** Weights of segments, summed, with mean 1: longer vectors, that is, more content, count for more. */
function massOf(side: SideVectors, exponent: number): Float64Array {
  const mass = new Float64Array(side.count + 1);
  for (let k = 0; k < side.count; k++) {
    const inverse = side.inverse[k * side.maxRun];
    mass[k + 1] = mass[k] + (inverse > 0 ? inverse ** -exponent : 0);
  }
  const mean = mass[side.count] / Math.max(1, side.count) || 1;
  return mass.map((value) => value / mean);
}

/**
 * Penalty for an unlikely ratio of lengths, given the documents' own (target for source): a squared z-value of the log
 * ratio, whose variance falls with length; at most 4.
 */
export function lengthSkew(source: number, target: number, ratio: number): number {
  const root = Math.sqrt(ratio);
  const a = source * root;
  const b = target / root;
  const skew = Math.log((b + 4) / (a + 4));
  return Math.min(4, (skew * skew) / (0.06 + 6 / (a + b + 1)));
}

/**
 * Scores every bead of the band once; both directions of the search read them. In units of the documents' typical right
 * pair, a bead's score is
 *
 *   mass · (adjusted cosine − threshold − length penalty) − extra segments − both sides several − segments lacking a share
 *
 * where leaving its segments unmatched scores 0. A segment lacks its share when it alone has less than `share` in common
 * with the other side: it rides along without belonging.
 */
export function scoreLattice(e: Evidence, t: Thresholds, shapes: Shapes, s: Settings): Lattice {
  const { lattice, scoreRow } = latticeScorer(e, t, shapes, s);
  for (let i = 1; i <= e.source.count; i++) scoreRow(i);
  return lattice;
}

/** As `scoreLattice`, row by row: row i holds the beads that end with source segment i − 1. */
export function latticeScorer(
  e: Evidence,
  { signal, threshold }: Thresholds,
  shapes: Shapes,
  s: Settings,
): { lattice: Lattice; scoreRow(i: number): void } {
  const { source, target, band, dots } = e;
  const { low, high, offset } = band;
  const width = shapes.length;
  const scores = new Float32Array(offset[source.count + 1] * width).fill(Number.NEGATIVE_INFINITY);
  const runs = source.maxRun;
  const shapeOf = new Int32Array((runs + 1) * (runs + 1)).fill(-1);
  let most = 0;
  for (let k = 0; k < width; k++) {
    shapeOf[shapes[k][0] * (runs + 1) + shapes[k][1]] = k;
    most = Math.max(most, shapes[k][0], shapes[k][1]);
  }
  const sourceMass = massOf(source, s.mass);
  const targetMass = massOf(target, s.mass);
  const sourceExpected = e.sourceBackground;
  const targetExpected = e.targetBackground;
  const columns = new Float64Array(runs + 1);
  const sourceLack = new Float64Array(runs + 1);
  const share = s.share * signal;
  const embedded = source.runs !== undefined;

  const scoreRow = (i: number): void => {
    for (let j = Math.max(1, low[i]); j <= high[i]; j++) {
      const at = (offset[i] + j - low[i]) * width;
      columns.fill(0);
      sourceLack.fill(0);
      for (let n = 1; n <= most && n <= i; n++) {
        const r = i - n;
        const row = dots.offset[r] - dots.first[r];
        const reach = Math.min(most, j - dots.first[r]);
        let block = 0;
        let targetLack = 0;
        for (let m = 1; m <= reach; m++) {
          const c = j - m;
          const sums = dots.sums;
          const inverseS = source.inverse[r * runs + n - 1];
          const inverseT = target.inverse[c * runs + m - 1];
          // what the n-th row and the m-th column have in common with the other side's run
          columns[m] += sums[row + c + 1] - sums[row + c];
          block += columns[m];
          const rowCosine = embedded
            ? embeddedCosine(source, target, r, 1, c, m)
            : (sums[row + j] - sums[row + c]) * source.inverse[r * runs] * inverseT;
          const rowShare = rowCosine - (sourceExpected[r * runs * runs + m - 1] + targetExpected[(c * runs + m - 1) * runs]) / 2;
          const columnCosine = embedded
            ? embeddedCosine(source, target, r, n, c, 1)
            : columns[m] * target.inverse[c * runs] * inverseS;
          const columnShare =
            columnCosine - (sourceExpected[(r * runs + n - 1) * runs] + targetExpected[c * runs * runs + n - 1]) / 2;
          if (rowShare < share) sourceLack[m] += share - rowShare;
          if (columnShare < share) targetLack += share - columnShare;
          const k = shapeOf[n * (runs + 1) + m];
          if (k < 0 || c < low[r] || c > high[r]) continue;
          const cosine = embedded ? embeddedCosine(source, target, r, n, c, m) : block * inverseS * inverseT;
          const adjusted =
            cosine - (sourceExpected[(r * runs + n - 1) * runs + m - 1] + targetExpected[(c * runs + m - 1) * runs + n - 1]) / 2;
          const skew = lengthSkew(
            source.characters[i] - source.characters[r],
            target.characters[j] - target.characters[c],
            e.lengthRatio,
          );
          const mass = (sourceMass[i] - sourceMass[r] + targetMass[j] - targetMass[c]) / 2;
          const lack = (n > 1 ? sourceLack[m] : 0) + (m > 1 ? targetLack : 0);
          scores[at + k] =
            mass * ((adjusted - threshold) / signal - s.length * skew) -
            s.extra * (n + m - 2) -
            (n > 1 && m > 1 ? s.both : 0) -
            (s.lack * lack) / signal;
        }
      }
    }
  };
  return { lattice: { sourceCount: source.count, targetCount: target.count, band, shapes, scores }, scoreRow };
}
