import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function goes through before V8 compiles it for speed: by default there are 132 kB of them. */
const BUDGET = 600_000;
/** Bytecodes that functions called by one may have together to be compiled into it: 920 by default. */
const INLINED = 300;

/**
 * Has the engine compile less. Most runs last a second or two, in which many a function is busy for a moment: compiling those for speed, on
 * other threads, takes a fifth of the processor time of a thousand lines, and comes too late for them, so that the engine waits four times as
 * long with it, and compiles less of what each calls once more into it. What runs for long is compiled all the same, and a hundred thousand
 * lines take less time, too. And regular expressions are compiled once, when they are first used, and not first to be interpreted and then,
 * most of them, again: nearly a tenth of a thousand lines. Only in the versions of V8 that this was measured in, Node 20's; others compile
 * in other steps.
 */
export function compileSparingly({ v8, bun }: Readonly<Record<string, string | undefined>> = process.versions): void {
  if (!v8?.startsWith('11.') || bun !== undefined) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString('--no-regexp-tier-up');
}
