/**
 * Where the default encoder's files lie: `config.json`, `tokenizer.json` and `model.safetensors` (the Model2Vec layout).
 * A `file:` URL in Node and Deno, an `http(s):` one where a page loads this module. `src/` and `dist/` are both one
 * level below the package, so the same relative path serves sources and builds.
 */
export const modelUrl: URL = new URL('../weights/', import.meta.url);

/** The vectors' identity: recorded in results, so that two runs can be told apart. */
export const modelId = '@enface/model@0.1.0';
