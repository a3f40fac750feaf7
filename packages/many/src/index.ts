export { alignMany, auditMany, type JsonManyOptions, jsonMany } from './many.ts';
export type {
  AuditedPair,
  ManyOptions,
  ManyProgress,
  Pair,
  PairResult,
  PairText,
  PathReference,
  ReadingOptions,
  Task,
  TextValue,
  UrlReference,
} from './types.ts';
