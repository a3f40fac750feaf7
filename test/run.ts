/**
 * The test commands: `tsx test/run.ts PART… [VITEST ARGUMENT…]`. Gets what the parts need, saying beforehand what is large; runs
 * every part, whatever became of the one before; and ends with the worst exit status.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from '../release/pnpm.ts';
import { getBrowser } from './browser/get.ts';
import { failuresOf, type Report, slowest, tally, unreported } from './reports.ts';
import { getTools } from './tools.ts';

interface Part {
  readonly config: string;
  /** Of the configuration's files, those whose path holds this. */
  readonly only?: string;
  readonly usesBrowser?: boolean;
  /** Gets what the part needs, and returns an exit status. */
  readonly prepare?: () => Promise<number>;
  readonly env?: NodeJS.ProcessEnv;
}

const root = fileURLToPath(new URL('../', import.meta.url));

const parts: Readonly<Record<string, Part>> = {
  tests: { config: 'vitest.config.ts', usesBrowser: true, prepare: buildQuickly, env: { QUICK_BUILD: '1' } },
  transformers: { config: 'test/transformers/vitest.config.ts', prepare: installTransformers },
  integration: { config: 'test/integration/vitest.config.ts', usesBrowser: true, prepare: installTools },
  release: { config: 'test/integration/vitest.config.ts', only: 'release/' },
};

const say = (line: string): void => console.log(`\n${line}`);

/** Runs a program that shows what it does, and returns its exit status. */
function run(
  file: string,
  args: readonly string[],
  { shell = false, env = {} }: { shell?: boolean; env?: NodeJS.ProcessEnv } = {},
) {
  return new Promise<number>((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** What processes and threads of the tests run: `test/sources.ts`. */
function buildQuickly(): Promise<number> {
  return run(process.execPath, [
    join(dirname(createRequire(import.meta.url).resolve('tsup/package.json')), 'dist/cli-default.js'),
  ]);
}

async function installTools(): Promise<number> {
  getTools(say);
  return 0;
}

async function installTransformers(): Promise<number> {
  if (!existsSync(join(root, 'test/transformers/node_modules/.modules.yaml')))
    say('Installing both releases of Transformers.js for their tests: 680 MB in test/transformers/node_modules.');
  const [file, args, shell] = pnpm(['--dir', 'test/transformers', 'install', '--frozen-lockfile']);
  return run(file, args, { shell });
}

/** Reports go to the folder that `TEST_REPORTS` names, so that a script can count; else they are needed here alone. */
async function withReports(use: (folder: string) => Promise<number>): Promise<number> {
  if (process.env.TEST_REPORTS) return use(process.env.TEST_REPORTS);
  const folder = await mkdtemp(join(tmpdir(), 'enface-reports-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runParts(names: readonly string[], args: readonly string[], folder: string): Promise<number> {
  const browser = names.some((name) => parts[name].usesBrowser) ? await getBrowser(say) : undefined;
  const CHROMIUM_PATH = browser && ('path' in browser ? browser.path : 'none');
  let worst = 0;
  const reports: Report[] = [];
  for (const name of names) {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(unreported(name)));
    const env = { TEST_REPORT: file, ...(CHROMIUM_PATH !== undefined && { CHROMIUM_PATH }) };
    const status = await runPart(parts[name], args, env);
    const written: Report = JSON.parse(await readFile(file, 'utf8'));
    const report = status !== 0 && written.failed === 0 ? unexplained(written, name, status) : written;
    await writeFile(file, JSON.stringify(report));
    reports.push(report);
    worst = Math.max(worst, status);
  }
  say(reports.map((report, i) => `${names[i]}: ${tally([report])}${slowest(report)}`).join('\n'));
  if (browser && 'failures' in browser) sayWithoutBrowser(reports, browser.failures);
  const failures = failuresOf(reports);
  if (failures !== '') say(failures.trimEnd());
  return worst;
}

/** With an exit status that no test explains. */
const unexplained = (report: Report, part: string, status: number): Report => ({
  ...report,
  failed: 1,
  failures: [{ name: part, error: `It ended with the exit status ${status}, and no test failed.` }],
});

async function runPart(
  { config, only, prepare, env: own }: Part,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const prepared = (await prepare?.()) ?? 0;
  if (prepared !== 0) return prepared;
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const reporters = ['--reporter=default', `--reporter=${join(root, 'test/reporter.ts')}`];
  return run(process.execPath, [vitest, 'run', '--config', config, ...reporters, ...(only ? [only] : []), ...args], {
    env: { ...own, ...env },
  });
}

function sayWithoutBrowser(reports: readonly Report[], failures: readonly string[]): void {
  const files = reports.flatMap((report) => report.files).filter(({ browserless }) => browserless > 0);
  if (files.length === 0) return;
  const why = failures.length > 0 ? ` (${failures.join('; ')})` : '';
  const what = process.env.CI ? 'Failed' : 'Skipped';
  console.log(
    `${what} for want of a browser${why}: the tests in Chromium of ${files.map(({ path }) => path).join(', ')}. ` +
      'Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH, and run this again.',
  );
}

const args = process.argv.slice(2);
const names = args.filter((arg) => arg in parts);
process.exitCode = await withReports((folder) => runParts(names, args.slice(names.length), folder));
