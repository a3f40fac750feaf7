import { throwIfAborted } from './errors.ts';
import type { WorkOptions } from './types.ts';

/** How long work may hold the event loop, in milliseconds. */
const SLICE = 30;

/**
 * Lets long work breathe: call it now and then with what is done. It reports progress at most about a hundred times, and
 * gives the event loop a turn every 30 ms, so that a signal can fire.
 *
 * @throws EnfaceError `ABORTED`
 */
export function createPause(stage: string, total: number, { signal, onProgress }: WorkOptions): (done: number) => Promise<void> {
  let reported = 0;
  let began = performance.now();
  return async (done) => {
    if (done >= reported + total / 100 || (done === total && reported < total)) {
      reported = done;
      onProgress?.({ status: 'progress', stage, done, total });
    }
    if (performance.now() - began > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    throwIfAborted(signal);
  };
}
