import { EnfaceError } from '@enface/core';

export interface Limits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memoryLimit: number;
}

/** How often a worker looks at what it holds, in milliseconds. */
const LOOK = 50;

export const tooLong = ({ timeLimit }: Limits) =>
  new EnfaceError('LIMIT_EXCEEDED', `The pair took more than ${timeLimit} s: split it, or raise the limit of time.`);

export const tooLarge = ({ memoryLimit }: Limits) =>
  new EnfaceError('LIMIT_EXCEEDED', `The pair took more than ${memoryLimit} MB: split it, or raise the limit of memory.`);

/**
 * Does work that gives the event loop turns, and ends it where it goes beyond a limit. What doesn't give turns is ended by whoever
 * watches the worker from outside.
 *
 * @throws EnfaceError `LIMIT_EXCEEDED`
 */
export async function limited<T>(limits: Limits, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const end = new AbortController();
  let over: EnfaceError | undefined;
  const stop = (error: EnfaceError) => {
    over ??= error;
    end.abort();
  };
  const clock = setTimeout(() => stop(tooLong(limits)), limits.timeLimit * 1000);
  const scale = setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (heapUsed + arrayBuffers > limits.memoryLimit * 2 ** 20) stop(tooLarge(limits));
  }, LOOK);
  try {
    return await work(end.signal);
  } catch (error) {
    throw over ?? error;
  } finally {
    clearTimeout(clock);
    clearInterval(scale);
  }
}
