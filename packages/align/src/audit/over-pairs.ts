import { RESTED } from '@enface/core/internal';
import type { AuditContext, Pair } from './context.ts';
import type { Draft } from './types.ts';

/** What is to be said of each pair, one after the other; the event loop gets its turns in between. */
export async function overPairs(
  { pairs, pause }: Pick<AuditContext, 'pairs' | 'pause'>,
  judge: (pair: Pair) => Draft | readonly Draft[],
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const pair of pairs) {
    const found = judge(pair);
    if ('category' in found) drafts.push(found);
    else for (const draft of found) drafts.push(draft);
    const turn = pause();
    if (turn !== RESTED) await turn;
  }
  return drafts;
}
