export { readProperties } from './read.ts';
