import { untilAborted } from '../abort.ts';
import { EnfaceError, throwIfAborted } from '../errors.ts';
import { shown } from '../shown.ts';
import type { Embedder, WorkOptions } from '../types.ts';
import type { Checksums } from './checksums.ts';
import { openDefaultModel, readDefaultModel } from './default-model.ts';
import { fetchStaticModel, urlsBelow } from './fetch.ts';
import { isFolder, isStaticFolder, readStaticFolder } from './folder.ts';
import { loadStaticModel, type StaticModelFiles } from './static.ts';
import type { TransformersOptions } from './transformers/index.ts';

/** Options of `loadEmbedder`. All but `signal` and `onProgress` concern models that run through Transformers.js. */
export interface LoadOptions extends WorkOptions, TransformersOptions {}

/**
 * Loads an encoder.
 *
 * - `loadEmbedder()`: the default one, of `@enface/model`: static, offline, twelve languages. Its files are checked; where there is a
 *   disk, rows are read from it when texts use them, so that a file that is replaced meanwhile is a `BAD_MODEL` then.
 * - `loadEmbedder(folder)`: a folder on disk (a path or a `file:` URL). A static model (Model2Vec's or
 *   sentence-transformers' layout) is read here; any other goes to Transformers.js.
 * - `loadEmbedder('https://…/')`: a static model that is served below that address, as `model.safetensors` and
 *   `tokenizer.json`.
 * - `loadEmbedder('owner/name')`: a model of the Hugging Face hub, through Transformers.js, which must be installed.
 *
 * The last two are the only ways in which enface uses a network.
 *
 * @throws EnfaceError `MODEL_NOT_FOUND` (a path that is not there), `BAD_MODEL`, `PEER_MISSING` (Transformers.js is not
 * installed), `MODEL_UNREACHABLE` (the hub or the address is), `ABORTED`.
 */
export async function loadEmbedder(model?: string | URL, options: LoadOptions = {}): Promise<Embedder> {
  const { signal, onProgress } = options;
  throwIfAborted(signal);
  const embedder = await untilAborted(load(model, options), signal);
  throwIfAborted(signal);
  onProgress?.({ status: 'ready', stage: 'load' });
  return embedder;
}

async function load(model: string | URL | undefined, options: LoadOptions): Promise<Embedder> {
  if (model === undefined) {
    const { checksums, ...files } = await openDefaultModel(options);
    return loadStaticModel(files, { signal: options.signal, checksums });
  }
  const found = await findModel(model, options);
  return 'files' in found ? loadStaticModel(found.files, found) : loadTransformers(found.place, options);
}

/** A model where it was found: the files of a static one, being read; or what Transformers.js is to load. */
export type FoundModel =
  | { readonly files: StaticModelFiles; readonly checksums?: Checksums; readonly signal: AbortSignal | undefined }
  | { readonly place: string | URL };

/** Finds what `loadEmbedder` loads, and begins to read it. Throws as that does. */
export async function findModel(model: string | URL | undefined, options: WorkOptions): Promise<FoundModel> {
  const { signal } = options;
  if (model === undefined) {
    const { checksums, ...files } = await readDefaultModel(options);
    return { files, signal, checksums };
  }
  const place = typeof model === 'string' && /^(file|https?):/i.test(model) ? parseUrl(model) : model;
  if (place instanceof URL && /^https?:$/.test(place.protocol)) {
    const files = await fetchStaticModel(urlsBelow(place), options, 'Serve model.safetensors and tokenizer.json there.');
    return { files, signal };
  }
  if (await isFolder(place)) {
    if (await isStaticFolder(place)) return { files: await readStaticFolder(place, signal), signal };
    return { place };
  }
  if (typeof place === 'string' && HUB_ID.test(place)) return { place };
  throw notFound(model);
}

function parseUrl(model: string): URL {
  try {
    return new URL(model);
  } catch {
    throw notFound(model);
  }
}

function notFound(model: string | URL): EnfaceError {
  return new EnfaceError(
    'MODEL_NOT_FOUND',
    `There is no model folder at ${shown(String(model))}. Pass the path of a folder, the https: address of one, or a hub model's name such as "intfloat/multilingual-e5-small"; of files that lie elsewhere, pass the bytes to createStaticEmbedder.`,
  );
}

/** `owner/name` as the hub allows it: no path, no URL. */
const HUB_ID = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/;

async function loadTransformers(model: string | URL, options: LoadOptions): Promise<Embedder> {
  const { loadTransformersEmbedder } = await import('./transformers/index.ts');
  return loadTransformersEmbedder(model, options);
}
