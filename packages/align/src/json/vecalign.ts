import { checkAlignment } from '../check-arguments.ts';
import { readingOrder } from '../reading-order.ts';
import type { Alignment } from '../types.ts';

/**
 * The alignment as the field's scorers read it (Vecalign's output): a line `[0]:[0, 1]:cost` for each bead and
 * `[3]:[]:cost` for each unmatched segment, `[]:[3]:cost` on the target's side, numbers from 0. Unmatched runs are
 * printed segment by segment, as gold files have them.
 *
 * The cost of a bead is 1 − score, 0 (same meaning) to 2; that of an unmatched segment 1 − probability, 0 (certainly
 * alone) to 1. The two measure different things: compare costs among beads or among nulls only.
 *
 * @returns Lines in reading order, each ending in a line feed; an empty string for two empty documents.
 */
export function toVecalign(alignment: Alignment): string {
  checkAlignment(alignment);
  const lines: string[] = [];
  for (const row of readingOrder(alignment)) {
    if (row.kind === 'bead') {
      const { source, target, score } = row.bead;
      lines.push(`${list(source)}:${list(target)}:${cost(score)}\n`);
      continue;
    }
    const { side, segments, probability } = row.unmatched;
    const alone = cost(probability);
    for (const segment of segments) lines.push(side === 'source' ? `[${segment}]:[]:${alone}\n` : `[]:[${segment}]:${alone}\n`);
  }
  return lines.join('');
}

/** Never below 0, as a cosine's last bit may say. */
const cost = (likeness: number) => Math.max(0, 1 - likeness).toFixed(6);

const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
