import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { deflateSync, strToU8 } from 'fflate';

/**
 * The page's script, its worker's and its style, minified, the worker's packed (DEFLATE, base64), as it is run when a person begins to decide, as a module of the sources: pages are made without a build, in browsers too. `pnpm page`
 * writes it; a test compares.
 */
export async function pageAssetsModule(): Promise<string> {
  const folder = fileURLToPath(new URL('src/report/page/', import.meta.url));
  const [script, worker, plotScript] = await Promise.all(
    ['main', 'worker', 'plot'].map((name) => bundled(`${folder}${name}.ts`)),
  );
  const [style, setStyle, plotStyle] = await Promise.all(
    ['style', 'set', 'plot'].map((name) => minified(`${folder}${name}.css`)),
  );
  return [
    '// Written by `pnpm page` from the files in page/: change those.',
    'export const pageAssets = {',
    `  style: ${JSON.stringify(style)},`,
    `  styleHash: ${JSON.stringify(hashOf(style))},`,
    `  setStyle: ${JSON.stringify(setStyle)},`,
    `  setStyleHash: ${JSON.stringify(hashOf(setStyle))},`,
    `  script: ${JSON.stringify(script)},`,
    `  scriptHash: ${JSON.stringify(hashOf(script))},`,
    `  worker: ${JSON.stringify(packed(worker))},`,
    `  plotStyle: ${JSON.stringify(plotStyle)},`,
    `  plotStyleHash: ${JSON.stringify(hashOf(plotStyle))},`,
    `  plotScript: ${JSON.stringify(plotScript)},`,
    `  plotScriptHash: ${JSON.stringify(hashOf(plotScript))},`,
    '};',
    '',
  ].join('\n');
}

async function minified(file: string): Promise<string> {
  const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** What takes WebAssembly, by the file's name, and what it exports where there is none. */
const ofWasm: Readonly<Record<string, string>> = {
  'row-dots': 'LANES = 8, createRowDots = () => undefined',
  'weighted-rows': 'ROWS = 64, createWeightedRows = () => undefined',
  'row-sums': 'createRowSums = () => undefined',
  'ways-room': 'sumInRoom = function* () { return false; }',
  'score-jobs': 'createJobs = () => undefined, leaveJobs = () => {}, hasRoom = () => false, scoreInRoom = () => {}',
};

/** The page's policy forbids WebAssembly: nothing that would make use of it comes along. */
const withoutWasm: Plugin = {
  name: 'without-wasm',
  setup({ onLoad }) {
    for (const [name, constants] of Object.entries(ofWasm))
      onLoad({ filter: new RegExp(`[/\\\\]${name}\\.ts$`) }, () => ({ contents: `export const ${constants}` }));
  },
};

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    // the packages' sources, so that no build is needed
    conditions: ['source'],
    logLevel: 'error',
    plugins: [withoutWasm],
  });
  // nothing in a script may end its element
  return outputFiles[0].text.trim().replaceAll('</', '<\\/');
}

/** By a library, as the platform's own packs in its own way on each machine. */
const packed = (text: string) => Buffer.from(deflateSync(strToU8(text), { level: 9, mem: 12 })).toString('base64');

/** As a content security policy names it. */
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export const pageAssetsPath = fileURLToPath(new URL('src/report/page-assets.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(pageAssetsPath, await pageAssetsModule());
