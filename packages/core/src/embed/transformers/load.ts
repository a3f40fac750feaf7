import { untilAborted } from '../../abort.ts';
import { EnfaceError, throwIfAborted } from '../../errors.ts';
import { findNode, requireNode } from '../../node.ts';
import type { Embedder, Progress, WorkOptions } from '../../types.ts';
import { createEmbedder } from './embedder.ts';
import { readModelFile, type Source } from './files.ts';
import { loadHead } from './head.ts';
import {
  explainLoading,
  findLibrary,
  type Model,
  majorVersion,
  type Tokenizer,
  type TokenizerClass,
  type TransformersLibrary,
} from './library.ts';
import type { TransformersOptions } from './options.ts';
import { findKnownModel, type Head, type ModelRecipe } from './registry.ts';
import { createRunner } from './runner.ts';
import { weightSettings } from './weights.ts';

/** Longer texts are cut when neither the registry nor the model's tokenizer says where. */
const DEFAULT_MAX_TOKENS = 512;

/**
 * Loads a model of the Hugging Face hub, or a folder laid out like one, with Transformers.js.
 *
 * Known models (`KNOWN_MODELS`) get the right pooling, prefix and projection by themselves; of any other, say what it
 * needs. Files come from the library's cache or the hub; a folder on disk is never looked up on the network. When the
 * signal fires during a download the promise rejects at once, though the library finishes the file it is fetching.
 *
 * @throws EnfaceError `PEER_MISSING`, `MODEL_UNREACHABLE`, `MODEL_NOT_FOUND`, `BAD_MODEL`, `BAD_ARGUMENT`, `ABORTED`
 */
export async function loadTransformersEmbedder(
  model: string | URL,
  options: TransformersOptions & WorkOptions = {},
): Promise<Embedder> {
  const { signal, batchSize = 32 } = options;
  throwIfAborted(signal);
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new EnfaceError('BAD_ARGUMENT', `batchSize is ${batchSize}. Give a whole number, 1 or more.`);
  for (const name of ['revision', 'head'] as const) refuseEscape(name, options[name]);
  const folder = await localFolder(model);
  if (folder === undefined && !HUB_NAME.test(String(model))) {
    throw new EnfaceError(
      'MODEL_NOT_FOUND',
      `${JSON.stringify(String(model))} is neither a folder nor the name of a model on the hub, such as "owner/name".`,
    );
  }
  const library = await findLibrary(options.library);
  const known = folder === undefined ? findKnownModel(String(model)) : undefined;
  const repository = folder ?? known?.repository ?? String(model);
  const revision = options.revision ?? known?.revision ?? 'main';
  const recipe: ModelRecipe = {
    pooling: options.pooling ?? known?.pooling ?? 'mean',
    prefix: options.prefix ?? known?.prefix ?? '',
    head: options.head === undefined ? known?.head : { folder: options.head },
  };
  const dtype = options.dtype ?? 'fp32';
  const settings = {
    revision,
    ...(options.cacheDir === undefined ? {} : { cache_dir: options.cacheDir }),
    ...(folder === undefined ? {} : { local_files_only: true }),
    progress_callback: reportDownloads(options.onProgress),
  };
  const weights = weightSettings(library, options, dtype, known);
  const name = folder === undefined ? repository : nameForLibrary(library, folder);
  const source: Source = { place: repository, local: folder !== undefined, revision, cacheDir: options.cacheDir, signal };
  const load = async () => {
    const tokenizer = await loadTokenizer(library, (file) => readModelFile(library, source, file));
    const network = (await library.AutoModel.from_pretrained(name, { ...settings, ...weights })) as Model;
    const project =
      recipe.head &&
      (await loadHead((file) => readModelFile(library, headSource(recipe.head!, source), file), recipe.head.folder));
    return { tokenizer, network, project };
  };
  const parts = await untilAborted(load(), signal).catch((cause) => {
    throw explainLoading(cause, folder ?? String(model), folder !== undefined);
  });
  const maxTokens = known?.maxTokens ?? sensible(parts.tokenizer.model_max_length) ?? DEFAULT_MAX_TOKENS;
  const run = createRunner({ ...parts, recipe, maxTokens });
  // A short text tells the size of the vectors, and whether the model runs at all, before real work begins.
  const [sample] = await run(['a']).catch((cause) => {
    throw explainLoading(cause, folder ?? String(model), folder !== undefined);
  });
  const dimensions = sample?.length ?? 0;
  if (dimensions === 0 || (known && dimensions !== known.dimensions)) {
    throw new EnfaceError(
      'BAD_MODEL',
      `${String(model)} gives vectors of ${dimensions} numbers instead of ${known?.dimensions ?? 'one or more'}. Check the revision.`,
    );
  }
  const id = `transformers:${folder ?? `${repository}@${revision}`}:${dtype}:${recipe.pooling}:${recipe.prefix}:${recipe.head?.folder ?? ''}`;
  return createEmbedder({ id, dimensions, languages: known?.languages }, batchSize, run);
}

