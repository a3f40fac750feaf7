import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function goes through before V8 compiles it for speed: by default there are 132 kB of them. */
const BUDGET = 300_000;

/**
 * Has the engine compile less. Most runs last a second or two, in which many a function is busy for a moment: compiling those for speed, on
 * other threads, takes a seventh of the processor time of a thousand lines, and a tenth of that of ten thousand, and comes too late for
 * them, so that the engine waits about twice as long with it. What runs for long is compiled all the same. And regular expressions are
 * compiled once, when they are first used, and not first to be interpreted and then, most of them, again: nearly a tenth of a thousand
 * lines. Only in the versions of V8 that this was measured in, Node 20's; others compile in other steps.
 */
export function compileSparingly({ v8, bun }: Readonly<Record<string, string | undefined>> = process.versions): void {
  if (!v8?.startsWith('11.') || bun !== undefined) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString('--no-regexp-tier-up');
}
