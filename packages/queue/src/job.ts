import { createHash } from 'node:crypto';
import type { JsonWork, Pair } from '@enface/many';
import type { JobsOptions } from 'bullmq';

/** What is done with a pair, and how; equal for all pairs of a list, mostly. */
export type PairWork = JsonWork;

/** A job's data. Plain. */
export interface PairJob {
  readonly pair: Pair;
  readonly work: PairWork;
}

/** A job's result: a line of JSON, as `jsonMany` gives it. */
export type PairLine = string;

/** Times that a pair is tried before it is listed as one that cannot be done. */
export const TRIES = 3;

/**
 * The job's id, by the pair's: so that a pair that is added twice is one job, whoever adds it. (BullMQ wants no colons in ids, and no
 * numbers.)
 */
export function jobIdOf(pairId: string): string {
  return `pair-${createHash('sha256').update(pairId).digest('hex').slice(0, 40)}`;
}

/** A pair as BullMQ takes it, for `queue.addBulk`. */
export function jobOf(
  pair: Pair,
  work: PairWork,
  { priority = 0 }: { readonly priority?: number | undefined } = {},
): { readonly name: string; readonly data: PairJob; readonly opts: JobsOptions } {
  return {
    name: 'pair',
    data: { pair, work },
    opts: {
      jobId: jobIdOf(pair.id),
      attempts: TRIES,
      backoff: { type: 'exponential', delay: 1000, jitter: 0.5 },
      priority,
      // kept until they are collected
      removeOnComplete: false,
      removeOnFail: false,
    },
  };
}
