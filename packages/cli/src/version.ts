import { readFileSync } from 'node:fs';

/** `src/` and `dist/` both lie one level below the package. */
export const version: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
