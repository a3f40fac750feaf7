export { EnfaceError, type ErrorCode, throwIfAborted } from './errors.ts';
export type { Document, Embedder, EmbedOptions, Progress, Segment, WorkOptions } from './types.ts';
