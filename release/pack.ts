/** `pnpm archives [FOLDER]`: the packages as they are published, built and packed, for whoever installs them from a clone. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { folders } from './manifests.ts';
import { pnpm } from './pnpm.ts';

/** Builds all packages and packs them into the folder; returns the archives' paths by the packages' names. */
export async function packAll(folder: string): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true });
  await run(['build']);
  const archives: Record<string, string> = {};
  for (const name of await folders()) {
    const packed = await run(['--dir', `packages/${name}`, 'pack', '--json', '--pack-destination', folder]);
    // before the JSON stands what pnpm says of the script that it runs first
    const { name: id, filename } = JSON.parse(packed.slice(packed.indexOf('{')));
    archives[id] = filename;
  }
  return archives;
}

async function run(args: readonly string[]): Promise<string> {
  const [file, all, shell] = pnpm(args);
  const cwd = fileURLToPath(new URL('../', import.meta.url));
  return (await promisify(execFile)(file, all, { cwd, maxBuffer: 1e8, shell })).stdout;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const archives = Object.values(await packAll(resolve(process.argv[2] ?? 'archives')));
  console.log(`Install them with:\n  npm install ${archives.join(' ')}`);
}
