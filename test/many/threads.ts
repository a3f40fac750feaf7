import { afterAll, beforeAll, vi } from 'vitest';
import { threadOptions } from '../sources.ts';

/** Threads are told by the environment what they run on, since Vitest loads modules by itself. */
beforeAll(() => void vi.stubEnv('NODE_OPTIONS', threadOptions));
afterAll(() => void vi.unstubAllEnvs());
