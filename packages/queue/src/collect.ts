import { EnfaceError, throwIfAborted } from '@enface/core';
import type { Job, Queue } from 'bullmq';
import { type QueueOptions, withQueue } from './connect.ts';
import type { PairJob, PairLine } from './job.ts';

/** Jobs that are fetched at once. */
const AT_ONCE = 200;
/** How often to look for more, in milliseconds. */
const LOOK = 500;

/** Times that a question to a server that goes and comes is asked again. */
const TRIES = 40;

/** What became of a pair. */
export interface Collected {
  readonly id: string;
  /** The line of its result; of one that was given up, a line with the reason. */
  readonly line: string;
  readonly isFailed: boolean;
}

export interface CollectOptions extends QueueOptions {
  /** Go on until no pair waits or is being done. @default false: what is done now */
  readonly wait?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes what is done out of the queue. A pair is removed once what `store` does with it has succeeded; whoever is interrupted in
 * between is given it again, and knows it by its id.
 *
 * @param store must not return before the results are safe
 * @throws EnfaceError `NOT_READABLE`, `ABORTED`; whatever `store` throws
 */
export function collectResults(
  { wait = false, signal, ...options }: CollectOptions,
  store: (results: readonly Collected[]) => Promise<void>,
): Promise<void> {
  return withQueue(options, async (queue) => {
    for (let tries = 0; ; ) {
      const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK));
      try {
        // asked before the rest is taken: what ends in between is taken next time
        const isBusy = await hasWork(queue);
        for (const state of ['completed', 'failed'] as const) await takeAll(queue, state, store, signal);
        if (!wait || !isBusy) return;
        tries = 0;
      } catch (error) {
        // a server that goes leaves a question half answered, and what was stored comes again
        if (error instanceof StoreError) throw error.cause;
        if (error instanceof EnfaceError || ++tries > TRIES) throw error;
      }
      await pause();
    }
  });
}

/** The fault of whoever stores, and not of the queue. */
class StoreError extends Error {}

async function takeAll(
  queue: Queue<PairJob, PairLine>,
  state: 'completed' | 'failed',
  store: (results: readonly Collected[]) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (;;) {
    throwIfAborted(signal);
    const jobs = await queue.getJobs([state], 0, AT_ONCE - 1, true);
    if (jobs.length === 0) return;
    await store(jobs.map(collected)).catch((cause) => {
      throw new StoreError('', { cause });
    });
    await Promise.all(jobs.map((job) => job.remove()));
  }
}

async function hasWork(queue: Queue): Promise<boolean> {
  const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed', 'active');
  return Object.values(counts).some((count) => count > 0);
}

function collected({ data, returnvalue, failedReason }: Job<PairJob, PairLine>): Collected {
  const { id } = data.pair;
  if (typeof returnvalue === 'string') return { id, line: returnvalue, isFailed: false };
  const [, code, message] = /^([A-Z_]{1,40}): ([\s\S]*)$/.exec(failedReason ?? '') ?? [];
  const error = code ? { code, message } : { code: 'CRASHED', message: `The pair ended its workers: ${failedReason}.` };
  return { id, line: JSON.stringify({ id, error }), isFailed: true };
}
