export { type AlignDecidedOptions, alignDecided } from './align-decided.ts';
export { type AlignOptions, alignDocuments } from './bitext/align-documents.ts';
export { alignVectors, type VectorOptions } from './bitext/align-vectors.ts';
export { type MapOptions, mapDocuments } from './comparable/map-documents.ts';
export { type CreateIndex, exactIndex, type Neighbour, type VectorIndex } from './comparable/vector-index.ts';
export { type Correction, correctedDocument, type Decisions, type Dismissal } from './decisions.ts';
export { passageText } from './passage-text.ts';
export { type Row, rows, type TextRow } from './reading-order.ts';
export { type ReviewedRow, type ReviewStatus, reviewedRows } from './review.ts';
export type { SizeOptions } from './size.ts';
export type {
  Alignment,
  AnchoredBead,
  AnchoredRun,
  Anchors,
  Bead,
  Correspondence,
  Coverage,
  Link,
  Nearest,
  Place,
  Relation,
  Side,
  Unmatched,
  UnmatchedPlace,
  UnmatchedReason,
  Verdict,
  Warning,
  WarningCode,
} from './types.ts';
export {
  alignWords,
  type ContentWords,
  type CoverageOptions,
  contentWords,
  createWordCoverage,
  createWordLexicon,
  joinWords,
  type LexiconOptions,
  type LinkedPassage,
  type LinkedWord,
  type Passage,
  type SpanOptions,
  tokenizeWords,
  type UncoveredSpan,
  uncoveredSpans,
  type Word,
  type WordAlignment,
  type WordCoverage,
  type WordLexicon,
} from './words/index.ts';
