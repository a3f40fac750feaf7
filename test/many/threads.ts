import { afterAll, beforeAll, vi } from 'vitest';
import { threadOptions } from '../sources.ts';

/** Threads are told by the environment what they run on, since Vitest loads modules by itself: for the tests of a file. */
export function tellThreads(options = threadOptions): void {
  beforeAll(() => void vi.stubEnv('NODE_OPTIONS', options));
  afterAll(() => void vi.unstubAllEnvs());
}
