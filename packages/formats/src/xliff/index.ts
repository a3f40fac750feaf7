export { type AnnotateXliffOptions, annotateXliff, xliffWindows } from './annotate.ts';
export { readXliff } from './read.ts';
export { type WriteXliffOptions, writeXliff, writeXliffOfParts } from './write.ts';
