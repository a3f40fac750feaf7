export { readCsv } from './read.ts';
