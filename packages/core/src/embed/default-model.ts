import { EnfaceError } from '../errors.ts';
import { findNode } from '../node.ts';
import { printable } from '../shown.ts';
import type { WorkOptions } from '../types.ts';
import type { Checksums } from './checksums.ts';
import { fetchStaticModel, type ModelUrls } from './fetch.ts';
import { isFile, readBytes, readWeights } from './folder.ts';
import { openWeights, type WeightsOnDisk } from './on-disk.ts';
import { isPreparedOf } from './prepared.ts';
import type { StaticModelFiles } from './static.ts';

const FOLDER = 'node_modules/@enface/model/weights';

/** Files of the default encoder, being read. */
type DefaultModel<W> = Omit<StaticModelFiles, 'weights'> & { readonly weights: Promise<W>; readonly checksums: Checksums };

/**
 * Begins to read the files of the default encoder: from disk where they are installed, or where a bundler put them, else
 * from where a page's bundler put them.
 *
 * @throws EnfaceError `MODEL_NOT_FOUND`, `MODEL_UNREACHABLE`, `ABORTED`
 */
export const readDefaultModel = (options: WorkOptions): Promise<DefaultModel<Uint8Array>> =>
  findDefaultModel(options, (place) => readWeights(place, options.signal));

/** The same, but for what of the weights can stay on the disk until it is used. */
export const openDefaultModel = (options: WorkOptions): Promise<DefaultModel<Uint8Array | WeightsOnDisk>> =>
  findDefaultModel(
    options,
    async (place, checksums) => (await openWeights(place, checksums, options.signal)) ?? readWeights(place, options.signal),
  );

async function findDefaultModel<W>(
  options: WorkOptions,
  weightsAt: (place: URL, checksums: Checksums) => Promise<W | Uint8Array>,
): Promise<DefaultModel<W | Uint8Array>> {
  const { modelChecksums, modelFiles, modelId, modelLanguages } = await import('@enface/model');
  const known = { id: modelId, languages: modelLanguages, checksums: modelChecksums };
  const bundled = orNothing(() => {
    const { tokenizer, weights } = modelFiles();
    return { tokenizer: absolute(tokenizer), weights: absolute(weights) };
  });
  for (const find of [() => bundled, findInstalled]) {
    const place = find();
    if (place && (await isFile(place.tokenizer)) && (await isFile(place.weights))) {
      const { signal } = options;
      return {
        tokenizer: readQuickest(place.tokenizer, known.checksums, signal),
        weights: weightsAt(place.weights, known.checksums),
        ...known,
      };
    }
  }
  if (bundled && (!findNode() || bundled.weights.protocol !== 'file:')) {
    const remedy = `Copy the folder ${FOLDER} to ${printable(new URL('.', bundled.weights).href)}, or pass the address where it is served: loadEmbedder('https://…/weights/'). What each bundler needs is in enface's docs/bundlers.md.`;
    const { weights, ...files } = await fetchStaticModel(bundled, options, remedy);
    return { ...files, weights: Promise.resolve(weights), ...known };
  }
  const looked = bundled ? `at ${printable(bundled.weights.href)}, where this bundle looks for them` : 'in this bundle';
  throw new EnfaceError(
    'MODEL_NOT_FOUND',
    `The default encoder's files are neither ${looked}, nor installed beside it. Run "npm install @enface/model" where the bundle runs, or copy the folder ${FOLDER} and pass its new path to loadEmbedder. What each bundler needs is in enface's docs/bundlers.md.`,
  );
}

/** The tokenizer as the build has prepared it, where it lies beside and is of this one; else as it is. */
async function readQuickest(tokenizer: URL, checksums: Checksums, signal?: AbortSignal): Promise<Uint8Array> {
  const place = new URL('../dist/tokenizer.bin', tokenizer);
  if (tokenizer.pathname.endsWith('/weights/tokenizer.json') && (await isFile(place))) {
    const file = await readBytes(place, signal).catch(() => undefined);
    if (file && (await isPreparedOf(checksums.tokenizer, file))) return file;
  }
  return readBytes(tokenizer, signal);
}

/**
 * Where Node's own resolution has the files, seen from the program that runs and from the working folder: for bundles that
 * left them behind. The package may be a dependency of a dependency.
 */
function findInstalled(): ModelUrls | undefined {
  const node = findNode();
  if (!node) return undefined;
  const ways = [[], ['@enface/core'], ['@enface/align', '@enface/core'], ['enface', '@enface/core']];
  for (const start of [process.argv[1], node.paths.join(process.cwd(), '_')]) {
    for (const way of ways) {
      const find = (name: string) => {
        const from = way.reduce((place, step) => node.modules.createRequire(place).resolve(step), start);
        return node.urls.pathToFileURL(node.modules.createRequire(from).resolve(`@enface/model/weights/${name}`));
      };
      const found = orNothing(() => ({ tokenizer: find('tokenizer.json'), weights: find('model.safetensors') }));
      if (found) return found;
    }
  }
  return undefined;
}

/** Next.js has objects that look like URLs, of the path alone. */
function absolute(url: URL): URL {
  return new URL(url.href, globalThis.location?.href);
}

function orNothing<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
