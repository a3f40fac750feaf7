import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnfaceError, loadEmbedder, type Progress } from '@enface/core';
import { type LibraryName, loadTransformersEmbedder, type TransformersLibrary } from '@enface/core/transformers';
import { modelFiles } from '@enface/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSafetensors } from '../../packages/core/src/embed/safetensors.ts';
import { readTable } from '../../packages/core/src/embed/table.ts';
import { safetensors } from '../core/embed-models.ts';
import { exportForTransformers, type StaticModel } from './export.ts';
import { type Hub, serveHub } from './hub.ts';

const TEXTS = [
  'The ministers met behind closed doors on Thursday and agreed to nothing.',
  'Ministrene mødtes torsdag for lukkede døre og blev ikke enige om noget.',
  'De ministers kwamen donderdag achter gesloten deuren bijeen.',
  'Yes.',
  'Donaudampfschifffahrtsgesellschaftskapitän, ½ Liter ﬁnal; İstanbul!',
  'Zażółć gęślą jaźń — Łódź « été » naïve',
  'One word that is not known: 漢字, and two more: русский текст.',
  '漢字',
  '',
  ' \n\t',
  'https://example.org/a?b=c 1,234,567.89 €',
  `A long one: ${'the court heard the witness again and again, '.repeat(30)}`,
];

/** The whole default encoder, or the first pieces of its vocabulary with vectors made up. */
async function readDefaultModel(): Promise<StaticModel> {
  const tokenizer = JSON.parse(readFileSync(modelFiles().tokenizer, 'utf8'));
  const count = tokenizer.model.vocab.length;
  const table = await readTable(readSafetensors(readFileSync(modelFiles().weights)), count, async () => {});
  const { dimensions } = table;
  const rows = new Int8Array(count * dimensions);
  for (let id = 0; id < count; id++) {
    const row = table.rowOf?.(id) ?? id;
    for (let d = 0; d < dimensions; d++) rows[id * dimensions + d] = table.values[row * dimensions + d];
  }
  return { tokenizer, rows, dimensions };
}

function madeUp(model: StaticModel, pieces: number, dimensions: number): StaticModel {
  const vocab = model.tokenizer.model.vocab.slice(0, pieces);
  const rows = Int8Array.from({ length: pieces * dimensions }, (_, i) => ((i * 2654435761) >>> 9) & 0xff);
  return { tokenizer: { ...model.tokenizer, model: { ...model.tokenizer.model, vocab } }, rows, dimensions };
}

