export type { LibraryName, TransformersLibrary } from './library.ts';
export { loadTransformersEmbedder } from './load.ts';
export type { TransformersOptions } from './options.ts';
export { type Head, KNOWN_MODELS, type KnownModel, type ModelRecipe, type Pooling } from './registry.ts';
