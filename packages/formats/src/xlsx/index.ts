export type { NamedAlignment } from '../types.ts';
export { readXlsx } from './read.ts';
export { type WriteXlsxOptions, writeXlsx } from './write.ts';
export { writeXlsxOfPairs, xlsxRefusal } from './write-pairs.ts';
