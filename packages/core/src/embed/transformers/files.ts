import { requireNode } from '../../node.ts';
import type { TransformersLibrary } from './library.ts';

/** Where a model's files come from. */
export interface Source {
  /** A folder, when `local`, or a repository on the hub. */
  readonly place: string;
  readonly local: boolean;
  readonly revision: string;
  readonly cacheDir?: string;
  readonly signal?: AbortSignal;
}

/**
 * Reads one file of a model, from its folder, or from the library's cache, or from the library's hub into that cache
 * (laid out as the library does, so that both find each other's files). The library itself reads no file of a caller's
 * choosing; and version 4 asks the hub whether there is a tokenizer even when it lies in the cache, so that nothing
 * could be loaded offline. Hence tokenizers and dense layers are read here.
 */
export async function readModelFile(library: TransformersLibrary, source: Source, file: string): Promise<Uint8Array> {
  if (source.local) return requireNode().files.readFile(`${source.place}/${file}`);
  const { env } = library;
  const path = env.remotePathTemplate
    .replaceAll('{model}', source.place)
    .replaceAll('{revision}', encodeURIComponent(source.revision));
  const url = `${env.remoteHost.replace(/\/$/, '')}/${path.replace(/\/$/, '')}/${file}`;
  const cache = await openCache(env, source, file, url);
  const cached = await cache?.read();
  if (cached) return cached;
  const bytes = await fetchFile(url, source.signal);
  await cache?.write(bytes);
  return bytes;
}

async function fetchFile(url: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok)
    throw new Error(
      `${[401, 403, 404].includes(response.status) ? 'Could not locate file' : `Error (${response.status}) occurred while trying to load file`}: "${url}".`,
    );
  return new Uint8Array(await response.arrayBuffer());
}

/** A cache that cannot be read or written costs a download, and nothing else. */
interface FileCache {
  read(): Promise<Uint8Array | undefined>;
  write(bytes: Uint8Array): Promise<void>;
}

async function openCache(
  env: TransformersLibrary['env'],
  { place, revision, cacheDir }: Source,
  file: string,
  url: string,
): Promise<FileCache | undefined> {
  const folder = cacheDir ?? env.cacheDir;
  if (env.useFSCache && folder) return folderCache([folder, place, ...(revision === 'main' ? [] : [revision]), file].join('/'));
  if (env.useBrowserCache) return browserCache(env.cacheKey ?? 'transformers-cache', url);
  return undefined;
}

function folderCache(path: string): FileCache {
  const { files, paths } = requireNode();
  return {
    read: () => files.readFile(path).catch(() => undefined),
    async write(bytes) {
      // Under another name until it is whole: a reader never meets half a file.
      const draft = `${path}.${process.pid}.part`;
      await files
        .mkdir(paths.dirname(path), { recursive: true })
        .then(() => files.writeFile(draft, bytes))
        .then(() => files.rename(draft, path))
        .catch(() => {});
    },
  };
}

async function browserCache(name: string, url: string): Promise<FileCache | undefined> {
  const cache = await caches.open(name).catch(() => undefined);
  return (
    cache && {
      async read() {
        const response = await cache.match(url).catch(() => undefined);
        return response && new Uint8Array(await response.arrayBuffer());
      },
      write: (bytes) => cache.put(url, new Response(bytes as BodyInit)).catch(() => {}),
    }
  );
}
