/** Where the files of the default encoder lie (the Model2Vec layout has a third, `config.json`, which need not be read). */
export interface ModelFiles {
  readonly tokenizer: URL;
  readonly weights: URL;
}

/**
 * `file:` URLs in Node, Deno and Bun, `http(s):` ones in a page. Bundlers recognise each of the two lines below, put the
 * file among their output and its new name here; hence a line for each, and none longer or cleverer. `src/` and `dist/`
 * are both one level below the package, so the same relative path serves sources and builds.
 *
 * @throws TypeError where a bundler has made a CommonJS module of this, which does not know where it lies.
 */
export function modelFiles(): ModelFiles {
  return {
    tokenizer: new URL('../weights/tokenizer.json', import.meta.url),
    weights: new URL('../weights/model.safetensors', import.meta.url),
  };
}
