import { RESTED } from '@enface/core/internal';
import type { OwnCheck } from './check.ts';
import { type AuditContext, forget, type Pair } from './context.ts';
import type { OverPairs } from './over-pairs.ts';
import type { Draft } from './types.ts';

/** Goes over pairs once for all checks that judge them; of each check the drafts, in the order of the pairs. */
export async function sweep(
  checks: readonly OverPairs[],
  { pairs, parts, pause }: Pick<AuditContext, 'pairs' | 'parts' | 'pause'>,
): Promise<(readonly Draft[])[]> {
  const drafts = checks.map((): Draft[] => []);
  const over = async (list: readonly Pair[], some: readonly number[]) => {
    if (some.length === 0) return;
    for (let k = 0; k < list.length; k++) {
      for (const n of some) {
        const said = checks[n].judge(list[k], k);
        const found = said instanceof Promise ? await said : said;
        if ('category' in found) drafts[n].push(found);
        else for (const draft of found) drafts[n].push(draft);
        // not to have to wait, which takes a while itself, where there is nothing to wait for
        const turn = pause();
        if (turn !== RESTED) await turn;
      }
      forget(list[k]);
    }
  };
  const numbers = [...checks.keys()];
  await over(
    pairs,
    numbers.filter((n) => !checks[n].parts),
  );
  await over(
    parts,
    numbers.filter((n) => checks[n].parts),
  );
  return Promise.all(checks.map(({ end }, n) => end(drafts[n])));
}

/** What a check says, with no others beside it. */
export async function draftsOf(check: OwnCheck, context: AuditContext): Promise<readonly Draft[]> {
  const said = await check.run(context);
  if (!('judge' in said)) return said;
  const [drafts] = await sweep([said], context);
  return drafts;
}

/** Links the words of what pairs consist of, where no check has asked for them yet, so that their figures need not be kept for it. */
export async function linkAll({ parts, pause }: Pick<AuditContext, 'parts' | 'pause'>): Promise<void> {
  for (const part of parts) {
    if (!part.packed) return;
    forget(part);
    const turn = pause();
    if (turn !== RESTED) await turn;
  }
}
