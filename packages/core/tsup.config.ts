import { defineConfig } from 'tsup';
import { languageTables } from './language-tables.ts';
import { splitterWasm } from './splitter-wasm.ts';

export default defineConfig({
  entry: { index: 'src/index.ts', transformers: 'src/embed/transformers/index.ts', internal: 'src/internal.ts' },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  sourcemap: true,
  noExternal: ['eld', 'sentencex-wasm'],
  esbuildPlugins: [languageTables, splitterWasm],
});
