import type { Band } from './band.ts';
import { coarseBand } from './coarse.ts';
import { beadScore, type Evidence, evidence } from './score.ts';
import { type Block, beadShapes, bestPath, lattice, posterior } from './search.ts';
import type { Settings } from './settings.ts';
import type { SideVectors } from './side.ts';
import { documentThreshold } from './threshold.ts';

export interface VectorAlignment {
  readonly evidence: Evidence;
  readonly blocks: readonly (Block & { readonly crossing: boolean; readonly probability: number })[];
  readonly sourceNull: Float64Array;
  readonly targetNull: Float64Array;
  readonly threshold: number;
}

export function alignVectors(
  source: SideVectors,
  target: SideVectors,
  s: Settings,
  band: Band = coarseBand(source, target, s),
): VectorAlignment {
  const e = evidence(source, target, band);
  const threshold = documentThreshold(e, s);
  const score = beadScore(e, threshold, s);
  const l = lattice(source.count, target.count, band, beadShapes(s.maxRun, s.maxBead), score);
  const path = bestPath(l);
  const p = posterior(l, s.slope);
  const blocks = path.map((block) => ({ ...block, crossing: false, probability: p.block(block) }));
  const moved = recoverMoved(path, score, s);
  return { evidence: e, blocks: [...blocks, ...moved], sourceNull: p.sourceNull, targetNull: p.targetNull, threshold };

  function recoverMoved(found: readonly Block[], score: (i: number, n: number, j: number, m: number) => number, s: Settings) {
    const sourceFree = new Uint8Array(source.count).fill(1);
    const targetFree = new Uint8Array(target.count).fill(1);
    for (const { i, n, j, m } of found) {
      sourceFree.fill(0, i, i + n);
      targetFree.fill(0, j, j + m);
    }
    const candidates: { i: number; n: number; j: number; m: number; value: number }[] = [];
    for (let i = 0; i < source.count; i++) {
      if (!sourceFree[i]) continue;
      for (let j = 0; j < target.count; j++) {
        if (!targetFree[j]) continue;
        for (const [n, m] of [
          [1, 1],
          [1, 2],
          [2, 1],
        ]) {
          if (i + n > source.count || j + m > target.count || !sourceFree[i + n - 1] || !targetFree[j + m - 1]) continue;
          const value = score(i, n, j, m);
          if (value > (s.moved * (n + m)) / 2) candidates.push({ i, n, j, m, value });
        }
      }
    }
    candidates.sort((a, b) => b.value - a.value);
    const moved: (Block & { crossing: boolean; probability: number })[] = [];
    for (const { i, n, j, m, value } of candidates) {
      let free = true;
      for (let r = i; r < i + n; r++) free &&= sourceFree[r] === 1;
      for (let c = j; c < j + m; c++) free &&= targetFree[c] === 1;
      if (!free) continue;
      sourceFree.fill(0, i, i + n);
      targetFree.fill(0, j, j + m);
      moved.push({ i, n, j, m, crossing: true, probability: 1 / (1 + Math.exp(-s.slope * value)) });
    }
    return moved;
  }
}
