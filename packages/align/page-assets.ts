import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/**
 * The page's script and style, minified, as a module of the sources: pages are made without a build, in browsers too. `pnpm page`
 * writes it; a test compares.
 */
export async function pageAssetsModule(): Promise<string> {
  const folder = fileURLToPath(new URL('src/report/page/', import.meta.url));
  const bundle = await build({
    entryPoints: [`${folder}main.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  // nothing in a script may end its element
  const script = bundle.outputFiles[0].text.trim().replaceAll('</', '<\\/');
  const { code } = await transform(await readFile(`${folder}style.css`, 'utf8'), {
    loader: 'css',
    minify: true,
    charset: 'utf8',
  });
  const style = code.trim();
  return [
    '// Written by `pnpm page` from the files in page/: change those.',
    'export const pageAssets = {',
    `  style: ${JSON.stringify(style)},`,
    `  styleHash: ${JSON.stringify(hashOf(style))},`,
    `  script: ${JSON.stringify(script)},`,
    `  scriptHash: ${JSON.stringify(hashOf(script))},`,
    '};',
    '',
  ].join('\n');
}

/** As a content security policy names it. */
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export const pageAssetsPath = fileURLToPath(new URL('src/report/page-assets.ts', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(pageAssetsPath, await pageAssetsModule());
