import type { Steps } from '@enface/core/internal';
import { isTurn } from './band.ts';
import type { Evidence } from './evidence.ts';
import { BEGINNINGS, ENDS, type Marks, marksOf } from './marks.ts';
import {
  type Beads,
  type Block,
  createBeads,
  createPathFinder,
  type Lattice,
  NEGLIGIBLE,
  pushBead,
  type Shapes,
} from './search.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import { embeddedCosine, runDot, type Similarities } from './similarities.ts';

/**
 * The adjusted cosines that the documents at hand call typical of a right pair, and that a bead must exceed.
 * See `thresholds`.
 */
export interface Thresholds {
  readonly signal: number;
  readonly threshold: number;
}

/** Weights of segments, summed, with mean 1: longer vectors, that is, more content, count for more. */
export function massOf(side: SideVectors, exponent: number): Float64Array {
  const mass = new Float64Array(side.count + 1);
  for (let k = 0; k < side.count; k++) {
    const inverse = side.inverse[k * side.maxRun];
    mass[k + 1] = mass[k] + (inverse > 0 ? inverse ** -exponent : 0);
  }
  const mean = mass[side.count] / Math.max(1, side.count) || 1;
  return mass.map((value) => value / mean);
}

/** Lengths of the runs of one side, and their logarithms, as `SideVectors.inverse` is laid out. */
interface Lengths {
  readonly scaled: Float64Array;
  readonly logs: Float64Array;
}

/** Segments have so many characters more, lest short ones differ by multiples. */
const LEAST_LENGTH = 4;

