import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { main: 'src/main.ts' },
  format: 'esm',
  target: 'es2022',
  dts: false,
  clean: true,
  sourcemap: true,
  // The demo's articles travel with the package.
  onSuccess: () => cp('../../seeds', 'seeds', { recursive: true }),
});
