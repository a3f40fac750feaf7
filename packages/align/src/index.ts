export { type AlignOptions, alignDocuments } from './bitext/align-documents.ts';
export { type MapOptions, mapDocuments } from './comparable/map-documents.ts';
export type {
  Alignment,
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
} from './types.ts';
export { alignWords, type LinkedPassage, type LinkedWord, type Passage, type WordAlignment } from './words/align-words.ts';
export {
  type ContentWords,
  type CoverageOptions,
  contentWords,
  createWordCoverage,
  joinWords,
  type WordCoverage,
} from './words/coverage.ts';
export { createWordLexicon, type LexiconOptions, type WordLexicon } from './words/lexicon.ts';
export { tokenizeWords, type Word } from './words/tokenize.ts';
export { type SpanOptions, type UncoveredSpan, uncoveredSpans } from './words/uncovered-spans.ts';
