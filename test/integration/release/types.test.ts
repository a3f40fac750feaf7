import { readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProject, run, write } from '../project.ts';

const consumer = `
import { alignDocuments, mapDocuments, type Alignment, type Correspondence } from '@enface/align';
import { auditAlignment, type Finding } from '@enface/align/audit';
import { alignDocuments as alignPair, type AlignOptions } from '@enface/align/bitext';
import { fromJson, toJson, toVecalign, type AlignmentJson } from '@enface/align/json';
import { display, toHtml, toText } from '@enface/align/report';
import { createDocument, EnfaceError, loadEmbedder, type Document, type Embedder } from '@enface/core';
import { loadTransformersEmbedder } from '@enface/core/transformers';
import { documentOf, locate, read, type Contents } from '@enface/formats';
import { writeTmx } from '@enface/formats/tmx';
import { alignMany, type Pair } from '@enface/many';
import { modelFiles } from '@enface/model';

async function main(): Promise<readonly unknown[]> {
  const embedder: Embedder = await loadEmbedder();
  const hub: Embedder = await loadTransformersEmbedder('intfloat/multilingual-e5-small', { dtype: 'fp32' });
  const source: Document = await createDocument('a', { language: 'da', segments: 'lines' });
  const alignment: Alignment = await alignDocuments(source, source, { embedder, signal: new AbortController().signal });
  const options: AlignOptions = { embedder, signal: undefined, onProgress: undefined };
  const again: Alignment = await alignPair(source, source, options);
  const correspondence: Correspondence = await mapDocuments([source], [source], { embedder: hub });
  const json: AlignmentJson = toJson(alignment);
  const findings: readonly Finding[] = (await auditAlignment(alignment)).findings;
  const texts: string[] = [toHtml(alignment), toText(correspondence, { width: undefined, color: undefined }), toVecalign(alignment), display(alignment).toString()];
  const contents: Contents = await read(new Uint8Array(), { name: undefined, signal: undefined });
  if (contents.kind === 'text') await documentOf(contents, { language: undefined });
  texts.push(locate(contents, 0), ...writeTmx(alignment, { unmatched: 'omit', tool: undefined }));
  const pair: Pair = { id: 'a', source: { text: 'a' }, target: { path: 'b', language: undefined } };
  for await (const { id, value, error } of alignMany([pair], { concurrency: 1, signal: undefined })) texts.push(id, value?.source.text ?? error!.message);
  const first: string | undefined = alignment.source.segments[0]?.text;
  const code: 'BAD_MODEL' extends EnfaceError['code'] ? true : false = true;
  return [fromJson(json), again, findings, texts, first, code, modelFiles().weights.href];
}
export { main };
`;

// whoever uses BullMQ has Node's types, which its own declarations need
const worker = `
import { Worker } from 'bullmq';
import { jobOf, pairProcessor, type PairJob, type PairLine } from '@enface/queue';
const job: PairJob = jobOf({ id: 'a', source: { text: 'a' }, target: { path: 'b' } }, { task: 'audit' }, { priority: undefined }).data;
const processor = await pairProcessor({ concurrency: 1, reading: { root: '.' } });
export const line: string = await processor.process({ data: job });
export const own = new Worker<PairJob, PairLine>('own', processor.process, { connection: { host: 'localhost' } });
`;

const mistake = `
import { createDocument } from '@enface/core';
createDocument(5);
`;

const examples = new URL('../../../examples/node/', import.meta.url);
const scripts = (await readdir(examples)).filter((name) => name.endsWith('.mjs'));

let folder: string;
beforeAll(async () => {
  const files = { 'consumer.mts': consumer, 'consumer.cts': consumer, 'worker.mts': worker, 'mistake.mts': mistake };
  folder = await newProject({ dependencies: { typescript: '5.9.3', '@types/node': '20.19.43' }, files });
  for (const name of scripts) await write(folder, { [name]: await readFile(new URL(name, examples), 'utf8') });
});
afterAll(() => folder && rm(folder, { recursive: true }));

/** A consumer's compiler at its strictest, reading our declarations too, and without Node's types. */
async function compile(moduleResolution: string, files: readonly string[], more = {}): Promise<string> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: !files.some((file) => file.endsWith('.cts')),
    noEmit: true,
    skipLibCheck: false,
    target: 'ES2022',
    lib: ['ES2023', 'DOM'],
    types: [],
    ...more,
    module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
    moduleResolution,
  };
  await write(folder, { 'tsconfig.json': JSON.stringify({ compilerOptions, files }) });
  return (await run(folder, process.execPath, ['node_modules/typescript/bin/tsc', '--pretty', 'false'])).stdout;
}

test.each([
  ['NodeNext', 'consumer.mts'],
  ['NodeNext', 'consumer.cts'],
  ['Bundler', 'consumer.mts'],
])('a consumer compiles with %s resolution: %s', async (resolution, file) => {
  expect(await compile(resolution, [file])).toBe('');
});

test('a worker of a BullMQ of one’s own compiles', async () => {
  expect(await compile('NodeNext', ['worker.mts'], { types: ['node'], skipLibCheck: true })).toBe('');
});

test('and the compiler finds mistakes, so that it does read the types', async () => {
  expect(await compile('NodeNext', ['mistake.mts'])).toMatch(/mistake\.mts\(3,16\): error TS2345/);
});

test('examples compile where they are pasted into TypeScript, but for the types of their own functions', async () => {
  const options = { allowJs: true, checkJs: true, noImplicitAny: false, types: ['node'], skipLibCheck: true };
  expect(await compile('NodeNext', scripts, options)).toBe('');
  expect(scripts.length).toBeGreaterThan(2);
});
