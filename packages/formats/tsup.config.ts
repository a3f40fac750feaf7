import { defineConfig } from 'tsup';

const formats = ['csv', 'docx', 'html', 'markdown', 'subtitles', 'text', 'tmx', 'xliff'];

export default defineConfig({
  entry: { index: 'src/index.ts', ...Object.fromEntries(formats.map((name) => [name, `src/${name}/index.ts`])) },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  sourcemap: true,
});
