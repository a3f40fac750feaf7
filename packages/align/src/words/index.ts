export { alignWords, type LinkedPassage, type LinkedWord, type Passage, type WordAlignment } from './align-words.ts';
export {
  type ContentWords,
  type CoverageOptions,
  contentWords,
  createWordCoverage,
  joinWords,
  type WordCoverage,
} from './coverage.ts';
export { createWordLexicon, type LexiconOptions, type WordLexicon } from './lexicon.ts';
export { tokenizeWords, type Word } from './tokenize.ts';
export { type SpanOptions, type UncoveredSpan, uncoveredSpans } from './uncovered-spans.ts';
