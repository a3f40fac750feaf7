// The entry point of a program for Node or Bun.
import { answer } from './align.js';

answer().then(
  (text) => console.log(text),
  (error) => console.log(`${error.code}: ${error.message}`),
);