async function failureOf(work: Promise<unknown>): Promise<EnfaceError> {
  const error = await work.then(
    () => expect.fail('should have failed'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EnfaceError);
  return error as EnfaceError;
}

/** What must hold on every version of Transformers.js; each runs in a process of its own. */
export function testContract(name: LibraryName): void {
  describe(name, async () => {
    const library = (await import(/* @vite-ignore */ name)) as TransformersLibrary & { env: { remoteHost: string } };
    const root = mkdtempSync(join(tmpdir(), 'enface-transformers-'));
    const folder = join(root, 'models', 'enface', 'static');
    const cacheDir = join(root, 'cache');
    const model = await readDefaultModel();
    const small = madeUp(model, 2000, 768);
    let hub: Hub;

    beforeAll(async () => {
      exportForTransformers(model, folder);
      exportForTransformers(small, join(root, 'models', 'Xenova', 'LaBSE'));
      exportForTransformers(small, join(root, 'models', 'Xenova', 'multilingual-e5-small'));
      const values = Array.from({ length: 768 * 768 }, (_, i) => (i % 769 === 0 ? 0.01 : 0));
      const bias = Array.from({ length: 768 }, (_, i) => i / 768);
      for (const place of ['models/sentence-transformers/LaBSE', 'models/Xenova/LaBSE']) {
        mkdirSync(join(root, place, '2_Dense'), { recursive: true });
        writeFileSync(
          join(root, place, '2_Dense', 'config.json'),
          JSON.stringify({
            in_features: 768,
            out_features: 768,
            bias: true,
            activation_function: 'torch.nn.modules.activation.Tanh',
          }),
        );
        writeFileSync(
          join(root, place, '2_Dense', 'model.safetensors'),
          safetensors({
            'linear.weight': { dtype: 'F32', shape: [768, 768], values },
            'linear.bias': { dtype: 'F32', shape: [768], values: bias },
          }),
        );
      }
      hub = await serveHub(join(root, 'models'));
    });
    afterAll(async () => {
      await hub.close();
      rmSync(root, { recursive: true });
    });

    test('through ONNX, mean-pooled, our own encoder gives the vectors that it gives by itself', async () => {
      const own = await loadEmbedder();
      const theirs = await loadEmbedder(folder, { library });
      expect(theirs).toMatchObject({ dimensions: own.dimensions, additive: false });
      const [a, b] = [await own.embed(TEXTS), await theirs.embed(TEXTS)];
      expect(b.length).toBe(a.length);
      for (const [i, value] of a.entries()) expect(Math.abs(b[i] - value)).toBeLessThan(1e-4);
    });

    test('padding and the order of batches change nothing', async () => {
      const one = await loadTransformersEmbedder(folder, { library, batchSize: 1 });
      const many = await loadTransformersEmbedder(folder, { library, batchSize: 64 });
      const [a, b] = [await one.embed(TEXTS, { normalize: false }), await many.embed(TEXTS, { normalize: false })];
      for (const [i, value] of a.entries()) expect(Math.abs(b[i] - value)).toBeLessThan(1e-3);
      expect((await many.embed([])).length).toBe(0);
    });

    test('a prefix is put before each text, and the first token is taken where that is asked for', async () => {
      const prefixed = await loadTransformersEmbedder(folder, { library, prefix: 'the court: ' });
      const plain = await loadTransformersEmbedder(folder, { library });
      expect(await prefixed.embed(['witness'])).toEqual(await plain.embed(['the court: witness']));
      const first = await loadTransformersEmbedder(folder, { library, pooling: 'first' });
      expect(await first.embed(['The witness and the court'])).toEqual(await first.embed(['the']));
      expect(new Set([prefixed.id, plain.id, first.id]).size).toBe(3);
    });

    test('a dense layer is applied after the pooling', async () => {
      const headless = await loadTransformersEmbedder(join(root, 'models', 'Xenova', 'LaBSE'), { library });
      const headed = await loadTransformersEmbedder(join(root, 'models', 'Xenova', 'LaBSE'), { library, head: '2_Dense' });
      const pooled = await headless.embed(['the'], { normalize: false });
      const found = await headed.embed(['the'], { normalize: false });
      for (const [d, value] of pooled.entries()) expect(found[d]).toBeCloseTo(Math.tanh(0.01 * value + d / 768), 5);
    });

    test('progress, abort and wrong arguments', async () => {
      const embedder = await loadTransformersEmbedder(folder, { library, batchSize: 2 });
      const seen: Progress[] = [];
      await embedder.embed(TEXTS, { onProgress: (progress) => seen.push(progress) });
      expect(seen.at(-1)).toEqual({ status: 'progress', stage: 'embed', done: TEXTS.length, total: TEXTS.length });
      const controller = new AbortController();
      const onProgress = () => controller.abort();
      expect((await failureOf(embedder.embed(TEXTS, { signal: controller.signal, onProgress }))).code).toBe('ABORTED');
      expect((await failureOf(loadEmbedder(folder, { library, signal: AbortSignal.abort() }))).code).toBe('ABORTED');
      expect((await failureOf(embedder.embed([3 as unknown as string]))).code).toBe('BAD_ARGUMENT');
      expect((await failureOf(loadEmbedder(folder, { library, batchSize: 0 }))).code).toBe('BAD_ARGUMENT');
    });

    test('no name leads out of a folder', async () => {
      for (const options of [
        { revision: '../../x' },
        { revision: 'a/../b' },
        { revision: '/etc' },
        { head: '..' },
        { head: '../LaBSE/2_Dense' },
        { head: '' },
      ]) {
        expect((await failureOf(loadTransformersEmbedder(folder, { library, ...options }))).code).toBe('BAD_ARGUMENT');
      }
      for (const name of ['../no-such-folder', 'a/../../no-such-folder', '/no/such', 'https://example.org/a', 'a/b/c', 'a/..b']) {
        expect((await failureOf(loadTransformersEmbedder(name, { library }))).code).toBe('MODEL_NOT_FOUND');
      }
    });

    test('a folder without what is needed is refused, and the network is left alone', async () => {
      const empty = join(root, 'empty');
      mkdirSync(empty);
      const before = hub.requests.length;
      expect((await failureOf(loadEmbedder(empty, { library }))).code).toBe('BAD_MODEL');
      expect((await failureOf(loadEmbedder(folder, { library, head: '2_Dense' }))).code).toBe('BAD_MODEL');
      expect((await failureOf(loadEmbedder(folder, { library, dtype: 'q8' }))).code).toBe('BAD_MODEL');
      expect(hub.requests.length).toBe(before);
    });

    describe('from a hub', () => {
      beforeAll(() => {
        library.env.remoteHost = hub.url;
      });

      test('a model is fetched into the cache folder, with progress, and found there the next time', async () => {
        const seen: Progress[] = [];
        const options = { library, cacheDir, revision: 'v1' };
        const embedder = await loadEmbedder('enface/static', { ...options, onProgress: (progress) => seen.push(progress) });
        expect(embedder.id).toContain('enface/static@v1:fp32');
        expect(hub.requests).toContain('/enface/static/resolve/v1/onnx/model.onnx');
        const downloads = seen.flatMap((progress) =>
          progress.status === 'download' && progress.file === 'onnx/model.onnx' ? [progress.loaded] : [],
        );
        expect(downloads.length).toBeGreaterThan(0);
        expect(downloads.length).toBeLessThanOrEqual(101);
        expect(downloads).toEqual([...downloads].sort((a, b) => a - b));
        expect(downloads.at(-1)).toBeGreaterThan(model.rows.length);
        expect(seen.at(-1)).toEqual({ status: 'ready', stage: 'load' });
        hub.requests.length = 0;
        const again = await loadEmbedder('enface/static', options);
        expect(hub.requests.filter((path) => path.endsWith('.onnx'))).toEqual([]);
        expect(await again.embed(TEXTS)).toEqual(await embedder.embed(TEXTS));
      });

      test('a known model brings its repository, revision, pooling and dense layer', async () => {
        hub.requests.length = 0;
        const known = await loadEmbedder('sentence-transformers/LaBSE', { library, cacheDir });
        expect(known.dimensions).toBe(768);
        expect(hub.requests.filter((path) => /onnx$|2_Dense/.test(path)).sort()).toEqual([
          '/Xenova/LaBSE/resolve/0da166568f232301382b18e188e1114dcdc0d28a/onnx/model.onnx',
          '/sentence-transformers/LaBSE/resolve/50fe0940fa3ca3be4d2170f21395beb6d581fc44/2_Dense/config.json',
          '/sentence-transformers/LaBSE/resolve/50fe0940fa3ca3be4d2170f21395beb6d581fc44/2_Dense/model.safetensors',
        ]);
        const local = await loadEmbedder(join(root, 'models', 'Xenova', 'LaBSE'), { library, pooling: 'first', head: '2_Dense' });
        expect(await known.embed(['The court'])).toEqual(await local.embed(['The court']));
        hub.requests.length = 0;
        await loadEmbedder('Xenova/LaBSE', { library, cacheDir });
        expect(hub.requests.filter((path) => /onnx$|safetensors$/.test(path))).toEqual([]);
      });

      test('what was fetched once is loaded without the hub', async () => {
        const online = await loadEmbedder('enface/static', { library, cacheDir, revision: 'v1' });
        const closed = await serveHub(root);
        await closed.close();
        library.env.remoteHost = closed.url;
        const seen: Progress[] = [];
        const offline = await loadEmbedder('enface/static', {
          library,
          cacheDir,
          revision: 'v1',
          onProgress: (progress) => seen.push(progress),
        });
        library.env.remoteHost = hub.url;
        expect(await offline.embed(TEXTS)).toEqual(await online.embed(TEXTS));
      });

      test('a known model whose vectors have another size is refused', async () => {
        const failure = await failureOf(loadEmbedder('intfloat/multilingual-e5-small', { library, cacheDir }));
        expect(failure.code).toBe('BAD_MODEL');
        expect(failure.message).toContain('768 numbers instead of 384');
      });

      test('a model that it does not have', async () => {
        const failure = await failureOf(loadEmbedder('nobody/nothing', { library, cacheDir }));
        expect(failure.code).toBe('MODEL_NOT_FOUND');
        expect(failure.message).toContain('nobody/nothing');
      });

      test('that cannot be reached: one error that says what to do', async () => {
        const closed = await serveHub(root);
        await closed.close();
        library.env.remoteHost = closed.url;
        const failure = await failureOf(loadEmbedder('BAAI/bge-m3', { library, cacheDir, dtype: 'q8' }));
        library.env.remoteHost = hub.url;
        expect(failure.code).toBe('MODEL_UNREACHABLE');
        expect(failure.message).toMatch(/"BAAI\/bge-m3" is not in the cache.*Connect.*folder.*default encoder/s);
      });
    });
  });
}
