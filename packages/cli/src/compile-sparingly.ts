import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function goes through before V8 compiles it for speed: by default there are 132 kB of them. */
const BUDGET = 600_000;
/** Bytecodes that functions called by one may have together to be compiled into it: 920 by default. */
const INLINED = 300;
/** Milliseconds after which the room for what is young may grow: by default it does from the first moment, from 1 MB to 16. */
const SMALL = 3000;

/**
 * Has the engine compile less, and take less memory. Most runs last a second or two, in which many a function is busy for a moment: compiling
 * those for speed, on other threads, takes a fifth of the processor time of a thousand lines, and comes too late for them, so that the engine
 * waits four times as long with it, and compiles less of what each calls once more into it. What runs for long is compiled all the same, and a
 * hundred thousand lines take less time, too. And regular expressions are compiled once, when they are first used, and not first to be
 * interpreted and then, most of them, again: nearly a tenth of a thousand lines. What is young keeps to little room at first: memory that is
 * touched for the first time costs more than to collect it more often, and a thousand lines touch a seventh less. And one thread collects what
 * is young: there is little of it at a time, and several that look for work in it take a twenty-fifth more of an audit's processor time, and
 * are done no sooner. Only in the versions of V8 that this was measured in, Node 20's; others work in other steps.
 */
export function compileSparingly({ v8, bun }: Readonly<Record<string, string | undefined>> = process.versions): void {
  if (!v8?.startsWith('11.') || bun !== undefined) return;
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  setFlagsFromString('--no-regexp-tier-up');
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--semi-space-growth-factor=1');
  setTimeout(() => setFlagsFromString('--semi-space-growth-factor=2'), SMALL).unref();
}
