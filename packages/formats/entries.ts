import manifest from './package.json' with { type: 'json' };

/** What is built: a module a subpath of the manifest's `exports`, each of which is a folder of its name. */
export function formatEntries(folder = ''): Record<string, string> {
  const names = Object.keys(manifest.exports).flatMap((path) => /^\.\/(\w+)$/.exec(path)?.[1] ?? []);
  return { index: `${folder}src/index.ts`, ...Object.fromEntries(names.map((name) => [name, `${folder}src/${name}/index.ts`])) };
}
