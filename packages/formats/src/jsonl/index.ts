export {
  annotateJsonLines,
  jsonLinesWindows,
  type WriteJsonLinesOptions,
  writeJsonLines,
  writeJsonLinesOfParts,
} from './annotate.ts';
export { readJsonLines } from './read.ts';
