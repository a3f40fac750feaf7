import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { isBuilt } from './test/sources.ts';

/** Transformers.js is installed, and packages are built as they are published, for their tests alone. */
const elsewhere = ['test/transformers/**', 'test/integration/**', '**/node_modules/**'];

/** Files that look at what is made as modules are loaded, have the engine count, or put something in a module's place. */
const alone = [
  'test/regular-expressions.test.ts',
  'test/core/growth.test.ts',
  'test/align/audit/growth.test.ts',
  'test/cli/compile-sparingly.test.ts',
];

const project = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, ...test },
});

// The `source` condition of every package's `exports` lets tests run on TypeScript sources, with no build.
export default defineConfig({
  resolve: {
    conditions: ['source'],
    // threads are started by what lies beside their own module
    alias: isBuilt ? { '@enface/many': fileURLToPath(new URL('packages/many/dist/index.js', import.meta.url)) } : {},
  },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    // most files share processes, and what these have loaded and made on first use
    projects: [
      project('shared', { include: ['test/**/*.test.ts'], exclude: [...elsewhere, ...alone], isolate: false }),
      project('alone', { include: alone, exclude: elsewhere, sequence: { groupOrder: 1 } }),
    ],
    setupFiles: ['test/random.ts', 'test/leftovers.ts'],
    // vitest leaves a processor to itself, and half of a machine with two
    maxWorkers: '100%',
    // limits end what hangs: what is waited for may take very long on a slow and busy machine
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
});
