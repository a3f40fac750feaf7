export { readMarkdown } from './read.ts';
