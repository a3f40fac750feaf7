import { EnfaceError } from '../../errors.ts';
import type { Embedder, WorkOptions } from '../../types.ts';

/** Options of models that run through Transformers.js. */
export interface TransformersOptions {
  /** The library's module, when it should not be looked up by name. */
  library?: object;
}

export async function loadTransformersEmbedder(
  model: string | URL,
  _options: TransformersOptions & WorkOptions = {},
): Promise<Embedder> {
  throw new EnfaceError('PEER_MISSING', `${model} needs @huggingface/transformers.`);
}
