import type { Evidence } from './evidence.ts';
import type { Thresholds } from './score.ts';
import type { Block } from './search.ts';
import type { Settings } from './settings.ts';
import { chanceMaximum } from './thresholds.ts';

/**
 * Drops the weak beads of a path that chance explains. Between two strong beads, its anchors, a path has so many segments
 * of either side to choose from; where a passage was replaced by another, the best of those many pairs is still a wrong
 * one. A weak bead stays when it exceeds its share of what the best of as many unrelated pairs would reach: in a gap of
 * one by one nothing is asked beyond the threshold.
 */
export function dropChance(path: readonly Block[], e: Evidence, { signal }: Thresholds, s: Settings): Block[] {
  const kept: Block[] = [];
  let weak: { block: Block; value: number }[] = [];
  let gapStart = { i: 0, j: 0 };
  const close = (i: number, j: number) => {
    const floor = s.chance * chanceMaximum(e, (i - gapStart.i) * (j - gapStart.j));
    for (const { block, value } of weak) if (value > floor) kept.push(block);
    weak = [];
  };
  for (const block of path) {
    const value = e.adjusted(block.i, block.n, block.j, block.m);
    if (value < s.anchor * signal) {
      weak.push({ block, value });
      continue;
    }
    close(block.i, block.j);
    kept.push(block);
    gapStart = { i: block.i + block.n, j: block.j + block.m };
  }
  close(e.source.count, e.target.count);
  return kept;
}
