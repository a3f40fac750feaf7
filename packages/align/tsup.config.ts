import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    bitext: 'src/bitext/index.ts',
    audit: 'src/audit/index.ts',
    json: 'src/json/index.ts',
    report: 'src/report/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  sourcemap: true,
});
