export type { Correction, Decisions, Dismissal } from '../decisions.ts';
export { warningTexts } from '../warning-texts.ts';
export { type CsvColumn, type CsvOptions, toCsv } from './csv.ts';
export { decisionsFromJson, type FoundDecisions } from './decisions-from-json.ts';
export { type DecisionJson, type DecisionsJson, decisionsToJson, type NamedSegment } from './decisions-to-json.ts';
export { fromJson } from './from-json.ts';
export { type JsonLine, toJsonLines } from './json-lines.ts';
export { toMarkdown } from './markdown.ts';
export {
  type AlignmentJson,
  type CorrespondenceJson,
  type DocumentJson,
  type SegmentJson,
  type ToJsonOptions,
  toJson,
} from './to-json.ts';
export { toVecalign } from './vecalign.ts';
export { relations, unmatchedReasons } from './vocabulary.ts';
