import type { EnfaceError } from '@enface/core';
import { openPairs, type PairsOptions } from '@enface/many';
import { type Job, UnrecoverableError } from 'bullmq';
import type { PairJob, PairLine } from './job.ts';

export interface ProcessorOptions extends PairsOptions {}

/** What BullMQ's `Worker` takes, and what ends its threads. */
export interface PairProcessor {
  readonly process: (job: Pick<Job<PairJob, PairLine>, 'data'>) => Promise<PairLine>;
  /** Threads that do pairs: give BullMQ's worker about as much concurrency. */
  readonly concurrency: number;
  close(): Promise<void>;
}

/** Whatever is tried again, it comes out the same. */
const FINAL: ReadonlySet<EnfaceError['code']> = new Set(['BAD_INPUT', 'BAD_ARGUMENT', 'LANGUAGE_UNKNOWN', 'TOO_LARGE']);

/**
 * The work of a job, for whoever has a BullMQ of their own: `new Worker(name, processor.process, { connection, concurrency })`. Pairs
 * run on threads, so that neither a long one keeps locks from being renewed nor one that takes too much ends the others.
 *
 * @throws EnfaceError what is wrong with the encoder. From `process`: BullMQ's `UnrecoverableError` for what is no pair, an
 * `EnfaceError` for what may come right
 */
export async function pairProcessor(options: ProcessorOptions = {}): Promise<PairProcessor> {
  const pairs = await openPairs(options);
  return {
    concurrency: pairs.concurrency,
    close: () => pairs.close(),
    async process({ data: { pair, work } }) {
      const { value, error } = await pairs.json(pair, work);
      if (error === undefined) return value;
      // BullMQ keeps the message alone
      const reason = `${error.code}: ${error.message}`;
      if (FINAL.has(error.code)) throw new UnrecoverableError(reason);
      throw new Error(reason, { cause: error });
    },
  };
}
