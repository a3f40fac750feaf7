/**
 * The modules of Node that are used here, in Node, Deno and Bun; `undefined` in a browser. Asked for at run time and not
 * imported, so that a bundle for the browser need not resolve modules that it cannot have.
 */
export function findNode() {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined;
  const get = process.getBuiltinModule;
  return {
    files: get('node:fs/promises'),
    paths: get('node:path'),
    urls: get('node:url'),
    get sync() {
      return get('node:fs');
    },
    // seldom asked for, and slow to load
    get modules() {
      return get('node:module');
    },
    get zlib() {
      return get('node:zlib');
    },
  };
}

/** The same, where a path that only Node can have has been found before. */
export function requireNode() {
  const node = findNode();
  if (!node) throw new TypeError('There is no file system here.');
  return node;
}

/** An import at run time, of what may be missing: bundlers leave it as it is, and warn of nothing. */
export function importInstalled(name: string): Promise<unknown> {
  return import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name);
}
