export { readDocx } from './read.ts';
export { type WriteDocxOptions, writeDocx } from './write.ts';