function lengthsOf({ count, maxRun, characters }: SideVectors, scale: number): Lengths {
  const scaled = new Float64Array(count * maxRun);
  for (let i = 0; i < count; i++)
    for (let n = 1; n <= maxRun && i + n <= count; n++) scaled[i * maxRun + n - 1] = (characters[i + n] - characters[i]) * scale;
  return { scaled, logs: scaled.map((length) => Math.log(length + LEAST_LENGTH)) };
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

function skewOfLog(logRatio: number, length: number): number {
  return Math.min(4, (logRatio * logRatio) / (0.06 + 6 / (length + 1)));
}

/** What `scoreRow` reads, side by side, and the lattice that it writes to. */
interface Scorer {
  readonly lattice: Lattice;
  readonly source: SideVectors;
  readonly target: SideVectors;
  readonly dots: Similarities;
  readonly sourceBackground: Float64Array;
  readonly targetBackground: Float64Array;
  readonly sourceMass: Float64Array;
  readonly targetMass: Float64Array;
  readonly sourceLengths: Lengths;
  readonly targetLengths: Lengths;
  /** `shapeOf[n * (maxRun + 1) + m]`: the number of the shape n-m, or −1. */
  readonly shapeOf: Int32Array;
  /** `widest[n]`: the largest m of the shapes of n or more source segments; 0 beyond the largest n. */
  readonly widest: Int32Array;
  /** What each shape costs. */
  readonly prices: Float64Array;
  /** Room for the dot products of runs that end in one node. */
  readonly blocks: Float64Array;
  readonly signal: number;
  readonly threshold: number;
  readonly share: number;
  readonly lack: number;
  readonly length: number;
  /** Price of a paragraph break inside. */
  readonly paragraph: number;
  /** What a joint inside takes off the price. */
  readonly joint: number;
  /** What a seam inside a segment takes off the price of splitting it. */
  readonly seam: number;
  /** Price of a side of several segments whose first or last hardly stands there, unless the other side's does not either. */
  readonly edge: number;
  /** What beginnings and ends say, in units of scores. */
  readonly marks: Marks;
  /** The most that they say. */
  readonly bestMarks: number;
  /** The score of beads that are not worth keeping. */
  readonly hopeless: number;
}

/**
 * Scores every bead of the band once; both directions of the search read them. In units of the documents' typical right
 * pair, a bead's score is
 *
 *   mass · (adjusted cosine − threshold − length penalty) − extra segments − both sides several − paragraph breaks inside
 *     + joints inside + marks at both ends that agree − segments lacking a share
 *
 * where leaving its segments unmatched scores 0 (or what `alignVectors` finds for the documents). A segment lacks its share
 * when it alone has less than `share` in common with the other side: it rides along without belonging. Beads that are e¹⁶
 * times less likely than leaving their segments unmatched are left out. `progress` tells how many rows are done.
 */
export function* scoreLattice(e: Evidence, t: Thresholds, shapes: Shapes, s: Settings, progress = { done: 0 }): Steps<Lattice> {
  const scorer = yield* createScorer(e, t, shapes, s, createBeads(e.band));
  for (let i = 1; i <= e.source.count; i++) {
    scoreRow(scorer, i);
    progress.done = i;
    if (isTurn(e.band.offset, i)) yield;
  }
  return scorer.lattice;
}

/**
 * The path that earns most, as `bestPath` finds it in the lattice of `scoreLattice`: where nobody asks for the beads afterwards, those
 * of a row are forgotten as the next one's come, which in a wide band saves most of the memory.
 */
export function* scoredPath(e: Evidence, t: Thresholds, shapes: Shapes, s: Settings): Steps<Block[]> {
  const scorer = yield* createScorer(e, t, shapes, s, createBeads(e.band));
  const { band, beads } = scorer.lattice;
  const finder = createPathFinder(scorer.lattice);
  finder.addRow(0);
  for (let i = 1; i <= e.source.count; i++) {
    beads.ends[band.offset[i]] = 0;
    scoreRow(scorer, i);
    finder.addRow(i);
    if (isTurn(e.band.offset, i)) yield;
  }
  return finder.path();
}

function* createScorer(e: Evidence, { signal, threshold }: Thresholds, shapes: Shapes, s: Settings, beads: Beads): Steps<Scorer> {
  const { source, target, band, dots, sourceBackground, targetBackground } = e;
  const size = source.maxRun + 1;
  const shapeOf = new Int32Array(size * size).fill(-1);
  const widest = new Int32Array(size);
  for (const [k, [n, m]] of shapes.entries()) {
    shapeOf[n * size + m] = k;
    for (let less = 1; less <= n; less++) widest[less] = Math.max(widest[less], m);
  }
  const root = Math.sqrt(e.lengthRatio);
  const sourceMass = massOf(source, s.mass);
  yield;
  const targetMass = massOf(target, s.mass);
  yield;
  const sourceLengths = lengthsOf(source, root);
  yield;
  const targetLengths = lengthsOf(target, 1 / root);
  yield;
  const marks = scaledMarks(e, s.marks);
  yield;
  return {
    lattice: { sourceCount: source.count, targetCount: target.count, band, shapes, beads },
    source,
    target,
    dots,
    sourceBackground,
    targetBackground,
    sourceMass,
    targetMass,
    sourceLengths,
    targetLengths,
    shapeOf,
    widest,
    prices: Float64Array.from(shapes, ([n, m]) => s.extra * (n + m - 2) + s.both * (Math.min(n, m) - 1)),
    blocks: new Float64Array(size),
    signal,
    threshold,
    share: s.share * signal,
    lack: s.lack / signal,
    length: s.length,
    paragraph: s.paragraph * e.paragraphAgreement,
    joint: s.joint,
    seam: s.seam,
    edge: s.edge,
    marks,
    bestMarks: Math.max(...marks.beginnings) + Math.max(...marks.ends),
    hopeless: -NEGLIGIBLE / s.slope,
  };
}

/** Marks of the segments that prefer each other and are of even length. */
function scaledMarks({ source, target, sourceBest, targetBest, lengthRatio }: Evidence, scale: number): Marks {
  const pairs: [number, number][] = [];
  for (const [i, j] of sourceBest.at.entries()) {
    if (j < 0 || targetBest.at[j] !== i) continue;
    if (lengthSkew(lengthOf(source, i, 1), lengthOf(target, j, 1), lengthRatio) < EVEN) pairs.push([i, j]);
  }
  const { beginnings, ends } = marksOf(source, target, pairs);
  return { beginnings: beginnings.map((nats) => scale * nats), ends: ends.map((nats) => scale * nats) };
}

/** The length penalty below which two segments are of even length. */
const EVEN = 1;

/**
 * Scores row i: the beads that end with source segment i − 1. (A function of its own, over one kind of object: a process
 * that aligns a single pair spends its time before the engine has warmed up, and closures would warm up one by one.)
 */
function scoreRow(scorer: Scorer, i: number): void {
  const { source, target, dots, sourceBackground, targetBackground } = scorer;
  const { sourceMass, targetMass, sourceLengths, targetLengths, blocks } = scorer;
  const { shapeOf, widest, prices, signal, threshold, hopeless } = scorer;
  const { band, beads } = scorer.lattice;
  const { marks } = scorer;
  const { low, high, offset } = band;
  const { sums, first } = dots;
  const { maxRun: runs, inverse: sourceInverse } = source;
  const { inverse: targetInverse } = target;
  const embedded = source.runs !== undefined;
  let count = beads.ends[offset[i]];
  for (let j = low[i]; j <= high[i]; j++) {
    blocks.fill(0);
    const node = offset[i] + j - low[i];
    for (let n = 1; n <= runs && n <= i && widest[n] > 0; n++) {
      const r = i - n;
      const sourceRun = r * runs + n - 1;
      const row = dots.offset[r] - first[r];
      // a row needs no sums beyond the widest shape
      const reach = Math.min(widest[n], j - first[r]);
      for (let m = 1; m <= reach; m++) {
        const c = j - m;
        const targetRun = c * runs + m - 1;
        // the dot product of the two runs: row by row, one subtraction each
        const block = (blocks[m] += sums[row + j] - sums[row + c]);
        const k = shapeOf[n * (runs + 1) + m];
        if (k < 0 || c < low[r] || c > high[r]) continue;
        const cosine = embedded
          ? embeddedCosine(source, target, r, n, c, m)
          : block * sourceInverse[sourceRun] * targetInverse[targetRun];
        const adjusted = cosine - (sourceBackground[sourceRun * runs + m - 1] + targetBackground[targetRun * runs + n - 1]) / 2;
        const mass = (sourceMass[i] - sourceMass[r] + targetMass[j] - targetMass[c]) / 2;
        const merit = (mass * (adjusted - threshold)) / signal - prices[k];
        // of what is still to come, joints, seams and marks alone raise a score
        const joints = source.joints[i - 1] - source.joints[r] + target.joints[j - 1] - target.joints[c];
        if (merit + scorer.joint * joints + scorer.seam * Math.abs(n - m) + scorer.bestMarks < hopeless) continue;
        const skew = skewOfLog(
          targetLengths.logs[targetRun] - sourceLengths.logs[sourceRun],
          sourceLengths.scaled[sourceRun] + targetLengths.scaled[targetRun],
        );
        const breaks = source.paragraphs[i - 1] - source.paragraphs[r] + target.paragraphs[j - 1] - target.paragraphs[c];
        let score = merit - mass * scorer.length * skew - scorer.paragraph * breaks + scorer.joint * joints;
        score += marks.beginnings[source.beginnings[r] * BEGINNINGS + target.beginnings[c]];
        score += marks.ends[source.ends[i - 1] * ENDS + target.ends[j - 1]];
        const first = source.notFirst[r] - target.notFirst[c];
        if (first > 0 ? n > 1 : first < 0 && m > 1) score -= scorer.edge;
        const last = source.notLast[i - 1] - target.notLast[j - 1];
        if (last > 0 ? n > 1 : last < 0 && m > 1) score -= scorer.edge;
        if (n !== m) {
          const seams = source.seams[i] - source.seams[r] - target.seams[j] + target.seams[c];
          score += scorer.seam * (m > n ? Math.max(0, Math.min(m - n, seams)) : Math.max(0, Math.min(n - m, -seams)));
        }
        if (n + m > 2 && score >= hopeless) score -= scorer.lack * lackOf(scorer, r, n, c, m);
        if (score >= hopeless) pushBead(beads, count++, node, k, offset[r] + c - low[r], score);
      }
    }
    beads.ends[node + 1] = count;
  }
}

/** What the segments of a side that has several fall short of their share with the other side, summed. */
function lackOf(
  { source, target, dots, sourceBackground, targetBackground, share }: Scorer,
  r: number,
  n: number,
  c: number,
  m: number,
): number {
  const { maxRun: runs } = source;
  const { sums, offset, first } = dots;
  const embedded = source.runs !== undefined;
  const sourceRun = r * runs + n - 1;
  const targetRun = c * runs + m - 1;
  let lack = 0;
  for (let row = n > 1 ? r + n - 1 : r - 1; row >= r; row--) {
    const at = offset[row] - first[row] + c;
    const cosine = embedded
      ? embeddedCosine(source, target, row, 1, c, m)
      : (sums[at + m] - sums[at]) * source.inverse[row * runs] * target.inverse[targetRun];
    const own = cosine - (sourceBackground[row * runs * runs + m - 1] + targetBackground[targetRun * runs]) / 2;
    if (own < share) lack += share - own;
  }
  for (let column = m > 1 ? c + m - 1 : c - 1; column >= c; column--) {
    const cosine = embedded
      ? embeddedCosine(source, target, r, n, column, 1)
      : runDot(dots, r, n, column, 1) * target.inverse[column * runs] * source.inverse[sourceRun];
    const own = cosine - (sourceBackground[sourceRun * runs] + targetBackground[column * runs * runs + n - 1]) / 2;
    if (own < share) lack += share - own;
  }
  return lack;
}
