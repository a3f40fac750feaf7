/**
 * usage: pnpm run docs
 *
 * Makes anew what documents quote: regions of examples, what commands print (see expand.ts), and the pictures of the page
 * that `enface demo` writes. A test compares, so that a document can't lag behind.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findBrowsers } from '../test/browser/find.ts';
import { launch } from '../test/browser/launch.ts';
import { expand } from './expand.ts';

const root = new URL('../', import.meta.url);
const letter = new URL('examples/letter/', root);
const main = fileURLToPath(new URL('packages/cli/dist/main.js', root));

const documents = [
  'README.md',
  ...(await readdir(new URL('docs', root))).map((name) => `docs/${name}`),
  ...(await readdir(new URL('packages', root))).map((name) => `packages/${name}/README.md`),
].filter((name) => name.endsWith('.md'));

for (const document of documents) {
  const place = new URL(document, root);
  await writeFile(place, await expand(await readFile(place, 'utf8'), printed));
}

const folder = await mkdtemp(join(tmpdir(), 'enface-'));
try {
  const page = join(folder, 'demo.html');
  await printed(`npx enface demo -o ${page}`);
  await picture(page);
  const hash = createHash('sha256')
    .update(await readFile(page))
    .digest('hex');
  const readme = new URL('README.md', root);
  await writeFile(readme, (await readFile(readme, 'utf8')).replace(/sha256:\w*/, `sha256:${hash}`));
} finally {
  await rm(folder, { recursive: true });
}

/** Example letters lie where the commands of the documents are run; scripts are named from the root. */
async function printed(command: string): Promise<string> {
  const [program, ...args] = command.split(' ');
  const [file, cwd] = program === 'npx' ? [main, letter] : [args[0], root];
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args.slice(1)], {
    cwd,
    env: { ...process.env, COLUMNS: '92', NO_COLOR: '1' },
  });
  return stdout;
}

async function picture(page: string): Promise<void> {
  const browser = await launch(findBrowsers()[0]);
  for (const colorScheme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({ viewport: { width: 1120, height: 1130 }, colorScheme });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: fileURLToPath(new URL(`docs/page-${colorScheme}.png`, root)) });
  }
  await browser.close();
}
