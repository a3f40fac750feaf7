/** Work that can be left and taken up again wherever it yields: after some milliseconds at the latest. */
export type Steps<T> = Generator<void, T, void>;

/** Does the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Milliseconds that may pass before a pause is thought of. */
const LOOK = 8;

/** Does the work, and every few milliseconds calls `pause`, which gives others a turn when it is time: see `createPause`. */
export async function inTurns<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  let looked = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - looked < LOOK) continue;
    await pause();
    looked = performance.now();
  }
}
