export { annotatePo } from './annotate.ts';
export { readPo } from './read.ts';
export { type WritePoOptions, writePo } from './write.ts';
