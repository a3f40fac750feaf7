// Makes a folder that any static server can serve: node examples/browser/build.mjs [FOLDER]
//
//   FOLDER/index.html
//   FOLDER/assets/app.js                       the script, bundled
//   FOLDER/assets/sentencex_wasm_bg.wasm       the sentence splitter, beside the script; without it, Intl.Segmenter splits
//   FOLDER/weights/                            the default encoder, one level above the script
import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelUrl } from '@enface/model';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'dist'));

await build({
  entryPoints: [join(here, 'app.js')],
  outdir: join(folder, 'assets'),
  bundle: true,
  splitting: true, // what loads on first use stays in files of its own
  format: 'esm',
  minify: true,
  // within this repository the packages' sources will do, where Node was told so too
  conditions: process.execArgv.includes('--conditions=source') ? ['source'] : [],
});

await mkdir(join(folder, 'weights'), { recursive: true });
await cp(join(here, 'index.html'), join(folder, 'index.html'));
await cp(modelUrl, join(folder, 'weights'), { recursive: true });

// The splitter is a dependency of @enface/core: it is found from there.
const core = createRequire(import.meta.resolve('@enface/core'));
await cp(core.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'), join(folder, 'assets', 'sentencex_wasm_bg.wasm'));
console.log(`${folder}: serve it, for example with: npx http-server ${folder}`);
