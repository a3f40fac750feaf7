import { setTimeout } from 'node:timers/promises';

/** How often to look whether other threads work, and for how long at most, in milliseconds. */
const LOOK = 2;
const MOST = 50;
/** Processor time that looking takes by itself, at most, in microseconds. */
const OWN = 500;

/**
 * Ends the process once everything is written and its other threads are at rest.
 *
 * Left to itself, Node blocks this thread at the end of the event loop until all that V8 compiles in the background is done,
 * while what compiles may be waiting for this thread to collect garbage: then the process never ends (nodejs/node 54918, the
 * deadlock in `NodePlatform::DrainTasks`). As long as the event loop turns, such work gets what it waits for.
 */
export async function endProcess(status: number): Promise<never> {
  // not on every system has it gone out once it is written
  await new Promise<void>((resolve) => process.stderr.write('', () => resolve()));
  const start = performance.now();
  let quiet = 0;
  for (let before = process.cpuUsage(); quiet < 2 && performance.now() - start < MOST; before = process.cpuUsage()) {
    await setTimeout(LOOK);
    const { user, system } = process.cpuUsage(before);
    quiet = user + system < OWN ? quiet + 1 : 0;
  }
  process.exit(status);
}
