export { readI18n } from './read.ts';
