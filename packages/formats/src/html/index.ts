export { type HtmlOptions, htmlBlocks, readHtml } from './read.ts';
