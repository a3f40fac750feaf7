export { writeLadder } from './ladder.ts';
