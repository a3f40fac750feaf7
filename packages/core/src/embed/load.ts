import { EnfaceError, throwIfAborted } from '../errors.ts';
import type { Embedder, WorkOptions } from '../types.ts';
import { fetchStaticModel, isFolder, isStaticFolder, readStaticFolder } from './folder.ts';
import { createStaticEmbedder } from './static.ts';
import type { TransformersOptions } from './transformers/index.ts';

/** Options of `loadEmbedder`. All but `signal` and `onProgress` concern models that run through Transformers.js. */
export interface LoadOptions extends WorkOptions, TransformersOptions {}

/**
 * Loads an encoder.
 *
 * - `loadEmbedder()`: the default one, of `@enface/model`: static, offline, twelve languages.
 * - `loadEmbedder(folder)`: a folder on disk (a path or a `file:` URL). A static model (Model2Vec's or
 *   sentence-transformers' layout) is read here; any other goes to Transformers.js.
 * - `loadEmbedder('owner/name')`: a model of the Hugging Face hub, through Transformers.js, which must be installed.
 *   This is the one way in which enface uses a network.
 *
 * @throws EnfaceError `MODEL_NOT_FOUND` (a path that is not there), `BAD_MODEL`, `PEER_MISSING` (Transformers.js is not
 * installed), `MODEL_UNREACHABLE` (the hub is), `ABORTED`.
 */
export async function loadEmbedder(model?: string | URL, options: LoadOptions = {}): Promise<Embedder> {
  throwIfAborted(options.signal);
  const embedder = await (model === undefined ? loadDefault(options) : loadNamed(model, options));
  throwIfAborted(options.signal);
  options.onProgress?.({ status: 'ready', stage: 'load' });
  return embedder;
}

async function loadDefault({ signal }: LoadOptions): Promise<Embedder> {
  const { modelId, modelUrl } = await import('@enface/model');
  const files = modelUrl.protocol === 'file:' ? await readStaticFolder(modelUrl) : await fetchStaticModel(modelUrl, signal);
  return createStaticEmbedder({ ...files, id: modelId });
}

async function loadNamed(model: string | URL, options: LoadOptions): Promise<Embedder> {
  const place = typeof model === 'string' && model.startsWith('file:') ? new URL(model) : model;
  if (await isFolder(place)) {
    if (await isStaticFolder(place)) return createStaticEmbedder(await readStaticFolder(place));
    return loadTransformers(place, options);
  }
  if (typeof place === 'string' && HUB_ID.test(place)) return loadTransformers(place, options);
  throw new EnfaceError(
    'MODEL_NOT_FOUND',
    `There is no model folder at ${JSON.stringify(String(model))}. Pass the path of a folder, or a hub model's name such as "intfloat/multilingual-e5-small"; of files that lie elsewhere, pass the bytes to createStaticEmbedder.`,
  );
}

/** `owner/name` as the hub allows it: no path, no URL. */
const HUB_ID = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/;

async function loadTransformers(model: string | URL, options: LoadOptions): Promise<Embedder> {
  const { loadTransformersEmbedder } = await import('./transformers/index.ts');
  return loadTransformersEmbedder(model, options);
}
