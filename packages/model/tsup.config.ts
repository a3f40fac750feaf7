import { copyFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { prepareTokenizer } from './prepare.ts';

export default defineConfig({
  entry: ['index', 'files', 'files-web', 'files-bun'].map((name) => `src/${name}.ts`),
  format: 'esm',
  // keeps the `with` of Bun's imports
  target: 'esnext',
  dts: { entry: ['src/index.ts', 'src/files.ts'] },
  clean: true,
  sourcemap: true,
  external: ['#files', './files.jsx?unmoved', /^\.\.\/weights\//],
  // for browsers' bundlers: see files-web.ts
  onSuccess: async () => {
    await copyFile('dist/files.js', 'dist/files.jsx');
    await prepareTokenizer('');
  },
});
