export { readPptx } from './read.ts';
