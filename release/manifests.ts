/**
 * Writes into every package's manifest what all have in common, so that it stands in one place, the workspace's manifest:
 * `pnpm manifests`. There the repository's address is a placeholder until there is one.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Manifest {
  readonly name: string;
  [member: string]: unknown;
}

const packages = new URL('../packages/', import.meta.url);
const read = async (url: URL): Promise<Manifest> => JSON.parse(await readFile(url, 'utf8'));
const manifestOf = (folder: string) => new URL(`${folder}/package.json`, packages);

/** Names of the folders that hold a package. */
export const folders = async (): Promise<string[]> =>
  (await readdir(packages, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const readManifest = (folder: string): Promise<Manifest> => read(manifestOf(folder));

/** A package's manifest as it should be: with what is common, in the usual order. */
export async function completed(folder: string): Promise<Manifest> {
  const { version, author, repository, engines } = await read(new URL('../package.json', packages));
  const { name, version: _, description, keywords, license, ...own } = await readManifest(folder);
  for (const member of ['homepage', 'bugs', 'repository', 'author', 'type', 'engines', 'publishConfig']) delete own[member];
  const address = String(repository);
  return {
    name,
    version,
    description,
    keywords,
    homepage: `${address}#readme`,
    bugs: `${address}/issues`,
    repository: { type: 'git', url: `git+${address}.git`, directory: `packages/${folder}` },
    license,
    author,
    type: 'module',
    engines,
    publishConfig: { access: 'public' },
    ...own,
    // plain npm knows nothing of a workspace's dependencies
    scripts: { ...(own.scripts as object), prepack: 'node ../../release/only-pnpm.mjs' },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const folder of await folders())
    await writeFile(manifestOf(folder), `${JSON.stringify(await completed(folder), null, 2)}\n`);
