/** What makes Node, and threads that it starts, run the packages' sources: a value for `NODE_OPTIONS`. */
export const runsSources = `--import=${new URL('typescript.mjs', import.meta.url).href} --conditions=source`;
