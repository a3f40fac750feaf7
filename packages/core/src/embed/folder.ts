import type { FileHandle } from 'node:fs/promises';
import { EnfaceError } from '../errors.ts';
import { findNode, requireNode } from './node.ts';
import { roomForRows } from './room.ts';
import { dataStart } from './safetensors.ts';
import type { StaticModelFiles } from './static.ts';

/** Where the two known layouts keep their files; the second is sentence-transformers'. */
const LAYOUTS = ['', '0_StaticEmbedding/'];
/** More than this is not read into memory. Node reads no more than 2 GiB at once. */
const LARGEST = 2 ** 31 - 1;

/** True when `path` is a folder on disk. Always false in a browser. */
export async function isFolder(path: string | URL): Promise<boolean> {
  const found = await findNode()
    ?.files.stat(path)
    .catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** True when the folder holds a static model in one of the layouts. */
export async function isStaticFolder(folder: string | URL): Promise<boolean> {
  return (await findLayout(folder)) !== undefined;
}

/**
 * Begins to read a static model's folder.
 * @throws EnfaceError `BAD_MODEL` when a file is missing or, from its promise, larger than 2 GiB.
 */
export async function readStaticFolder(folder: string | URL): Promise<StaticModelFiles> {
  const layout = await findLayout(folder);
  if (layout === undefined) {
    throw new EnfaceError(
      'BAD_MODEL',
      `${shown(folder)} holds no static model: model.safetensors and tokenizer.json are needed, in it or in 0_StaticEmbedding/.`,
    );
  }
  const hasConfig = layout === '' && (await exists(folder, 'config.json'));
  return {
    weights: readWeights(folder, `${layout}model.safetensors`),
    tokenizer: readBounded(folder, `${layout}tokenizer.json`),
    config: hasConfig ? readBounded(folder, 'config.json') : undefined,
  };
}

/** Fetches a static model's files from below a URL that ends in a slash. */
export async function fetchStaticModel(base: URL, signal?: AbortSignal): Promise<StaticModelFiles> {
  const [tokenizer, weights] = await Promise.all(
    ['tokenizer.json', 'model.safetensors'].map((name) => fetchBytes(new URL(name, base), signal)),
  );
  return { tokenizer, weights };
}

async function fetchBytes(url: URL, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    if (signal?.aborted) throw new EnfaceError('ABORTED', 'The work was cancelled by its AbortSignal.', { cause });
    throw new EnfaceError(
      'MODEL_UNREACHABLE',
      `${url} could not be fetched (${(cause as Error).message}). Serve the model's files there, or pass them to createStaticEmbedder.`,
      { cause },
    );
  }
}

async function findLayout(folder: string | URL): Promise<string | undefined> {
  for (const layout of LAYOUTS) {
    if ((await exists(folder, `${layout}model.safetensors`)) && (await exists(folder, `${layout}tokenizer.json`))) return layout;
  }
  return undefined;
}

async function exists(folder: string | URL, name: string): Promise<boolean> {
  const found = await requireNode()
    .files.stat(join(folder, name))
    .catch(() => undefined);
  return found?.isFile() ?? false;
}

async function readBounded(folder: string | URL, name: string): Promise<Uint8Array> {
  return readWith(folder, name, (size) => new Uint8Array(size));
}

/** The weights, placed so that their rows can be summed where they lie. */
async function readWeights(folder: string | URL, name: string): Promise<Uint8Array> {
  return readWith(folder, name, async (size, file) => {
    const head = new Uint8Array(8);
    const { bytesRead } = await file.read(head, 0, 8, 0);
    return bytesRead < 8 ? new Uint8Array(size) : roomForRows(size, dataStart(head));
  });
}

type Room = (size: number, file: FileHandle) => Uint8Array | Promise<Uint8Array>;

async function readWith(folder: string | URL, name: string, room: Room): Promise<Uint8Array> {
  const path = join(folder, name);
  let file: FileHandle | undefined;
  try {
    file = await requireNode().files.open(path);
    const { size } = await file.stat();
    if (size > LARGEST)
      throw new EnfaceError('BAD_MODEL', `${path} has ${size} bytes. Static models of up to 2 GiB can be loaded.`);
    const bytes = await room(size, file);
    let done = 0;
    for (let more = 1; more > 0 && done < size; done += more) more = (await file.read(bytes, done, size - done, done)).bytesRead;
    return bytes.subarray(0, done);
  } catch (cause) {
    if (cause instanceof EnfaceError) throw cause;
    throw new EnfaceError('NOT_READABLE', `${path} cannot be read (${(cause as Error).message}).`, { cause });
  } finally {
    await file?.close();
  }
}

function join(folder: string | URL, name: string): string {
  const { paths, urls } = requireNode();
  return paths.join(typeof folder === 'string' ? folder : urls.fileURLToPath(folder), name);
}

function shown(folder: string | URL): string {
  return typeof folder === 'string' ? folder : folder.href;
}
