/** The pair aligner alone, for programs that start often: it loads in a fifth of the time that the whole takes. */
export type { Alignment } from '../types.ts';
export { type AlignOptions, alignDocuments } from './align-documents.ts';
