import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A package as npm would hand it out. */
export interface Packed {
  readonly name: string;
  /** Where it is installed. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** Paths within the package, sorted. */
  readonly files: readonly string[];
}

export interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly exports: Record<string, string | Record<string, string>>;
  readonly bin?: Record<string, string>;
}

/**
 * Packs the four packages as they were built and installs them in a folder of its own, with their dependencies beside
 * them: what a user has after `npm install`.
 */
export async function installPacked(): Promise<{ folder: string; packages: readonly Packed[] }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'enface-packed-')));
  const packages: Packed[] = [];
  for (const name of ['core', 'model', 'align', 'cli']) packages.push(await install(join(root, 'packages', name), folder));
  return { folder, packages };
}

async function install(source: string, folder: string): Promise<Packed> {
  const { stdout } = await run('pnpm', ['pack', '--json', '--pack-destination', folder], { cwd: source });
  const { name, filename } = JSON.parse(stdout) as { name: string; filename: string };
  const place = join(folder, 'node_modules', name);
  await mkdir(place, { recursive: true });
  await run('tar', ['-xzf', filename, '-C', place, '--strip-components=1']);
  // pnpm's own list leaves out the licence that it adds: what the archive holds is what counts.
  const listed = (await run('tar', ['-tzf', filename])).stdout.trim().split('\n');
  await linkDependencies(join(source, 'node_modules'), join(folder, 'node_modules'));
  const manifest = JSON.parse(await readFile(join(place, 'package.json'), 'utf8'));
  return { name, folder: place, manifest, files: listed.map((path) => path.replace(/^package\//, '')).sort() };
}

/** Third parties' packages are linked from the workspace: only ours are under test. */
async function linkDependencies(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const entry of await readdir(from)) {
    if (entry.startsWith('.') || entry === '@enface') continue;
    const names = entry.startsWith('@') ? (await readdir(join(from, entry))).map((name) => join(entry, name)) : [entry];
    for (const name of names) {
      if (existsSync(join(to, name))) continue;
      await mkdir(dirname(join(to, name)), { recursive: true });
      await symlink(await realpath(join(from, name)), join(to, name));
    }
  }
}

/** Runs Node in the folder, with nothing inherited that would help it or colour its output. */
export async function node(folder: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const { NODE_OPTIONS, NODE_PATH, FORCE_COLOR, NO_COLOR, COLUMNS, ...env } = process.env;
  return run(process.execPath, [...args], { cwd: folder, env });
}

/** The quick build: JavaScript without types. */
export async function buildScripts(): Promise<void> {
  await run('pnpm', ['--recursive', '--filter', './packages/*', 'exec', 'tsup', '--no-dts'], { cwd: root });
}
