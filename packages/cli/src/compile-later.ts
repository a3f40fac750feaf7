import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function goes through before V8 compiles it for speed: by default there are 132 kB of them. */
const BUDGET = 300_000;

/**
 * Has the engine wait about twice as long before it compiles a function for speed. Most runs last a second or two, in which many a
 * function is busy for a moment: compiling those, on other threads, takes a seventh of the processor time of a thousand lines, and a tenth
 * of that of ten thousand, and comes too late for them. What runs for long is compiled all the same. Only in the versions of V8 that this
 * was measured in, Node 20's; others compile in other steps.
 */
export function compileLater({ v8, bun }: Readonly<Record<string, string | undefined>> = process.versions): void {
  if (v8?.startsWith('11.') && bun === undefined) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
