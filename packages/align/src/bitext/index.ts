/** The pair aligner alone, for programs that start often: it loads without all the rest. */
export type { Alignment, AnchoredBead, AnchoredRun, Anchors } from '../types.ts';
export { type AlignOptions, alignDocuments } from './align-documents.ts';
export { alignVectors, type VectorOptions } from './align-vectors.ts';
export { type Embedded, vectorsOfCut } from './cut-vectors.ts';
export { type KeptPieces, type KeptVectors, keepVectors, unpackVectors } from './kept-vectors.ts';
export { createRealigner, type Realigner, type RealignOptions } from './realign.ts';
