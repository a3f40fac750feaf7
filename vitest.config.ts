import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { isBuilt } from './test/sources.ts';

// The `source` condition of every package's `exports` lets tests run on TypeScript sources, with no build.
export default defineConfig({
  resolve: {
    conditions: ['source'],
    // threads are started by what lies beside their own module
    alias: isBuilt ? { '@enface/many': fileURLToPath(new URL('packages/many/dist/index.js', import.meta.url)) } : {},
  },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Transformers.js is installed, and packages are built as they are published, for their tests alone.
    exclude: ['test/transformers/**', 'test/integration/**', '**/node_modules/**'],
    setupFiles: ['test/random.ts'],
    // vitest leaves a processor to itself, and half of a machine with two
    maxWorkers: '100%',
    // limits end what hangs: what is waited for may take very long on a slow and busy machine
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
