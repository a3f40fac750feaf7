import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EnfaceError } from '@enface/core';

export interface Limits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memoryLimit: number;
}

/** How often a worker looks at what it holds, in milliseconds. */
const LOOK = 50;

/** Bytes that this thread holds, what nobody needs any more included. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

let collector: (() => void) | undefined;

/** Has the engine throw away what nobody needs: what an earlier pair left is not this one's. */
function collect(): void {
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as () => void;
  }
  collector();
}

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
    if (held() <= limits.memoryLimit * 2 ** 20) return;
    collect();
    if (held() > limits.memoryLimit * 2 ** 20) stop(tooLarge(limits));
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
