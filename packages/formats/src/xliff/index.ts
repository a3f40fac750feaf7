export { type AnnotateXliffOptions, annotateXliff, xliffWindows } from './annotate.ts';
export { readXliff } from './read.ts';
export { type WriteXliffOptions, writeXliff } from './write.ts';
