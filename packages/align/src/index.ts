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
