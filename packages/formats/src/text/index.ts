export { type Decoded, decode } from './decode.ts';
export { readPlainText } from './read.ts';
