import { throwIfAborted } from '../errors.ts';
import type { WorkOptions } from '../types.ts';

/** How long work may hold the event loop, in milliseconds. */
const SLICE = 40;
/** The clock is asked after about this many UTF-16 units of text. */
const UNITS_BETWEEN_LOOKS = 1 << 16;

/** Gives the event loop a turn when the work has held it for long, and then asks the signal: to be called between slices. */
export type Breathe = () => Promise<void>;

export function createBreath(signal: AbortSignal | undefined): Breathe {
  let sliceStart = performance.now();
  return async () => {
    if (performance.now() - sliceStart > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      sliceStart = performance.now();
    }
    throwIfAborted(signal);
  };
}

/** Lets long work breathe: abort, progress (at most about a hundred reports) and turns for the event loop. */
export interface Pacer {
  /** True when `pause` should be called. Cheap. */
  due(units: number): boolean;
  /** @throws EnfaceError `ABORTED` */
  pause(done: number): Promise<void>;
  finish(): void;
}

export function createPacer(stage: string, total: number, { signal, onProgress }: WorkOptions): Pacer {
  throwIfAborted(signal);
  let units = 0;
  let reported = 0;
  const breathe = createBreath(signal);
  return {
    due(more) {
      units += more + 32;
      return units >= UNITS_BETWEEN_LOOKS;
    },
    async pause(done) {
      units = 0;
      if (onProgress && done < total && done - reported >= total / 100) {
        reported = done;
        onProgress({ status: 'progress', stage, done, total });
      }
      await breathe();
    },
    finish() {
      onProgress?.({ status: 'progress', stage, done: total, total });
    },
  };
}
