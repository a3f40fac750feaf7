import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Options } from 'tsup';

const require = createRequire(import.meta.url);

/**
 * Builds the sentence splitter's WebAssembly into our own files, compressed and as text: 0.7 MB of script instead of a
 * file of 2.2 MB beside it, which every bundler and every server would have to be told of. It loads on first use, and not
 * at all where the native build does. Whoever runs the sources has it as the package has it.
 */
export const splitterWasm: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'splitter-wasm',
  setup(build) {
    build.onLoad({ filter: /[\\/]segment[\\/]wasm-bytes\.ts$/ }, async ({ path }) => {
      const wasm = await readFile(require.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'));
      return {
        contents: [
          `import { inflate } from ${JSON.stringify(fileURLToPath(new URL('src/segment/inflate.ts', import.meta.url)))};`,
          `export const wasmBytes = () => inflate(${JSON.stringify(gzipSync(wasm, { level: 9 }).toString('base64'))});`,
        ].join('\n'),
        loader: 'js',
        resolveDir: dirname(path),
      };
    });
    build.onLoad({ filter: /[\\/]sentencex_wasm\.js$/ }, async ({ path }) => {
      const [script, licence] = await Promise.all(
        ['sentencex_wasm.js', 'LICENSE'].map((name) => readFile(require.resolve(`sentencex-wasm/${name}`), 'utf8')),
      );
      // the file that it would fetch if it were given none is not there: bundlers shall not look for it
      const [before, after, ...more] = script.split("new URL('sentencex_wasm_bg.wasm', import.meta.url)");
      if (after === undefined || more.length > 0) throw new Error(`${path} is not as it was: look where its file is named.`);
      return { contents: `/*! sentencex-wasm\n${licence.trim()}\n*/\n${before}undefined${after}`, loader: 'js' };
    });
  },
};
