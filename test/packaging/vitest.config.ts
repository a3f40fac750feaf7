import { defineConfig } from 'vitest/config';

// What needs the build with types: out of `pnpm test`, which needs none.
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['types.test.ts'] },
});
