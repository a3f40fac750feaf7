import { vi } from 'vitest';

const soon = globalThis.setImmediate;

/**
 * Lets a clock go that moves by some milliseconds at every look, so that turns are given after a number of steps and not after
 * a time, and calls back at each turn. `vi.restoreAllMocks` ends it.
 *
 * @returns a function that tells how many turns there were
 */
export function countTurns(onTurn: (turn: number) => void = () => {}, milliseconds = 4): () => number {
  let now = 0;
  let turns = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
  vi.spyOn(globalThis, 'setImmediate').mockImplementation(((run: () => void) => {
    onTurn(++turns);
    return soon(run);
  }) as typeof setImmediate);
  return () => turns;
}
