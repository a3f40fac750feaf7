import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { ascii } from '../../release/ascii.ts';

export default defineConfig({
  entry: { main: 'src/main.ts' },
  format: 'esm',
  target: 'es2022',
  dts: false,
  clean: true,
  sourcemap: true,
  plugins: [ascii],
  // The demo's articles travel with the package.
  onSuccess: () => cp('../../seeds', 'seeds', { recursive: true }),
});
