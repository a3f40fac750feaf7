import { EnfaceError } from '../../errors.ts';
import { importInstalled } from '../../node.ts';

export type LibraryName = '@huggingface/transformers' | '@xenova/transformers';

/** A tensor of Transformers.js, as far as it is used here. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number | bigint>;
  readonly type: string;
  to?(type: 'float32'): Tensor;
}

export interface Tokenizer {
  (
    texts: string[],
    options: { padding: boolean; truncation: boolean; max_length?: number },
  ): { input_ids: Tensor; attention_mask: Tensor };
  readonly model_max_length?: number;
}

/** Classes of tokenizers are exported under the names that `tokenizer_config.json` has for them. */
export type TokenizerClass = new (tokenizer: object, config: object) => object;

export type Model = (inputs: object) => Promise<Record<string, Tensor | undefined>>;

/** The parts of Transformers.js, version 2 or later, that are used here. */
export interface TransformersLibrary {
  readonly env: {
    readonly version: string;
    readonly remoteHost: string;
    readonly remotePathTemplate: string;
    readonly localModelPath: string;
    readonly cacheDir?: string | null;
    readonly useFSCache?: boolean;
    readonly useBrowserCache?: boolean;
    readonly cacheKey?: string;
  };
  readonly PreTrainedTokenizer: TokenizerClass;
  readonly AutoModel: { from_pretrained(model: string, options: object): Promise<unknown> };
}

const NAMES: readonly LibraryName[] = ['@huggingface/transformers', '@xenova/transformers'];

/**
 * The library that was passed, or named, or else the first that is installed.
 * @throws EnfaceError `PEER_MISSING`
 */
export async function findLibrary(wanted: LibraryName | TransformersLibrary | undefined): Promise<TransformersLibrary> {
  if (typeof wanted === 'object') return wanted;
  for (const name of wanted ? [wanted] : NAMES) {
    try {
      return (await importInstalled(name)) as TransformersLibrary;
    } catch (cause) {
      if (isMissing(cause, name)) continue;
      throw new EnfaceError(
        'PEER_MISSING',
        `${name} is installed but cannot be loaded: ${(cause as Error).message}. Install it again.`,
        { cause },
      );
    }
  }
  throw new EnfaceError(
    'PEER_MISSING',
    `This model runs through Transformers.js, which is not installed. Run "ONNXRUNTIME_NODE_INSTALL=skip npm install ${wanted ?? NAMES[0]}" (about 500 MB), or use the default encoder, which needs nothing more. In a bundle, pass the module as the option "library".`,
  );
}

/** True when the package itself was not found, and not something that it imports. */
function isMissing(error: unknown, name: string): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const missing =
    code === 'ERR_MODULE_NOT_FOUND' ||
    code === 'MODULE_NOT_FOUND' ||
    /(Failed to|Could not) resolve|Cannot find (package|module)|bare specifier/i.test(String(message));
  return missing && String(message).includes(name);
}

/** 2, 3, 4 … */
export function majorVersion(library: TransformersLibrary): number {
  return Number.parseInt(library.env.version, 10);
}

/** Says in one sentence what went wrong between us and the model's files. */
export function explainLoading(cause: unknown, model: string, local: boolean): EnfaceError {
  if (cause instanceof EnfaceError) return cause;
  const text = (cause as Error)?.message ?? String(cause);
  if (local)
    return new EnfaceError(
      'BAD_MODEL',
      `${model} cannot be loaded: ${text} A folder for Transformers.js has config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx.`,
      { cause },
    );
  if (/Could not locate file|Unauthorized|Forbidden|404|401|403/i.test(text)) {
    return new EnfaceError(
      'MODEL_NOT_FOUND',
      `The hub has no model ${JSON.stringify(model)} with the files that are needed (${text}) Look for a model with ONNX files, and check name and revision; download a private one into a folder and pass its path.`,
      { cause },
    );
  }
  if (
    /fetch|network|ENOTFOUND|ECONN|EAI_AGAIN|timed? ?out|socket|Error \(\d+\) occurred|Bad (gateway|request)|Internal server error|Service unavailable|Gateway timeout|Request timeout/i.test(
      text,
    )
  ) {
    return new EnfaceError(
      'MODEL_UNREACHABLE',
      `The model ${JSON.stringify(model)} is not in the cache and its hub cannot be reached (${text}). Connect to the network once, or pass the path of a folder that holds the model, or use the default encoder, which is offline.`,
      { cause },
    );
  }
  return new EnfaceError(
    'BAD_MODEL',
    `The model ${JSON.stringify(model)} cannot be loaded: ${text} Try another dtype or revision.`,
    { cause },
  );
}
