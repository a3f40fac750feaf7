import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', text: 'src/text/index.ts', tmx: 'src/tmx/index.ts', xliff: 'src/xliff/index.ts' },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  sourcemap: true,
});
