import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowsers } from './find.ts';
import { launch } from './launch.ts';

/** A browser that is sure to run, or why there is none. */
export type Got = { readonly path: string } | { readonly failures: readonly string[] };

/**
 * Finds a browser that starts; where there is none, installs one: on Debian and its kin as root the system's own, else the one
 * that Playwright offers. Says beforehand what is installed and how large it is.
 */
export async function getBrowser(say: (line: string) => void): Promise<Got> {
  const failures: string[] = [];
  const working = async () => {
    for (const path of findBrowsers()) {
      const failure = await tryOut(path);
      if (failure === undefined) return path;
      if (!failures.includes(failure)) failures.push(failure);
    }
  };
  const found = await working();
  if (found !== undefined) return { path: found };
  if (process.env.CHROMIUM_PATH) return { failures: failures.length > 0 ? failures : ['CHROMIUM_PATH is none'] };

  for (const install of [fromDebian, fromPlaywright]) {
    const failure = await install(say);
    const path = await working();
    if (path !== undefined) return { path };
    if (failure !== undefined) failures.push(failure);
  }
  return { failures };
}

/** What is wrong with a browser: it has to start, and to read files where the tests write them. */
async function tryOut(path: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'enface-browser-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, '<title>seen</title>');
    const browser = await launch(path);
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      return (await page.title()) === 'seen' ? undefined : `${path} shows other pages than it was given`;
    } catch {
      return `${path} cannot open files in ${tmpdir()}`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    return (error as Error).message;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Waits for dpkg's lock, and not for long for a server. */
const aptOptions = ['-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=20'];

/** Debian's `chromium`; Ubuntu's is an empty package that stands for a snap. Returns what went wrong. */
async function fromDebian(say: (line: string) => void): Promise<string | undefined> {
  if (!hasApt()) return undefined;
  const apt = ['install', '--no-install-recommends', 'chromium'];
  if ((await run('apt-get', [...aptOptions, 'update'])) !== 0) return 'apt-get update failed';
  const plan = spawnSync('apt-get', [...apt, '--print-uris'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout;
  const download = /Need to get ([\d.,]+ \wB)/.exec(plan)?.[1];
  const disk = /After this operation, ([\d.,]+ \wB) of additional/.exec(plan)?.[1];
  if (disk === undefined) return "apt-get offers no package 'chromium'";
  say(`No browser found: apt-get installs Debian's chromium for the tests (${download ?? '0 B'} to fetch, ${disk} on disk).`);
  return (await run('apt-get', [...aptOptions, '--yes', ...apt])) === 0 ? undefined : 'apt-get could not install chromium';
}

/** The build that belongs to the driver, without a window, in Playwright's own cache. Returns what went wrong. */
async function fromPlaywright(say: (line: string) => void): Promise<string | undefined> {
  say("No browser found: Playwright's installer fetches Chromium for the tests (about 110 MB to fetch, 270 MB on disk).");
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const status = await run(process.execPath, [cli, 'install', '--only-shell', '--no-remove', 'chromium']);
  if (status !== 0) return "Playwright's installer could not fetch Chromium";
  // the libraries that it needs; where that fails, trying it out says which is missing
  if (hasApt()) await run(process.execPath, [cli, 'install-deps', 'chromium']);
  return undefined;
}

const hasApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Runs an installer to its end. What it prints is for its makers, not for who wanted to run some tests. */
function run(file: string, args: readonly string[]): Promise<number | null> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const child = spawn(file, args, { env, stdio: 'ignore', timeout: 15 * 60_000 });
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
}
