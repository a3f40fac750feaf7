import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Options } from 'tsup';
import { type Ngrams, ngramLines } from './src/ngrams.ts';

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Builds the language identifier (eld) into our own files, its tables of 50,000 n-grams as text instead of as an object,
 * which takes a quarter of a second to come into being. Whoever runs the sources has the tables as they are.
 */
export const languageTables: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'language-tables',
  setup(build) {
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]ngrams[\\/]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = (await import(pathToFileURL(path).href)) as { ngramsData: { ngrams: Ngrams } };
      const reader = fileURLToPath(new URL('src/ngrams.ts', import.meta.url));
      return {
        contents: [
          '/*! eld, copyright Nito T.M., https://github.com/nitotm/efficient-language-detector-js, Apache-2.0. Tables rewritten as text. */',
          `import { ngramsOf } from ${JSON.stringify(reader)};`,
          `export const ngramsData = ${JSON.stringify({ ...ngramsData, ngrams: undefined })};`,
          `ngramsData.ngrams = ngramsOf(${JSON.stringify(ngramLines(ngramsData.ngrams))});`,
        ].join('\n'),
        loader: 'js',
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      };
    });
    build.onLoad({ filter: /[\\/]eld[\\/]src[\\/]\w+\.js$/ }, async ({ path }) => {
      // a single sign beyond Latin-1 in a file makes an engine keep all of it, with the tables, in twice the memory
      const script = await readFile(path, 'utf8');
      return { contents: script.replace(/^\ufeff/, '').replace(/[^\0-\x7f]/g, escaped), loader: 'js' };
    });
  },
};
