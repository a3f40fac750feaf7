import type { Steps } from '@enface/core/internal';
import { lookUp } from './background.ts';
import { isTurn } from './band.ts';
import { createPathFinder } from './best-path.ts';
import type { BeadEvidence } from './evidence.ts';
import { type Block, createBeads, createRowBeads, type Lattice, pushBead, type Shapes } from './lattice.ts';
import { skewOfLog } from './lengths.ts';
import { NEGLIGIBLE } from './log-add.ts';
import { BEGINNINGS, ENDS } from './marks.ts';
import { release } from './release.ts';
import { hasRoom, leaveJobs, scoreInRoom } from './score-jobs.ts';
import type { ScoreRoom } from './score-room.ts';
import { createScorer, leastOf, type Measures, PARAGRAPH, type Scorer, type Thresholds } from './scorer.ts';
import type { Settings } from './settings.ts';
import { embeddedCosine, runDot } from './similarities.ts';

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
export function* scoreLattice(
  e: BeadEvidence,
  t: Thresholds,
  shapes: Shapes,
  s: Settings,
  measures: Measures,
  progress = { done: 0 },
): Steps<Lattice> {
  const scorer = createScorer(e, t, shapes, s, measures, createBeads(e.band), -NEGLIGIBLE / s.slope);
  for (let i = 1; i <= e.source.count; i++) {
    scoreRow(scorer, i);
    progress.done = i;
    if (isTurn(e.band.offset, i)) yield;
  }
  leaveJobs(scorer.jobs);
  return scorer.lattice;
}

/**
 * The path that earns most, as `bestPath` finds it in the lattice of `scoreLattice`: where nobody asks for the beads afterwards, those
 * of a row are forgotten as the next one's come, which in a wide band saves most of the memory. Nor are beads scored to the end that
 * score less than nothing, which is what leaving their segments unmatched earns: no best path has one, and most are such.
 */
export function* scoredPath(e: BeadEvidence, t: Thresholds, shapes: Shapes, s: Settings, measures: Measures): Steps<Block[]> {
  const scorer = createScorer(e, t, shapes, s, measures, createRowBeads(e.band), WORTHLESS);
  const { band, beads } = scorer.lattice;
  const finder = createPathFinder(scorer.lattice);
  finder.addRow(0);
  for (let i = 1; i <= e.source.count; i++) {
    beads.base = band.offset[i];
    beads.ends[0] = 0;
    scoreRow(scorer, i);
    finder.addRow(i);
    if (isTurn(e.band.offset, i)) yield;
  }
  leaveJobs(scorer.jobs);
  release(beads.ends, beads.shape, beads.score);
  return finder.path();
}

/** So much less than nothing that rounding makes no difference. */
const WORTHLESS = -1e-6;

/**
 * Scores row i: the beads that end with source segment i − 1. (Functions of their own, over one kind of object: a process
 * that aligns a single pair spends its time before the engine has warmed up, and closures would warm up one by one.)
 */
function scoreRow(scorer: Scorer, i: number): void {
  const { source, sourceUsual, targetUsual, widest, promising, jobs } = scorer;
  const { low, high } = scorer.lattice.band;
  const { maxRun: runs } = source;
  lookUp(sourceUsual, Math.max(0, i - runs), i);
  lookUp(targetUsual, low[Math.max(0, i - runs)], high[i]);
  if (jobs && hasRoom(scorer, i)) {
    scoreInRoom(scorer, jobs, i);
    pushScored(scorer.lattice, jobs.room, i);
    return;
  }
  const width = high[i] - low[i] + 1;
  for (let x = 0; x < width; x++) promising.until[x] = x * promising.most;
  for (let m = 1; m <= widest[1]; m++) promising.blocks.fill(0, m * promising.width, m * promising.width + width);
  for (let n = 1; n <= runs && n <= i && widest[n] > 0; n++)
    // a row needs no sums beyond the widest shape
    for (let m = 1; m <= widest[n]; m++) weighRuns(scorer, i, n, m);
  pushPromising(scorer, i);
}

/**
 * Weighs the beads of one shape by cosines, prices and lengths, of which most are hopeless then. (Shape by shape, so that what
 * depends on the source alone is looked up once.)
 */
