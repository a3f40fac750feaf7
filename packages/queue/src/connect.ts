import { EnfaceError, shown } from '@enface/core';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { PairJob, PairLine } from './job.ts';

export interface QueueOptions {
  /** Address of Redis or Valkey. @default the environment's `REDIS_URL`, else redis://localhost:6379 */
  readonly url?: string | undefined;
  /** Several lists can be worked on side by side, each in its queue. @default 'enface' */
  readonly name?: string | undefined;
  /** Milliseconds after which a server that does not answer is given up by whoever asks once. @default 10,000 */
  readonly patience?: number | undefined;
}

export const queueName = ({ name = 'enface' }: QueueOptions) => name;

/** A connection that waits for a server that restarts, as workers do. */
export function connect({ url = process.env.REDIS_URL ?? 'redis://localhost:6379' }: QueueOptions): Redis {
  if (!/^rediss?:\/\//.test(url))
    throw new EnfaceError('BAD_ARGUMENT', `REDIS_URL is ${shown(url)}: give an address such as redis://localhost:6379.`);
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(2000, 50 * times) });
  // it comes again; whoever asks once hears that it doesn't by `withQueue`
  redis.on('error', () => {});
  return redis;
}

/**
 * Uses the queue, and closes it.
 *
 * @throws EnfaceError `NOT_READABLE` when there is no server
 */
export async function withQueue<T>(options: QueueOptions, use: (queue: Queue<PairJob, PairLine>) => Promise<T>): Promise<T> {
  const connection = connect(options);
  const { patience = 10_000 } = options;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const { host, port } = connection.options;
      reject(
        new EnfaceError('NOT_READABLE', `There is no Redis at ${shown(`${host}:${port}`)}: start one, or name it in REDIS_URL.`),
      );
    }, patience);
  });
  try {
    await Promise.race([connection.ping(), late]);
    clearTimeout(timer);
    const queue = new Queue<PairJob, PairLine>(queueName(options), { connection });
    queue.on('error', () => {});
    try {
      return await use(queue);
    } finally {
      await queue.close();
    }
  } finally {
    clearTimeout(timer);
    connection.disconnect();
  }
}
