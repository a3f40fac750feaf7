import type { WorkOptions } from '@enface/core';
import { createPause } from '@enface/core/internal';
import type { OwnCheck } from './check.ts';
import type { AuditContext } from './context.ts';
import type { OverPairs } from './over-pairs.ts';
import { linkAll, sweep } from './sweep.ts';
import type { Draft } from './types.ts';

/**
 * Runs checks, and hands on what each says. Those that judge pair by pair go over the pairs together; then come those that go by the links
 * of all of them, as words are linked by then; at last the `extra` ones, which are not ours and go over the pairs by themselves.
 */
export async function runChecks(
  checks: readonly OwnCheck[],
  extra: ReadonlySet<OwnCheck>,
  given: AuditContext,
  work: WorkOptions,
  take: (check: OwnCheck, drafts: readonly Draft[], context: AuditContext) => Promise<void>,
): Promise<void> {
  const share = given.pairs.length;
  const pause = createPause('audit', checks.length * share, work);
  let finished = 0;
  let done = 0;
  let most = 0;
  const context: AuditContext = { ...given, pause: () => pause(Math.min(++done, most)) };
  /** What a stretch of the work adds to what is done is at most so many checks' share, whatever it goes over how often. */
  const within = async <T>(shares: number, run: () => T | Promise<T>): Promise<T> => {
    done = finished;
    most = finished + shares * share;
    await pause(done);
    return run();
  };
  const finish = async (check: OwnCheck, drafts: readonly Draft[]) => {
    await take(check, drafts, context);
    finished += share;
  };
  const runAll = async (list: readonly OwnCheck[]) => {
    const joined: { check: OwnCheck; judge: OverPairs }[] = [];
    for (const check of list) {
      const said = await within(1, () => check.run(context));
      if ('judge' in said) joined.push({ check, judge: said });
      else await finish(check, said);
    }
    const judges = joined.map(({ judge }) => judge);
    const drafts = await within(judges.length, () => sweep(judges, context));
    for (const [k, { check }] of joined.entries()) await finish(check, drafts[k]);
  };
  const ours = checks.filter((check) => !extra.has(check));
  const lasts = ours.filter(({ last }) => last);
  await runAll(ours.filter(({ last }) => !last));
  if (lasts.length > 0) await within(0, () => linkAll(context));
  await runAll(lasts);
  for (const check of checks.filter((each) => extra.has(each))) {
    const said = await within(1, () => check.run(context));
    await finish(check, said as readonly Draft[]); // what it indeed is, is looked at there
  }
}