function weighRuns(scorer: Scorer, i: number, n: number, m: number): void {
  const { source, target, dots, sourceUsual, targetUsual, sourceMass, targetMass, promising } = scorer;
  const { signal, threshold, length } = scorer;
  const { low, high } = scorer.lattice.band;
  const { sums } = dots;
  const { inverse: targetInverse, characters } = target;
  const { logs, scale } = scorer.targetLengths;
  const { values: targetExpected, mask: targetMask } = targetUsual;
  const { maxRun: runs } = source;
  const { blocks, until, shapes, scores, width } = promising;
  const embedded = source.runs !== undefined;
  const r = i - n;
  const left = low[i];
  const last = high[i];
  const row = dots.offset[r] - dots.first[r];
  const inBlocks = m * width - left;
  // the dot product of the two runs: row by row, one subtraction each
  const start = Math.max(left, dots.first[r] + m);
  for (let j = start; j <= last; j++) blocks[inBlocks + j] += sums[row + j] - sums[row + j - m];
  const k = scorer.shapeOf[n * (runs + 1) + m];
  if (k < 0) return;
  const from = Math.max(start, low[r] + m);
  const to = Math.min(last, high[r] + m);
  if (from > to) return;
  const least = leastOf(scorer, i, n, m, from, to);
  const run = r * runs + n - 1;
  const inverse = source.inverse[run];
  const chance = sourceUsual.values[((r & sourceUsual.mask) * runs + n - 1) * runs + m - 1];
  const expectedAt = (m - 1) * runs + n - 1;
  const ownMass = sourceMass[i] - sourceMass[r];
  const ownLog = scorer.sourceLengths.logs[run];
  const ownLength = (source.characters[i] - source.characters[r]) * scorer.sourceLengths.scale;
  const price = scorer.prices[k];
  for (let j = from; j <= to; j++) {
    const c = j - m;
    const cosine = embedded
      ? embeddedCosine(source, target, r, n, c, m)
      : blocks[inBlocks + j] * inverse * targetInverse[c * runs + m - 1];
    const adjusted = cosine - (chance + targetExpected[(c & targetMask) * runs * runs + expectedAt]) / 2;
    const mass = (ownMass + targetMass[j] - targetMass[c]) / 2;
    const merit = (mass * (adjusted - threshold)) / signal - price;
    if (merit < least) continue;
    const skew = skewOfLog(logs[c * runs + m - 1] - ownLog, ownLength + (characters[j] - characters[c]) * scale);
    const score = merit - mass * length * skew;
    if (score < least) continue;
    const at = until[j - left]++;
    shapes[at] = k;
    scores[at] = score;
  }
}

/** Writes down the beads of a row that were scored in a room. */
function pushScored({ band, beads, shapes: { length: most } }: Lattice, { until, shapes, scores }: ScoreRoom, i: number): void {
  const { ends, base } = beads;
  const node = band.offset[i];
  const width = band.high[i] - band.low[i] + 1;
  let count = ends[node - base];
  for (let x = 0; x < width; x++) {
    for (let at = x * most; at < until[x]; at++) pushBead(beads, count++, node + x, shapes[at], scores[at]);
    ends[node + x + 1 - base] = count;
  }
}

/** Scores what is promising of a row to the end, node by node. */
function pushPromising(scorer: Scorer, i: number): void {
  const { source, target, hopeless, amounts, marks } = scorer;
  const { band, beads } = scorer.lattice;
  const { low, high, offset } = band;
  const { until, shapes, scores, most, sources, targets } = scorer.promising;
  const { ends, base } = beads;
  let count = ends[offset[i] - base];
  for (let j = low[i]; j <= high[i]; j++) {
    const node = offset[i] + j - low[i];
    const end = until[j - low[i]];
    for (let at = (j - low[i]) * most; at < end; at++) {
      const k = shapes[at];
      const n = sources[k];
      const m = targets[k];
      const r = i - n;
      const c = j - m;
      const joints = source.joints[i - 1] - source.joints[r] + target.joints[j - 1] - target.joints[c];
      const breaks = source.paragraphs[i - 1] - source.paragraphs[r] + target.paragraphs[j - 1] - target.paragraphs[c];
      let score = scores[at] - amounts[PARAGRAPH] * breaks + scorer.joint * joints;
      score += marks.beginnings[source.beginnings[r] * BEGINNINGS + target.beginnings[c]];
      score += marks.ends[source.ends[i - 1] * ENDS + target.ends[j - 1]];
      const openers = source.notFirst[r] - target.notFirst[c];
      if (openers > 0 ? n > 1 : openers < 0 && m > 1) score -= scorer.edge;
      const closers = source.notLast[i - 1] - target.notLast[j - 1];
      if (closers > 0 ? n > 1 : closers < 0 && m > 1) score -= scorer.edge;
      if (n !== m) {
        const seams = source.seams[i] - source.seams[r] - target.seams[j] + target.seams[c];
        score += scorer.seam * (m > n ? Math.max(0, Math.min(m - n, seams)) : Math.max(0, Math.min(n - m, -seams)));
      }
      if (n + m > 2 && score >= hopeless) score -= scorer.lack * lackOf(scorer, r, n, c, m);
      if (score >= hopeless) pushBead(beads, count++, node, k, score);
    }
    ends[node + 1 - base] = count;
  }
}

/** What the segments of a side that has several fall short of their share with the other side, summed. */
function lackOf(
  { source, target, dots, sourceUsual, targetUsual, share }: Scorer,
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
  const { values: sourceExpected, mask: sourceMask } = sourceUsual;
  const { values: targetExpected, mask: targetMask } = targetUsual;
  const sourceChance = sourceExpected[((r & sourceMask) * runs + n - 1) * runs];
  const targetChance = targetExpected[((c & targetMask) * runs + m - 1) * runs];
  let lack = 0;
  for (let row = n > 1 ? r + n - 1 : r - 1; row >= r; row--) {
    const at = offset[row] - first[row] + c;
    const cosine = embedded
      ? embeddedCosine(source, target, row, 1, c, m)
      : (sums[at + m] - sums[at]) * source.inverse[row * runs] * target.inverse[targetRun];
    const own = cosine - (sourceExpected[(row & sourceMask) * runs * runs + m - 1] + targetChance) / 2;
    if (own < share) lack += share - own;
  }
  for (let column = m > 1 ? c + m - 1 : c - 1; column >= c; column--) {
    const cosine = embedded
      ? embeddedCosine(source, target, r, n, column, 1)
      : runDot(dots, r, n, column, 1) * target.inverse[column * runs] * source.inverse[sourceRun];
    const own = cosine - (sourceChance + targetExpected[(column & targetMask) * runs * runs + n - 1]) / 2;
    if (own < share) lack += share - own;
  }
  return lack;
}
