export { annotateJsonLines, jsonLinesWindows, type WriteJsonLinesOptions, writeJsonLines } from './annotate.ts';
export { readJsonLines } from './read.ts';
