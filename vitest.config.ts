import { defineConfig } from 'vitest/config';

// The `source` condition of every package's `exports` lets tests run on TypeScript sources, with no build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Transformers.js is installed, and packages are built as they are published, for their tests alone.
    exclude: ['test/transformers/**', 'test/integration/**', '**/node_modules/**'],
    setupFiles: ['test/random.ts'],
    // vitest leaves a processor to itself, and half of a machine with two
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // what is waited for may take long on a busy machine
    expect: { poll: { timeout: 30_000 } },
  },
});
