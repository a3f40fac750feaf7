import { readFileSync } from 'node:fs';
import { modelChecksums, modelFiles } from '@enface/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOfTokenizer, checksumOfWeights } from '../../packages/core/src/embed/checksums.ts';
import { createPlainRows } from '../../packages/core/src/embed/rows.ts';
import { dataStart } from '../../packages/core/src/embed/safetensors.ts';
import { loadStaticModel } from '../../packages/core/src/embed/static.ts';
import { safetensors } from './embed-models.ts';

const files = { tokenizer: readFileSync(modelFiles().tokenizer), weights: readFileSync(modelFiles().weights) };
const refusal = (name: 'tokenizer' | 'weights') => ({
  code: 'BAD_MODEL',
  message: expect.stringMatching(name === 'weights' ? /^model\.safetensors/ : /^tokenizer\.json/),
});

test('the default encoder is the one whose checksums are recorded', async () => {
  expect({
    tokenizer: await checksumOfTokenizer(files.tokenizer),
    weights: await checksumOfWeights(files.weights),
  }).toEqual(modelChecksums);
});

test('it is refused with any byte changed, by the name of the file', async () => {
  const begin = dataStart(files.weights);
  const places = {
    tokenizer: [0, 1, 2000, files.tokenizer.length >> 1, files.tokenizer.length - 2],
    weights: [0, 9, begin - 1, begin, files.weights.length >> 1, files.weights.length - 1],
  };
  for (const name of ['tokenizer', 'weights'] as const) {
    for (const at of places[name]) {
      const changed = Uint8Array.from(files[name]);
      changed[at] ^= 1;
      const loading = loadStaticModel({ ...files, [name]: changed }, { checksums: modelChecksums });
      await expect(loading, `${name} ${at}`).rejects.toMatchObject(refusal(name));
    }
    for (const resized of [files[name].subarray(0, -1), Buffer.concat([files[name], Buffer.from(' ')])]) {
      const loading = loadStaticModel({ ...files, [name]: resized }, { checksums: modelChecksums });
      await expect(loading).rejects.toMatchObject(refusal(name));
    }
  }
});

test('a checksum is the same with SIMD and without, and another after any change', async () => {
  const rows = 300 * 16;
  const values = Array.from({ length: rows * 64 }, (_, i) => ((i * 2654435761) >>> 9) & 0xff);
  const file = safetensors({ embeddings: { dtype: 'I8', shape: [rows, 64], values: values.map((value) => value - 128) } });
  const checksum = async (bytes: Uint8Array) => {
    const wide = await checksumOfWeights(bytes);
    const plain = await checksumOfWeights(bytes, async (table) => createPlainRows(table));
    expect(wide).toBe(plain);
    return wide;
  };
  const own = await checksum(file);
  const begin = dataStart(file);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: begin, max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = file.slice();
      changed[at] ^= change;
      expect(await checksum(changed)).not.toBe(own);
    }),
    { numRuns: 200 },
  );
  const exchanged = file.slice();
  exchanged.copyWithin(begin, begin + 270 * 1024, begin + 271 * 1024);
  exchanged.set(file.subarray(begin, begin + 1024), begin + 270 * 1024);
  expect(await checksum(exchanged)).not.toBe(own);
});
