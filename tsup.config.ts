import { defineConfig, type Options } from 'tsup';
import { languageTables } from './packages/core/language-tables.ts';
import { splitterWasm } from './packages/core/splitter-wasm.ts';
import { formatEntries } from './packages/formats/entries.ts';
import { prepareTokenizer } from './packages/model/prepare.ts';

/**
 * The quick build behind `pnpm demo`, `pnpm enface` and the benches: JavaScript only. What is published is built by each
 * package's own `build` script, with types.
 */
const entries: Record<string, Record<string, string>> = {
  'packages/model': { index: 'packages/model/src/index.ts', files: 'packages/model/src/files.ts' },
  'packages/core': {
    index: 'packages/core/src/index.ts',
    transformers: 'packages/core/src/embed/transformers/index.ts',
    internal: 'packages/core/src/internal.ts',
  },
  'packages/align': {
    index: 'packages/align/src/index.ts',
    bitext: 'packages/align/src/bitext/index.ts',
    audit: 'packages/align/src/audit/index.ts',
    json: 'packages/align/src/json/index.ts',
    report: 'packages/align/src/report/index.ts',
  },
  'packages/formats': formatEntries('packages/formats/'),
  'packages/many': { index: 'packages/many/src/index.ts', worker: 'packages/many/src/worker.ts' },
  'packages/queue': { index: 'packages/queue/src/index.ts' },
  'packages/cli': { main: 'packages/cli/src/main.ts' },
  bench: {
    audit: 'bench/audit.ts',
    words: 'bench/words.ts',
    align: 'bench/align.ts',
    map: 'bench/map.ts',
    alike: 'bench/alike.ts',
    languages: 'bench/languages.ts',
    abort: 'bench/abort.ts',
    robust: 'bench/robust.ts',
    page: 'bench/page.ts',
    large: 'bench/large.ts',
    mqm: 'bench/mqm.ts',
    formats: 'bench/formats.ts',
    many: 'bench/many.ts',
    stages: 'bench/stages.ts',
  },
};

export default defineConfig(
  Object.entries(entries).map(
    ([folder, entry]): Options => ({
      entry,
      outDir: `${folder}/dist`,
      format: 'esm',
      target: 'es2022',
      platform: 'node',
      sourcemap: true,
      silent: true,
      // workspace packages are run from their own builds, everything else from node_modules
      external: [/^@enface\//, /^#/],
      skipNodeModulesBundle: true,
      // but for the language identifier and the sentence splitter: see there
      noExternal: ['eld', 'sentencex-wasm'],
      esbuildPlugins: [languageTables, splitterWasm],
      ...(folder === 'packages/model' && { onSuccess: () => prepareTokenizer(`${folder}/`) }),
    }),
  ),
);
