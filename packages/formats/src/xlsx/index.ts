export { readXlsx } from './read.ts';
export { type WriteXlsxOptions, writeXlsx } from './write.ts';
