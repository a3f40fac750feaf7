export { readJsonLines } from './read.ts';
