/** What makes Node, and threads that it starts, run the packages' sources: a value for `NODE_OPTIONS`. */
export const runsSources = `--import=${new URL('typescript.mjs', import.meta.url).href} --conditions=source`;

/**
 * Whether processes and threads run the quick build, which `test/run.ts` makes beforehand: each is there in a third of the time.
 * Else they run the sources, so that one file can be tested with no build.
 */
export const isBuilt = process.env.QUICK_BUILD === '1';

/** What processes run on: a value for `NODE_OPTIONS`. */
export const nodeOptions = isBuilt ? '' : runsSources;

/** The same for threads, which inherit what Vitest has told their process. */
export const threadOptions = isBuilt ? `--import=${new URL('built.mjs', import.meta.url).href}` : runsSources;
