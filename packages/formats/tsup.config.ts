import { defineConfig } from 'tsup';
import { formatEntries } from './entries.ts';

export default defineConfig({
  entry: formatEntries(),
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  sourcemap: true,
});
