import type { FileHandle } from 'node:fs/promises';
import { EnfaceError, throwIfAborted } from '../errors.ts';
import { findNode, requireNode } from '../node.ts';
import { printable } from '../shown.ts';
import { LARGEST_FILE } from './limits.ts';
import { roomForRows } from './room.ts';
import { dataStart } from './safetensors.ts';
import type { StaticModelFiles } from './static.ts';

/** Where the two known layouts keep their files; the second is sentence-transformers'. */
const LAYOUTS = ['', '0_StaticEmbedding/'];
/** So much is read at once; then the signal is asked. */
const READ_AT_ONCE = 1 << 25;

/** True when `path` is a folder on disk. Always false in a browser. */
export async function isFolder(path: string | URL): Promise<boolean> {
  const found = await findNode()
    ?.files.stat(path)
    .catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** True when `path` is a file on disk. Always false in a browser. */
export async function isFile(path: string | URL): Promise<boolean> {
  const found = await findNode()
    ?.files.stat(path)
    .catch(() => undefined);
  return found?.isFile() ?? false;
}

/** True when the folder holds a static model in one of the layouts. */
export async function isStaticFolder(folder: string | URL): Promise<boolean> {
  return (await findLayout(folder)) !== undefined;
}

/**
 * Begins to read a static model's folder.
 * @throws EnfaceError `BAD_MODEL` when a file is missing or, from its promise, larger than 2 GiB.
 */
export async function readStaticFolder(folder: string | URL, signal?: AbortSignal): Promise<StaticModelFiles> {
  const layout = await findLayout(folder);
  if (layout === undefined) {
    throw new EnfaceError(
      'BAD_MODEL',
      `${printable(String(folder))} holds no static model: model.safetensors and tokenizer.json are needed, in it or in 0_StaticEmbedding/.`,
    );
  }
  const config = join(folder, 'config.json');
  const hasConfig = layout === '' && (await isFile(config));
  return {
    weights: readWeights(join(folder, `${layout}model.safetensors`), signal),
    tokenizer: readBytes(join(folder, `${layout}tokenizer.json`), signal),
    config: hasConfig ? readBytes(config, signal) : undefined,
  };
}

async function findLayout(folder: string | URL): Promise<string | undefined> {
  for (const layout of LAYOUTS) {
    const files = ['model.safetensors', 'tokenizer.json'].map((name) => isFile(join(folder, `${layout}${name}`)));
    if ((await Promise.all(files)).every(Boolean)) return layout;
  }
  return undefined;
}

/** A file's bytes. */
export function readBytes(path: string | URL, signal?: AbortSignal): Promise<Uint8Array> {
  return readWith(path, signal, (size) => new Uint8Array(size));
}

/** The weights, placed so that their rows can be summed where they lie. */
export function readWeights(path: string | URL, signal?: AbortSignal): Promise<Uint8Array> {
  return readWith(path, signal, (size, head) => (head.length < 8 ? new Uint8Array(size) : roomForRows(size, dataStart(head))));
}

/** Room for a file of so many bytes that begins with these (8, if it has as many). */
type Room = (size: number, head: Uint8Array) => Uint8Array;

async function readWith(path: string | URL, signal: AbortSignal | undefined, room: Room): Promise<Uint8Array> {
  const name = printable(String(path));
  const { open, readFile } = requireNode().files;
  let file: FileHandle | undefined;
  try {
    file = await open(path).catch(() => undefined);
    // Bun reads what a compiled binary holds, but does not open it.
    if (!file) return placed(await readFile(path), room);
    const { size } = await file.stat();
    if (size > LARGEST_FILE)
      throw new EnfaceError('BAD_MODEL', `${name} has ${size} bytes. Static models of up to 2 GiB can be loaded.`);
    const head = new Uint8Array(Math.min(8, size));
    await file.read(head, 0, head.length, 0);
    const bytes = room(size, head);
    let done = 0;
    for (let more = 1; more > 0 && done < size; done += more) {
      throwIfAborted(signal);
      more = (await file.read(bytes, done, Math.min(READ_AT_ONCE, size - done), done)).bytesRead;
    }
    return bytes.subarray(0, done);
  } catch (cause) {
    if (cause instanceof EnfaceError) throw cause;
    throw new EnfaceError('NOT_READABLE', `${name} cannot be read (${printable((cause as Error).message)}).`, { cause });
  } finally {
    await file?.close();
  }
}

function placed(bytes: Uint8Array, room: Room): Uint8Array {
  const place = room(bytes.length, bytes.subarray(0, 8));
  place.set(bytes);
  return place;
}

function join(folder: string | URL, name: string): string {
  const { paths, urls } = requireNode();
  return paths.join(typeof folder === 'string' ? folder : urls.fileURLToPath(folder), name);
}
