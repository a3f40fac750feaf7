import { expect, test } from 'vitest';
import type { AuditContext, Pair } from '../../../packages/align/src/audit/context.ts';
import { overPairs, overParts } from '../../../packages/align/src/audit/over-pairs.ts';
import { sweep } from '../../../packages/align/src/audit/sweep.ts';
import type { Draft } from '../../../packages/align/src/audit/types.ts';

const named = (message: string) => ({ category: 'accuracy/omission', message }) as unknown as Draft;
const pairs = ['one', 'two', 'three'].map((name) => ({ name }) as unknown as Pair & { name: string });
const context = (pause = async () => {}): Pick<AuditContext, 'pairs' | 'parts' | 'pause'> => ({
  pairs,
  parts: pairs.slice(1),
  pause,
});
const said = (found: readonly (readonly Draft[])[]) => found.map((drafts) => drafts.map(({ message }) => message));

test('each pair is judged by all before the next one, and each check keeps its own drafts', async () => {
  const order: string[] = [];
  const judge = (check: string, pair: Pair, k: number) => {
    order.push(`${check}${k}`);
    return named(`${check} ${(pair as (typeof pairs)[number]).name}`);
  };
  const found = await sweep(
    [overPairs((...of) => judge('a', ...of)), overPairs(async (...of) => [judge('b', ...of)])],
    context(),
  );
  expect(order).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2']);
  expect(said(found)).toEqual([
    ['a one', 'a two', 'a three'],
    ['b one', 'b two', 'b three'],
  ]);
});

test('what pairs consist of is gone over where a check asks for it', async () => {
  const found = await sweep([overPairs(() => []), overParts((_, k) => [named(`${k}`)])], context());
  expect(said(found)).toEqual([[], ['0', '1']]);
});

test('a check has the last word on what it has said', async () => {
  const found = await sweep(
    [
      overPairs(
        (_, k) => named(`${k}`),
        (drafts) => [named('first'), ...drafts.slice(1)],
      ),
    ],
    context(),
  );
  expect(said(found)).toEqual([['first', '1', '2']]);
});

test('it pauses after each judgement, and ends where that fails', async () => {
  let left = 4;
  const pause = async () => {
    if (left-- === 0) throw new Error('enough');
  };
  const judged: number[] = [];
  const judge = overPairs((_, k) => {
    judged.push(k);
    return [];
  });
  await expect(sweep([judge, judge], context(pause))).rejects.toThrow('enough');
  expect(judged).toEqual([0, 0, 1, 1, 2]);
});
