export { createDocument, type DocumentOptions, splitSentences } from './document.ts';
export { type LoadOptions, loadEmbedder } from './embed/load.ts';
export { createStaticEmbedder, type FileBytes, type StaticModelFiles } from './embed/static.ts';
export { EnfaceError, type ErrorCode, throwIfAborted } from './errors.ts';
export { type IdentifyOptions, identifyLanguage } from './language.ts';
export { furnitureOf } from './segment/furniture.ts';
export { plainText } from './segment/reading.ts';
export { printable, shown } from './shown.ts';
export type { Document, Embedder, EmbedOptions, Progress, Segment, WorkOptions } from './types.ts';
