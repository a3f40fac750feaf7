export { htmlBlocks, readHtml } from './read.ts';
