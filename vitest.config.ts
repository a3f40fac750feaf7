import { defineConfig } from 'vitest/config';

// The `source` condition of every package's `exports` lets tests run on TypeScript sources, with no build.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/transformers/**', '**/node_modules/**'],
    testTimeout: 60_000,
  },
});
