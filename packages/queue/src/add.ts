import { throwIfAborted } from '@enface/core';
import type { Pairs, Refusal } from '@enface/many';
import { type QueueOptions, withQueue } from './connect.ts';
import { jobOf, type PairWork } from './job.ts';

/** Pairs that are sent at once. */
const AT_ONCE = 200;

export interface AddOptions extends QueueOptions, PairWork {
  /** 1, the first, to 2,097,152; without one a pair comes before all that have one. @default none */
  readonly priority?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called for what stands in the list and is no pair. */
  readonly onRefusal?: ((refusal: Refusal) => void) | undefined;
  readonly onProgress?: ((added: number) => void) | undefined;
}

/**
 * Adds pairs to the queue. One whose id is there already, waiting or done, is not added again.
 *
 * @returns how many were sent
 * @throws EnfaceError `NOT_READABLE`, `ABORTED`; whatever `pairs` throws
 */
export function addPairs(pairs: Pairs, { priority, signal, onRefusal, onProgress, ...options }: AddOptions): Promise<number> {
  const work = { task: options.task, segments: options.segments, compact: options.compact };
  return withQueue(options, async (queue) => {
    let added = 0;
    let jobs: ReturnType<typeof jobOf>[] = [];
    const send = async () => {
      throwIfAborted(signal);
      await queue.addBulk(jobs);
      added += jobs.length;
      jobs = [];
      onProgress?.(added);
    };
    for await (const pair of pairs) {
      if ('refusal' in pair) {
        onRefusal?.(pair);
        continue;
      }
      jobs.push(jobOf(pair, work, { priority }));
      if (jobs.length === AT_ONCE) await send();
    }
    if (jobs.length > 0) await send();
    return added;
  });
}
