import type { Steps } from '@enface/core/internal';
import { lookUp } from './background.ts';
import { isTurn } from './band.ts';
import { createPathFinder } from './best-path.ts';
import type { BeadEvidence } from './evidence.ts';
import { type Block, createBeads, type Lattice, pushBead, type Shapes } from './lattice.ts';
import { skewOfLog } from './lengths.ts';
import { BEGINNINGS, ENDS } from './marks.ts';
import { release } from './release.ts';
import { BEST_MARKS, createScorer, PARAGRAPH, releaseScorer, type Scorer, type Thresholds } from './scorer.ts';
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
  progress = { done: 0 },
): Steps<Lattice> {
  const scorer = yield* createScorer(e, t, shapes, s, createBeads(e.band));
  for (let i = 1; i <= e.source.count; i++) {
    scoreRow(scorer, i);
    progress.done = i;
    if (isTurn(e.band.offset, i)) yield;
  }
  releaseScorer(scorer);
  return scorer.lattice;
}

/**
 * The path that earns most, as `bestPath` finds it in the lattice of `scoreLattice`: where nobody asks for the beads afterwards, those
 * of a row are forgotten as the next one's come, which in a wide band saves most of the memory.
 */
export function* scoredPath(e: BeadEvidence, t: Thresholds, shapes: Shapes, s: Settings): Steps<Block[]> {
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
  releaseScorer(scorer);
  release(beads.ends, beads.shape, beads.score);
  return finder.path();
}

/**
 * Scores row i: the beads that end with source segment i − 1. (A function of its own, over one kind of object: a process
 * that aligns a single pair spends its time before the engine has warmed up, and closures would warm up one by one.)
 */
function scoreRow(scorer: Scorer, i: number): void {
  const { source, target, dots, sourceUsual, targetUsual } = scorer;
  const { sourceMass, targetMass, sourceLengths, targetLengths, blocks } = scorer;
  const { shapeOf, widest, prices, signal, threshold, hopeless, amounts } = scorer;
  const { band, beads } = scorer.lattice;
  const { marks } = scorer;
  const { low, high, offset } = band;
  const { sums, first } = dots;
  const { maxRun: runs, inverse: sourceInverse } = source;
  const { inverse: targetInverse } = target;
  const embedded = source.runs !== undefined;
  lookUp(sourceUsual, Math.max(0, i - runs), i);
  lookUp(targetUsual, low[Math.max(0, i - runs)], high[i]);
  const { values: sourceExpected, mask: sourceMask } = sourceUsual;
  const { values: targetExpected, mask: targetMask } = targetUsual;
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
        const sourceChance = sourceExpected[((r & sourceMask) * runs + n - 1) * runs + m - 1];
        const targetChance = targetExpected[((c & targetMask) * runs + m - 1) * runs + n - 1];
        const adjusted = cosine - (sourceChance + targetChance) / 2;
        const mass = (sourceMass[i] - sourceMass[r] + targetMass[j] - targetMass[c]) / 2;
        const merit = (mass * (adjusted - threshold)) / signal - prices[k];
        // of what is still to come, joints, seams and marks alone raise a score
        const joints = source.joints[i - 1] - source.joints[r] + target.joints[j - 1] - target.joints[c];
        if (merit + scorer.joint * joints + scorer.seam * Math.abs(n - m) + amounts[BEST_MARKS] < hopeless) continue;
        const skew = skewOfLog(
          targetLengths.logs[targetRun] - sourceLengths.logs[sourceRun],
          (source.characters[i] - source.characters[r]) * sourceLengths.scale +
            (target.characters[j] - target.characters[c]) * targetLengths.scale,
        );
        const breaks = source.paragraphs[i - 1] - source.paragraphs[r] + target.paragraphs[j - 1] - target.paragraphs[c];
        let score = merit - mass * scorer.length * skew - amounts[PARAGRAPH] * breaks + scorer.joint * joints;
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
        if (score >= hopeless) pushBead(beads, count++, node, k, score);
      }
    }
    beads.ends[node + 1] = count;
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
