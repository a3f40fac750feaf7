export { readEpub } from './read.ts';
