// Makes a folder that any static server can serve: node examples/browser/build.mjs [FOLDER]
//
//   FOLDER/index.html
//   FOLDER/assets/app.js   the script, bundled
//   FOLDER/weights/        the default encoder, one level above the script; other bundlers than esbuild do this themselves
import { cp } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelFiles } from '@enface/model';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, 'dist'));

// within this repository the packages' sources will do, where Node was told so too
const said = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(' ')];
const conditions = said.includes('--conditions=source') ? ['source'] : [];

await build({
  entryPoints: [join(here, 'app.js')],
  outdir: join(folder, 'assets'),
  bundle: true,
  splitting: true, // what loads on first use stays in files of its own
  format: 'esm',
  minify: true,
  conditions,
});

await cp(join(here, 'index.html'), join(folder, 'index.html'));
await cp(new URL('.', modelFiles().weights), join(folder, 'weights'), { recursive: true });
console.log(`${folder}: serve it, for example with: npx http-server ${folder}`);
