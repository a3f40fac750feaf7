import { DISTILLED, LABSE, XLM_R } from './languages.ts';

/** How a model turns its tokens' vectors into one: their mean under the attention mask, or the first token's. */
export type Pooling = 'mean' | 'first';

/** A layer that sentence-transformers puts after the pooling, and that ONNX exports leave out. */
export interface Head {
  /** Repository (or, when absent, the model itself) and revision that hold it. */
  readonly repository?: string;
  readonly revision?: string;
  /** Folder with `config.json` and `model.safetensors`, for example `2_Dense`. */
  readonly folder: string;
}

/** What must be known of a model besides its files; wrong values give poor vectors and no error. */
export interface ModelRecipe {
  readonly pooling: Pooling;
  /** Put before every text. */
  readonly prefix: string;
  readonly head?: Head;
}

export interface KnownModel extends ModelRecipe {
  /** The hub repository with the ONNX files, and the revision that is taken unless another is asked for. */
  readonly repository: string;
  readonly revision: string;
  readonly dimensions: number;
  /** Longer texts are cut, as the model's own configuration for sentence-transformers does. */
  readonly maxTokens: number;
  /** BCP 47 tags of the languages that it was made for. */
  readonly languages: readonly string[];
  /** True when the float32 weights lie in a second file beside the ONNX graph; Transformers.js 2 cannot read those. */
  readonly externalData?: boolean;
}

/**
 * The models that are known, by the name under which they were published. Pooling, prefix and head are those of the
 * model cards. Revisions are commits where the hub's listing of one is on record, and `main` otherwise.
 */
export const KNOWN_MODELS: Readonly<Record<string, KnownModel>> = {
  'sentence-transformers/LaBSE': {
    repository: 'Xenova/LaBSE',
    revision: '0da166568f232301382b18e188e1114dcdc0d28a',
    dimensions: 768,
    maxTokens: 256,
    languages: LABSE,
    pooling: 'first',
    prefix: '',
    head: { repository: 'sentence-transformers/LaBSE', revision: '50fe0940fa3ca3be4d2170f21395beb6d581fc44', folder: '2_Dense' },
  },
  'intfloat/multilingual-e5-small': {
    repository: 'Xenova/multilingual-e5-small',
    revision: 'ae61bf0193ce3851dc8a45147e459b04ed783d8a',
    dimensions: 384,
    maxTokens: 512,
    languages: XLM_R,
    pooling: 'mean',
    prefix: 'query: ',
  },
  'intfloat/multilingual-e5-base': {
    repository: 'Xenova/multilingual-e5-base',
    revision: 'main',
    dimensions: 768,
    maxTokens: 512,
    languages: XLM_R,
    pooling: 'mean',
    prefix: 'query: ',
  },
  'sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2': {
    repository: 'Xenova/paraphrase-multilingual-MiniLM-L12-v2',
    revision: 'main',
    dimensions: 384,
    maxTokens: 128,
    languages: DISTILLED,
    pooling: 'mean',
    prefix: '',
  },
  'BAAI/bge-m3': {
    repository: 'Xenova/bge-m3',
    revision: '1fa622813d46e55b39a03e9b2a6edf75dfadb1b8',
    dimensions: 1024,
    maxTokens: 8192,
    languages: XLM_R,
    pooling: 'first',
    prefix: '',
    externalData: true,
  },
};

/** The entry of a model, by its published name or by the repository of its ONNX files. */
export function findKnownModel(name: string): KnownModel | undefined {
  if (Object.hasOwn(KNOWN_MODELS, name)) return KNOWN_MODELS[name];
  return Object.values(KNOWN_MODELS).find(({ repository }) => repository === name);
}
