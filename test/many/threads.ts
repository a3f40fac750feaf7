import { afterAll, beforeAll, vi } from 'vitest';
import { runsSources } from '../sources.ts';

/** Threads run on the sources, as these tests do: they are told by the environment, since Vitest loads modules by itself. */
beforeAll(() => void vi.stubEnv('NODE_OPTIONS', runsSources));
afterAll(() => void vi.unstubAllEnvs());
