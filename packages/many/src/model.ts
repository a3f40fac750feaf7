import { type Embedder, loadEmbedder } from '@enface/core';
import { findModel, loadStaticModel } from '@enface/core/internal';

/** What a worker needs to have the encoder: plain data, with a static model's bytes in memory that all workers share. */
export type SharedModel =
  | {
      readonly files: {
        readonly tokenizer: Uint8Array;
        readonly weights: Uint8Array;
        readonly config?: Uint8Array | undefined;
        readonly id?: string | undefined;
        readonly languages?: readonly string[] | undefined;
      };
      readonly checksums?: { readonly tokenizer: string; readonly weights: string } | undefined;
    }
  | { readonly name: string | undefined };

/**
 * Reads a static model once, for all workers. What runs through Transformers.js each of them loads for itself.
 *
 * @throws EnfaceError as `loadEmbedder` does
 */
export async function shareModel(model: string | URL | undefined, signal: AbortSignal | undefined): Promise<SharedModel> {
  const found = await findModel(model, { signal });
  if ('place' in found) return { name: String(model) };
  const { id, languages, ...files } = found.files;
  const [tokenizer, weights, config] = await Promise.all([files.tokenizer, files.weights, files.config]);
  return {
    files: { tokenizer: shared(tokenizer), weights: shared(weights), config: config && shared(config), id, languages },
    checksums: found.checksums,
  };
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The encoder in a worker. */
export async function loadShared(model: SharedModel): Promise<Embedder> {
  if ('name' in model) return loadEmbedder(model.name);
  const { config, id, languages, ...files } = model.files;
  return loadStaticModel(
    { ...files, ...(config && { config }), ...(id !== undefined && { id }), ...(languages && { languages }) },
    { checksums: model.checksums },
  );
}
