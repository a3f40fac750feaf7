import type { LibraryName, TransformersLibrary } from './library.ts';
import type { Pooling } from './registry.ts';

/** Options of models that run through Transformers.js. */
export interface TransformersOptions {
  /**
   * The library's name, or the module itself: `{ library: await import('@huggingface/transformers') }`, as bundlers and
   * Deno need it. @default whichever is installed, `@huggingface/transformers` first.
   */
  library?: LibraryName | TransformersLibrary | undefined;
  /** Numeric type of the weights: `fp32`, `fp16`, `q8`, `q4` …, as far as the model offers it; version 2 has `fp32` and
   * `q8`. With `q8` a vector depends a little on the texts in the same batch. @default 'fp32', for reproducible vectors */
  dtype?: string | undefined;
  /** Where to compute: `cpu`, `wasm`, `webgpu`, `cuda` … @default the library's choice. Version 2 always chooses itself. */
  device?: string | undefined;
  /** Branch, tag or commit on the hub. @default the registry's, else `main` */
  revision?: string | undefined;
  /** Folder that keeps downloaded files. @default the library's */
  cacheDir?: string | undefined;
  /** How tokens become one vector. @default the registry's, else `mean` */
  pooling?: Pooling | undefined;
  /** Put before every text, as some models were trained. @default the registry's, else nothing */
  prefix?: string | undefined;
  /** Folder of a dense layer within the model, for example `2_Dense`. @default the registry's, else none */
  head?: string | undefined;
  /** Texts in one batch, 1 or more. @default 32 */
  batchSize?: number | undefined;
}
