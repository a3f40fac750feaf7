import { isDue } from './pause.ts';

/** Work that can be left and taken up again wherever it yields: after some milliseconds at the latest. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does the work, and calls `pause` when others have waited long enough: see `createPause`. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (isDue()) await pause();
  }
}
