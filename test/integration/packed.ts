import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const root = fileURLToPath(new URL('../../', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Archives of all packages, as they are published, by name. */
    readonly archives: Readonly<Record<string, string>>;
  }
}

/** Builds the packages as they are published and packs them, once for all files: `inject('archives')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'enface-archives-'));
  await pnpm(['build']);
  const archives: Record<string, string> = {};
  for (const name of await readdir(join(root, 'packages'))) {
    const packed = await pnpm(['--dir', join('packages', name), 'pack', '--json', '--pack-destination', folder]);
    const { name: id, filename } = JSON.parse(packed);
    archives[id] = filename;
  }
  project.provide('archives', archives);
  return () => rm(folder, { recursive: true });
}

/** The pnpm that runs this, which need not be on the path, or else the one that is. */
async function pnpm(args: readonly string[]): Promise<string> {
  const own = process.env.npm_execpath;
  const [file, first] = own && /pnpm[^/\\]*$/.test(own) ? [process.execPath, [own]] : ['pnpm', []];
  const { stdout } = await promisify(execFile)(file, [...first, ...args], { cwd: root, maxBuffer: 1e8 });
  return stdout;
}
