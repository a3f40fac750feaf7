export { readStandoff } from './read.ts';
export { type TextFiles, writeInterText, writeSentences, writeXces } from './write.ts';
