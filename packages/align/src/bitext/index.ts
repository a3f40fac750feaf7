/** The pair aligner alone, for programs that start often: it loads without all the rest. */
export type { Alignment } from '../types.ts';
export { type AlignOptions, alignDocuments } from './align-documents.ts';
