import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPacked } from './packed.ts';

// Looks at what `pnpm build` left: `pnpm test:types` calls both. Types take too long to build for every run of the tests.

let folder: string;
beforeAll(async () => {
  ({ folder } = await installPacked());
}, 120_000);
afterAll(() => folder && rm(folder, { recursive: true }));

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** A consumer's compiler: strict, reading our declarations too, and without Node's types. */
const check = async (moduleResolution: string, file: string) => {
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
    moduleResolution,
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: [file] }));
  const failed = (error: { stdout: string }) => error;
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', folder, '--pretty', 'false']).catch(failed);
  return stdout;
};

const consumer = `
import { alignDocuments, mapDocuments, type Alignment, type Correspondence } from '@enface/align';
import { alignDocuments as alignPair, type AlignOptions } from '@enface/align/bitext';
import { fromJson, toJson, toVecalign, type AlignmentJson } from '@enface/align/formats';
import { display, toHtml, toText } from '@enface/align/report';
import { createDocument, EnfaceError, loadEmbedder, type Document, type Embedder } from '@enface/core';
import { loadTransformersEmbedder } from '@enface/core/transformers';
import { modelFiles } from '@enface/model';

const embedder: Embedder = await loadEmbedder();
const hub: Embedder = await loadTransformersEmbedder('intfloat/multilingual-e5-small', { dtype: 'fp32' });
const source: Document = await createDocument('a', { language: 'da', segments: 'lines' });
const alignment: Alignment = await alignDocuments(source, source, { embedder, signal: new AbortController().signal });
const options: AlignOptions = { embedder };
const again: Alignment = await alignPair(source, source, options);
const correspondence: Correspondence = await mapDocuments([source], [source], { embedder: hub });
const json: AlignmentJson = toJson(alignment);
const texts: string[] = [toHtml(alignment), toText(correspondence), toVecalign(alignment), display(alignment).toString()];
const code: 'BAD_MODEL' extends EnfaceError['code'] ? true : false = true;
export default [fromJson(json), again, texts, code, modelFiles().weights.href];
`;

test.each(['NodeNext', 'Bundler'])('a consumer compiles with %s resolution', { timeout: 120_000 }, async (resolution) => {
  await writeFile(join(folder, 'consumer.mts'), consumer);
  expect(await check(resolution, 'consumer.mts')).toBe('');
});

test('and the compiler finds mistakes, so that it does read the types', { timeout: 120_000 }, async () => {
  await writeFile(join(folder, 'mistake.mts'), `import { createDocument } from '@enface/core';\nawait createDocument(5);\n`);
  expect(await check('NodeNext', 'mistake.mts')).toMatch(/mistake\.mts\(2,22\): error TS2345/);
});
