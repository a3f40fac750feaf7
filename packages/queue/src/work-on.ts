import { Worker } from 'bullmq';
import { connect, type QueueOptions, queueName } from './connect.ts';
import { type PairJob, type PairLine, TRIES } from './job.ts';
import { type ProcessorOptions, pairProcessor } from './processor.ts';

export interface WorkProgress {
  readonly done: number;
  /** Pairs that were tried for the last time. */
  readonly failed: number;
  /** Tries that did not succeed, those included. */
  readonly tries: number;
}

export interface WorkOptions extends QueueOptions, ProcessorOptions {
  /** When it fires, pairs that are being done are done, and no more are taken; before any is, the work ends at once. */
  readonly drain: AbortSignal;
  /**
   * Seconds after which the pairs of a worker that has gone are given to others.
   * @default 30
   */
  readonly silence?: number | undefined;
  readonly onProgress?: ((progress: WorkProgress) => void) | undefined;
}

/**
 * Works on the queue until `drain` fires. Redis may go and come back; a worker that ends without a word leaves its pairs to the
 * others, and a pair that ends workers time and again is given up after three tries.
 *
 * @throws EnfaceError what is wrong with the encoder
 */
export async function workOn({ drain, silence = 30, onProgress, ...options }: WorkOptions): Promise<WorkProgress> {
  const progress = { done: 0, failed: 0, tries: 0 };
  if (drain.aborted) return progress;
  const processor = await pairProcessor(options);
  if (drain.aborted) {
    await processor.close();
    return progress;
  }
  const connection = connect(options);
  const worker = new Worker<PairJob, PairLine>(queueName(options), processor.process, {
    connection,
    // one more waits at hand, so that no thread does for want of one
    concurrency: processor.concurrency + 1,
    lockDuration: silence * 1000,
    stalledInterval: silence * 1000,
    maxStalledCount: TRIES - 1,
    metrics: { maxDataPoints: 60 },
  });
  worker.on('error', () => {});
  worker.on('completed', () => {
    progress.done++;
    onProgress?.({ ...progress });
  });
  worker.on('failed', (job, error) => {
    progress.tries++;
    if (!job || error.name === 'UnrecoverableError' || job.attemptsMade >= TRIES) progress.failed++;
    onProgress?.({ ...progress });
  });
  try {
    await new Promise<void>((resolve) => {
      if (drain.aborted) resolve();
      else drain.addEventListener('abort', () => resolve(), { once: true });
    });
    await worker.close();
    return progress;
  } finally {
    connection.disconnect();
    await processor.close();
  }
}
