export { type Line, linesOf } from './lines.ts';
export { alignMany, auditMany, type JsonManyOptions, jsonMany } from './many.ts';
export { openPairs, type PairsOptions, type PairWorkers } from './open-pairs.ts';
export { readPairs } from './read-pairs.ts';
export { isInShard, type Shard } from './shard.ts';
export type {
  AuditedPair,
  JsonWork,
  ManyOptions,
  ManyProgress,
  Pair,
  PairResult,
  Pairs,
  PairText,
  PathReference,
  ReadingOptions,
  Refusal,
  Task,
  TextValue,
  UrlReference,
} from './types.ts';
