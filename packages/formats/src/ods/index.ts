export { readOds } from './read.ts';