/** `name` or `owner/name`; no part of it may lead out of a folder. */
const HUB_NAME = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)?$/;

/** Both become part of a path on disk, in the model's folder or in the cache. */
function refuseEscape(name: string, value: string | undefined): void {
  if (value === undefined || /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(value)) return;
  throw new EnfaceError(
    'BAD_ARGUMENT',
    `${name} is ${JSON.stringify(value)}. Give a name of letters, digits, "-", "_", "." and "/" that does not lead upwards.`,
  );
}

/** A known model's dense layer lies in a repository of its own. */
function headSource({ repository, revision = 'main' }: Head, source: Source): Source {
  return repository === undefined ? source : { ...source, place: repository, revision };
}

async function loadTokenizer(library: TransformersLibrary, read: (file: string) => Promise<Uint8Array>): Promise<Tokenizer> {
  const [json, config] = await Promise.all(
    ['tokenizer.json', 'tokenizer_config.json'].map(
      async (name) => JSON.parse(new TextDecoder().decode(await read(name))) as Record<string, unknown>,
    ),
  );
  const name = String(config.tokenizer_class ?? '').replace(/Fast$/, '');
  const found = /^\w+Tokenizer$/.test(name)
    ? (library as unknown as Record<string, TokenizerClass | undefined>)[name]
    : undefined;
  return new (found ?? library.PreTrainedTokenizer)(json, config) as unknown as Tokenizer;
}

/** The absolute path of a folder on disk, with slashes; `undefined` for a name on the hub. */
async function localFolder(model: string | URL): Promise<string | undefined> {
  const node = findNode();
  if (!node) return undefined;
  const path = model instanceof URL ? node.urls.fileURLToPath(model) : node.paths.resolve(model);
  const found = await node.files.stat(path).catch(() => undefined);
  return found?.isDirectory() ? path.replaceAll('\\', '/') : undefined;
}

/** Version 2 looks for every model below its own folder, so it gets the way from there. */
function nameForLibrary(library: TransformersLibrary, folder: string): string {
  if (majorVersion(library) > 2) return folder;
  return requireNode().paths.relative(library.env.localModelPath, folder).replaceAll('\\', '/');
}

/** The library's reports of downloads in our words, one for each whole percent of a file. */
function reportDownloads(
  onProgress: ((progress: Progress) => void) | undefined,
): ((report: { status?: string; file?: string; loaded?: number; total?: number }) => void) | undefined {
  if (!onProgress) return undefined;
  const percents = new Map<string, number>();
  return ({ status, file, loaded, total }) => {
    if (status !== 'progress' || file === undefined || loaded === undefined) return;
    const percent = total ? Math.floor((100 * loaded) / total) : -1;
    if (percents.get(file) === percent) return;
    percents.set(file, percent);
    onProgress({ status: 'download', file, loaded, total: total || undefined });
  };
}

/** Tokenizers without a limit give an absurdly large one. */
function sensible(limit: number | undefined): number | undefined {
  return limit !== undefined && limit > 0 && limit <= 32768 ? limit : undefined;
}
