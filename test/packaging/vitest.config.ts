import { defineConfig } from 'vitest/config';
import { reporters } from '../reporters.ts';

// What needs the build with types: out of `pnpm test`, which needs none.
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['types.test.ts'], reporters: reporters('types') },
});
