import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticEmbedder, EnfaceError, loadEmbedder, type Progress } from '@enface/core';
import { modelFiles } from '@enface/model';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { createPlainRows, createRows } from '../../packages/core/src/embed/rows.ts';
import { readSafetensors } from '../../packages/core/src/embed/safetensors.ts';
import { safetensors, unigramJson, wordPieceJson } from './embed-models.ts';

const embedder = await loadEmbedder();
const folder = mkdtempSync(join(tmpdir(), 'enface-embed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (vectors: Float32Array, i: number, dimensions: number) => [...vectors.subarray(i * dimensions, (i + 1) * dimensions)];
const length = (vector: readonly number[]) => Math.hypot(...vector);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => expect.fail('should have been refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EnfaceError);
  return (error as EnfaceError).code;
}

describe('the default encoder', () => {
  const golden = JSON.parse(readFileSync(new URL('./fixtures/embed/golden.json', import.meta.url), 'utf8')) as {
    weights: string;
    cases: { text: string; ids: number[]; vector: number[] }[];
  };

  test('has the weights of the golden vectors (else run training/golden.py)', () => {
    const digest = createHash('sha256').update(readFileSync(modelFiles().weights)).digest('hex');
    expect(digest).toBe(golden.weights);
  });

  test.each(golden.cases)('gives the vector of SentencePiece and NumPy: $text', async ({ text, vector }) => {
    const found = await embedder.embed([text]);
    expect(found.length).toBe(384);
    for (const [d, value] of vector.entries()) expect(Math.abs(found[d] - value)).toBeLessThan(1e-5);
  });

  test('names itself', () => {
    expect(embedder).toMatchObject({ id: '@enface/model@0.2.0', dimensions: 384, additive: true });
  });

  test('gives rows of length 1, and a zero row for a text without a known token', async () => {
    const vectors = await embedder.embed(['De rechter', '漢字漢字', '', ' \n', 'The judge', '\ud800']);
    expect(vectors.every(Number.isFinite)).toBe(true);
    expect([0, 1, 2, 3, 4, 5].map((i) => Number(length(row(vectors, i, 384)).toFixed(5)))).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test('unnormalised, the vector of a concatenation is the sum of the vectors of its parts', async () => {
    const texts = fc.array(fc.oneof(fc.lorem({ maxCount: 5 }), fc.string({ unit: 'grapheme', maxLength: 10 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const vectors = await embedder.embed([...parts, parts.join(' ')], { normalize: false });
        const sum = row(vectors, parts.length, 384);
        for (let d = 0; d < 384; d++) expect(parts.reduce((total, _, i) => total + vectors[i * 384 + d], 0)).toBe(sum[d]);
      }),
      { numRuns: 100 },
    );
  });

  test('gives the same vector alone and among others', async () => {
    const texts = golden.cases.map(({ text }) => text);
    const together = await embedder.embed(texts);
    for (const [i, text] of texts.entries()) expect([...(await embedder.embed([text]))]).toEqual(row(together, i, 384));
  });

  test.each([
    ['no-break spaces', '\u00a0'.repeat(5e6)],
    ['combining marks out of order', 'a\u0301\u0316'.repeat(1e6)],
    ['one word', 'overweging'.repeat(5e5)],
    ['words', 'overweging '.repeat(5e5)],
    ['unknown letters', '漢'.repeat(5e6)],
    ['emoji', '👍🏽'.repeat(1e6)],
  ])('takes five million characters of %s', async (_, text) => {
    const vector = await embedder.embed([text]);
    expect(vector.every(Number.isFinite)).toBe(true);
  });

  test('refuses what is not a string', async () => {
    expect(await codeOf(embedder.embed(['a', 7 as unknown as string]))).toBe('BAD_ARGUMENT');
  });

  test('stops when asked to, also in the middle', async () => {
    expect(await codeOf(embedder.embed(['a'], { signal: AbortSignal.abort() }))).toBe('ABORTED');
    const controller = new AbortController();
    let reports = 0;
    const onProgress = () => {
      reports++;
      controller.abort();
    };
    const texts = new Array(50_000).fill('Behind closed doors nothing was agreed.');
    expect(await codeOf(embedder.embed(texts, { signal: controller.signal, onProgress }))).toBe('ABORTED');
    expect(reports).toBe(1);
  });

  test('stops in the middle of one text, which has the vector of its parts', async () => {
    const text = 'Behind closed doors nothing was agreed. '.repeat(20_000);
    const controller = new AbortController();
    // long enough for a machine of any speed to give the timer its turn
    const working = embedder.embed([text.repeat(40)], { signal: controller.signal });
    setTimeout(() => controller.abort());
    expect(await codeOf(working)).toBe('ABORTED');
    const [whole, one] = [
      await embedder.embed([text], { normalize: false }),
      await embedder.embed([text.slice(0, 39)], { normalize: false }),
    ];
    expect([...whole]).toEqual([...one].map((sum) => 20_000 * sum));
    // two at a time do not get into each other's sums
    const both = await Promise.all([embedder.embed([text]), embedder.embed([`${text} og mere`]), embedder.embed([text])]);
    expect(both[0]).toEqual(both[2]);
    expect(both[0]).toEqual(await embedder.embed([text]));
  });

  test('reports progress at most a hundred times, the last time in full', async () => {
    const seen: Progress[] = [];
    await embedder.embed(new Array(50_000).fill('Behind closed doors nothing was agreed.'), {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThanOrEqual(101);
    expect(seen.at(-1)).toEqual({ status: 'progress', stage: 'embed', done: 50_000, total: 50_000 });
  });

  test('lets others have a turn while it works', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await embedder.embed(new Array(100_000).fill('Behind closed doors nothing at all was agreed on Thursday.'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('sums of rows', () => {
  test('with SIMD equal the plain ones, to the last bit', async () => {
    const count = 300;
    const values = Int8Array.from({ length: count * 128 }, (_, i) => ((i * 2654435761) >>> 7) & 0xff);
    const mapping = Int32Array.from({ length: count }, (_, i) => (i * 7) % count);
    for (const table of [
      { values, dimensions: 128 },
      { values, dimensions: 128, rowOf: (id: number) => mapping[id] },
    ]) {
      const rows = await createRows(table);
      const plain = createPlainRows(table);
      for (const length of [0, 1, 2, 254, 255, 256, 511, 3000]) {
        // Rows of the extreme value −128, 255 and more of them, would overflow lanes of 16 bits first.
        const ids = Int32Array.from({ length }, (_, i) => (i * 31) % count);
        for (const normalize of [true, false]) {
          const [a, b] = [new Float32Array(128), new Float32Array(128)];
          rows.sum(ids, a, 0, normalize);
          plain.sum(ids, b, 0, normalize);
          expect(a).toEqual(b);
        }
      }
    }
  });

  test('with SIMD survive 10,000 times the most negative row', async () => {
    const rows = await createRows({ values: new Int8Array(64).fill(-128), dimensions: 64 });
    const out = new Float32Array(64);
    rows.sum(new Int32Array(10_000), out, 0, false);
    expect([...out]).toEqual(new Array(64).fill(-1_280_000));
  });
});

describe('any Model2Vec folder', () => {
  const pieces = ['▁a', '▁b', 'c', 'é'];
  const table = [
    [0, 0, 0],
    [1, 2, 3],
    [-4, 5, 0],
    [0.5, 0, -1],
    [8, 0, 0],
  ];

  function write(name: string, files: Record<string, Uint8Array | object>): string {
    const path = join(folder, name);
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(join(path, file, '..'), { recursive: true });
      writeFileSync(join(path, file), content instanceof Uint8Array ? content : JSON.stringify(content));
    }
    return path;
  }

  test.each(['F16', 'F32', 'F64'] as const)('with rows of %s', async (dtype) => {
    const path = write(`rows-${dtype}`, {
      'config.json': { model_type: 'model2vec', normalize: true },
      'tokenizer.json': unigramJson(pieces),
      'model.safetensors': safetensors({ embeddings: { dtype, shape: [5, 3], values: table.flat() } }),
    });
    const small = await loadEmbedder(path);
    expect(small).toMatchObject({ dimensions: 3, additive: true });
    expect([...(await small.embed(['Bc', 'a É', 'x'], { normalize: false }))]).toEqual([-3.5, 5, -1, 9, 2, 3, 0, 0, 0]);
    expect(length(row(await small.embed(['b']), 0, 3))).toBeCloseTo(1, 6);
  });

  test('with weights and a mapping: the weight belongs to the token, the row to its mapping', async () => {
    const path = write('weights', {
      'tokenizer.json': unigramJson(pieces),
      'model.safetensors': safetensors({
        embeddings: { dtype: 'I8', shape: [2, 3], values: [1, 2, 3, 10, 20, 30] },
        weights: { dtype: 'F32', shape: [5], values: [9, 1, 0.5, 2, 1] },
        mapping: { dtype: 'I64', shape: [5], values: [0, 0, 1, 1, 0] },
      }),
    });
    const small = await loadEmbedder(path);
    expect([...(await small.embed(['a', 'bc'], { normalize: false }))]).toEqual([1, 2, 3, 25, 50, 75]);
  });

  test('in the layout of sentence-transformers, with a tokenizer of another kind', async () => {
    const path = write('nested', {
      'modules.json': [{ path: '../../escape' }],
      '0_StaticEmbedding/tokenizer.json': wordPieceJson(['[UNK]', 'alpha', 'be', '##ta', '!']),
      '0_StaticEmbedding/model.safetensors': safetensors({
        'embedding.weight': { dtype: 'F32', shape: [5, 3], values: table.flat() },
      }),
    });
    const small = await loadEmbedder(path);
    expect([...(await small.embed(['Alpha beta', 'unknown alpha!', `${'alpha '.repeat(3000)}`], { normalize: false }))]).toEqual([
      -2.5, 7, 2, 9, 2, 3, 3000, 6000, 9000,
    ]);
  });

  test('is known by its content, not by its place', async () => {
    const files = {
      'tokenizer.json': unigramJson(pieces),
      'model.safetensors': safetensors({ embeddings: { dtype: 'F32', shape: [5, 3], values: table.flat() } }),
    };
    const other = {
      ...files,
      'model.safetensors': safetensors({
        embeddings: { dtype: 'F32', shape: [5, 3], values: [...table.flat().slice(0, 14), 1] },
      }),
    };
    const [a, b, c] = await Promise.all(
      [write('here', files), write('there', files), write('other', other)].map((path) => loadEmbedder(path)),
    );
    expect(a.id).toBe(b.id);
    expect(a.id).not.toBe(c.id);
  });

  test('from bytes, as a page would have them', async () => {
    const bytes = (name: string) => readFileSync(new URL(name, modelFiles().weights));
    const own = await createStaticEmbedder({
      tokenizer: bytes('tokenizer.json'),
      weights: bytes('model.safetensors'),
      config: bytes('config.json'),
    });
    expect(await own.embed(['Bag lukkede døre'])).toEqual(await embedder.embed(['Bag lukkede døre']));
  });
});

describe('a damaged or hostile model is refused', () => {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const tokenizer = json(unigramJson(['▁a', '▁b']));
  const rows = { embeddings: { dtype: 'I8', shape: [3, 64], values: new Array(192).fill(1) } } as const;
  const weights = safetensors(rows);
  const headed = (header: unknown, data = 8) => {
    const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
    const file = new Uint8Array(8 + text.length + data);
    new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
    file.set(text, 8);
    return file;
  };
  const entry = (dtype: unknown, shape: unknown, data_offsets: unknown) => headed({ embeddings: { dtype, shape, data_offsets } });

  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['a header longer than the file', weights.slice(0, 20)],
    ['a header of 2⁶³ bytes', Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0x80, 0x7b, 0x7d])],
    ['a header that is not JSON', headed('{"a":')],
    ['a header that is a list', headed('[]')],
    ['a header that is null', headed('null')],
    ['data cut short', weights.slice(0, -1)],
    ['an entry of null', headed({ embeddings: null })],
    ['offsets beyond the end', entry('I8', [4, 4], [0, 16])],
    ['negative offsets', entry('I8', [2, 2], [-4, 0])],
    ['offsets the wrong way round', entry('I8', [2, 2], [4, 0])],
    ['fractions as offsets', entry('I8', [2, 2], [0.5, 4.5])],
    ['a shape that does not fit', entry('I8', [2, 2], [0, 8])],
    ['a shape whose product overflows', entry('I8', [2 ** 53 - 1, 2 ** 53 - 1], [0, 8])],
    ['one dimension', entry('I8', [8], [0, 8])],
    ['no rows', entry('I8', [0, 8], [0, 0])],
    ['rows of another type', entry('I32', [1, 2], [0, 8])],
    ['a type from the prototype chain', entry('constructor', [2, 2], [0, 4])],
    ['no table', safetensors({ other: rows.embeddings })],
    ['fewer rows than tokens', safetensors({ embeddings: { dtype: 'I8', shape: [2, 64], values: new Array(128).fill(1) } })],
    ['numbers that are not finite', safetensors({ embeddings: { dtype: 'F32', shape: [3, 1], values: [1, Number.NaN, 2] } })],
    ['too few weights', safetensors({ ...rows, weights: { dtype: 'F32', shape: [2], values: [1, 1] } })],
    ['a mapping to no row', safetensors({ ...rows, mapping: { dtype: 'I64', shape: [3], values: [0, 1, 3] } })],
    ['a mapping to a negative row', safetensors({ ...rows, mapping: { dtype: 'I32', shape: [3], values: [0, 1, -1] } })],
  ])('weights: %s', async (_, file) => {
    expect(await codeOf(createStaticEmbedder({ tokenizer, weights: file }))).toBe('BAD_MODEL');
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 3],
    ['no model', {}],
    ['no vocabulary', { model: { type: 'Unigram' } }],
    [
      'a score that is no number',
      {
        ...unigramJson(['▁a', '▁b']),
        model: {
          type: 'Unigram',
          unk_id: 0,
          byte_fallback: false,
          vocab: [
            ['<unk>', 0],
            ['▁a', '1'],
            ['▁b', -1],
          ],
        },
      },
    ],
    ['an unknown token out of range', unigramJson(['▁a', '▁b'], 99)],
    ['an unknown kind', { ...unigramJson(['▁a', '▁b']), model: { type: 'Telepathy', vocab: [] } }],
    [
      'ids that are no ids',
      { ...wordPieceJson(['[UNK]']), model: { type: 'WordPiece', unk_token: '[UNK]', vocab: { '[UNK]': 0, x: -1 } } },
    ],
    ['more tokens than rows', unigramJson(['▁a', '▁b', '▁c'])],
  ])('tokenizer: %s', async (_, value) => {
    expect(await codeOf(createStaticEmbedder({ tokenizer: json(value), weights }))).toBe('BAD_MODEL');
  });

  test('files that are not JSON, or of another kind of model', async () => {
    expect(await codeOf(createStaticEmbedder({ tokenizer: Uint8Array.from([0xff, 0xfe]), weights }))).toBe('BAD_MODEL');
    expect(await codeOf(createStaticEmbedder({ tokenizer, weights, config: json({ model_type: 'bert' }) }))).toBe('BAD_MODEL');
  });

  test('by an error that shows what is wrong, and nothing that a terminal obeys', async () => {
    const title = '\u001b]0;title\u0007\u009b\u202e';
    const refused = async (files: Parameters<typeof createStaticEmbedder>[0], shown: string) => {
      const error = await createStaticEmbedder(files).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({ code: 'BAD_MODEL', message: expect.stringContaining(shown) });
      expect((error as Error).message).toMatch(/^[ -~‘-”…×é]*$/);
      expect((error as Error).message.length).toBeLessThan(800);
    };
    for (const [kind, shown] of [
      [{ toString: 1 }, 'an object'],
      [['model2vec'], 'an array'],
      [null, 'null'],
      [title, '\\u001b]0;title\\u0007\\u009b\\u202e'],
    ] as const)
      await refused({ tokenizer, weights, config: json({ model_type: kind }) }, shown);
    await refused({ tokenizer, weights: headed({ [title]: null }) }, '"\\u001b]0;title');
    await refused({ tokenizer, weights: safetensors({ [title]: rows.embeddings }) }, '"\\u001b]0;title');
    await refused({ tokenizer, weights: entry('I8', new Array(100_000).fill(0), [0, 8]) }, '× …');
    const wordPiece = (changes: object) => ({
      ...wordPieceJson(['[UNK]']),
      model: { type: 'WordPiece', unk_token: '[UNK]', vocab: { '[UNK]': 0 }, ...changes },
    });
    await refused({ tokenizer: json(wordPiece({ vocab: { '[UNK]': 0, [title]: title } })), weights }, '"\\u001b]0;title');
    await refused({ tokenizer: json({ ...unigramJson(['▁a', '▁b']), model: { type: title, vocab: {} } }), weights }, '\\u001b');
  });

  test('whatever has taken the place of a part of its files', async () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, -1, 1e300, '', '\u001b', [], {}, [null], { toString: 1 }, { length: -1 }, [[1]], true),
      fc.jsonValue(),
    );
    const models = [unigramJson(['▁a', '▁b']), wordPieceJson(['[UNK]', 'a', 'b'])];
    const config = { model_type: 'model2vec', normalize: true };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...models, config), fc.nat(), odd, async (file, place, value) => {
        const places: [object, string][] = [];
        const copy = structuredClone(file) as object;
        const walk = (part: object) => {
          for (const [key, inner] of Object.entries(part)) {
            places.push([part, key]);
            if (typeof inner === 'object' && inner !== null) walk(inner);
          }
        };
        walk(copy);
        const [part, key] = places[place % places.length];
        Object.assign(part, { [key]: value });
        const files = file === config ? { tokenizer, config: json(copy) } : { tokenizer: json(copy) };
        const work = createStaticEmbedder({ ...files, weights }).then((embedder) => embedder.embed(['a b', 'å\u0301 漢']));
        await work.catch((error: unknown) => expect(error).toMatchObject({ code: 'BAD_MODEL' }));
      }),
      { numRuns: 500 },
    );
  });

  test('may be on their way; one that does not arrive is the error, and no other promise is left to itself', async () => {
    const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 5, value));
    const lost = () => new Promise<never>((_, reject) => setTimeout(reject, 5, new EnfaceError('NOT_READABLE', 'gone')));
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const embedder = await createStaticEmbedder({ tokenizer: later(tokenizer), weights: later(weights) });
      expect(embedder.id).toBe((await createStaticEmbedder({ tokenizer, weights })).id);
      for (const files of [
        { tokenizer: lost(), weights: lost() },
        { tokenizer, weights: lost() },
        { tokenizer: lost(), weights },
        { tokenizer, weights, config: lost() },
      ])
        expect(await codeOf(createStaticEmbedder(files))).toBe('NOT_READABLE');
      await later(undefined);
      await later(undefined);
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  test('random bytes never do anything else', async () => {
    const header = fc.oneof(
      fc.json(),
      fc
        .record({
          embeddings: fc.record({
            dtype: fc.constantFrom('I8', 'F32', 'X'),
            shape: fc.array(fc.integer()),
            data_offsets: fc.array(fc.integer()),
          }),
        })
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 64 }),
          header.map((text) => headed(text)),
        ),
        (file) => {
          try {
            readSafetensors(file);
          } catch (error) {
            expect(error).toMatchObject({ code: 'BAD_MODEL' });
          }
        },
      ),
    );
  });
});

describe('a model that is not there', () => {
  test.each([
    './no/such/folder',
    '/no/such/folder',
    '../../etc/passwd',
    'C:\\models\\x',
    'a/b/c',
    'a/../b',
    '',
    'file:///no/such',
  ])('%j', async (name) => {
    expect(await codeOf(loadEmbedder(name))).toBe('MODEL_NOT_FOUND');
  });

  test('loading is not begun when the signal has fired', async () => {
    expect(await codeOf(loadEmbedder(undefined, { signal: AbortSignal.abort() }))).toBe('ABORTED');
  });

  test('a model of the hub without Transformers.js: one error that says what to do', async () => {
    const failure = await loadEmbedder('sentence-transformers/LaBSE').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'PEER_MISSING' });
    expect((failure as EnfaceError).message).toMatch(/npm install @huggingface\/transformers.*default encoder/s);
    expect(await codeOf(loadEmbedder('sentence-transformers/LaBSE', { library: '@xenova/transformers' }))).toBe('PEER_MISSING');
  });
});
