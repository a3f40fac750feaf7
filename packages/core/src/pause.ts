import { throwIfAborted } from './errors.ts';
import type { WorkOptions } from './types.ts';

/** How long work may hold the event loop, in milliseconds, before it looks for a place to let go. */
const SLICE = 20;
/** The clock is asked after about this many UTF-16 units of text. */
const UNITS_BETWEEN_LOOKS = 1 << 16;

/**
 * When the event loop last had a turn from us. There is one loop: were each stage to count for itself, short ones in a row
 * would hold it together for as long as they liked.
 */
let turned = Number.NEGATIVE_INFINITY;

/** True when others have waited long enough, or the clock was set back, as a caller's tests may do. */
export function isDue(): boolean {
  const waited = performance.now() - turned;
  return waited > SLICE || waited < 0;
}

/**
 * Goes on once all others have had their turn. Where there is `setImmediate` without sleeping: a timer's least is a millisecond, which a
 * long run would spend every twentieth of its time on.
 */
const takeTurn: (goOn: (value: unknown) => void) => unknown =
  typeof setImmediate === 'function' ? (goOn) => setImmediate(goOn) : (goOn) => setTimeout(goOn);

/** Gives the event loop a turn when the work has held it for long, and then asks the signal: to be called between slices. */
export type Breathe = () => Promise<void>;

/** @throws EnfaceError `ABORTED`, from what it returns. */
export function createBreath(signal: AbortSignal | undefined): Breathe {
  const turn = async () => {
    await new Promise(takeTurn);
    turned = performance.now();
    throwIfAborted(signal);
  };
  const stop = async () => throwIfAborted(signal);
  // it is asked millions of times, and mostly has nothing to do: no promise of its own then
  return () => (isDue() ? turn() : signal?.aborted ? stop() : RESTED);
}

/** What there is to await where nothing is: whoever asks a million times may leave that out. */
export const RESTED = Promise.resolve();

/**
 * Lets long work breathe: call it now and then with what is done. It reports progress at most about a hundred times, and
 * gives the event loop a turn every 20 ms or so, so that a signal can fire.
 *
 * @throws EnfaceError `ABORTED`
 */
export function createPause(stage: string, total: number, { signal, onProgress }: WorkOptions): (done: number) => Promise<void> {
  let reported = 0;
  const breathe = createBreath(signal);
  return (done) => {
    if (done >= reported + total / 100 || (done === total && reported < total)) {
      reported = done;
      onProgress?.({ status: 'progress', stage, done, total });
    }
    return breathe();
  };
}

/** The same for work of many small parts: `due` tells cheaply whether to pause. */
export interface Pacer {
  /** True when `pause` should be called, by the UTF-16 units of text that were worked on. Cheap. */
  due(units: number): boolean;
  /** @throws EnfaceError `ABORTED` */
  pause(done: number): Promise<void>;
  finish(): void;
}

/** @throws EnfaceError `ABORTED` */
export function createPacer(stage: string, total: number, { signal, onProgress }: WorkOptions): Pacer {
  throwIfAborted(signal);
  let units = 0;
  let last = 0;
  const pause = createPause(stage, total, { signal, onProgress });
  return {
    due(more) {
      units += more + 32;
      return units >= UNITS_BETWEEN_LOOKS;
    },
    pause(done) {
      units = 0;
      last = done;
      return pause(done);
    },
    finish() {
      if (last < total || total === 0) onProgress?.({ status: 'progress', stage, done: total, total });
    },
  };
}
