import { readFileSync } from 'node:fs';
import { modelChecksums, modelFiles } from '@enface/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOf } from '../../packages/core/src/embed/checksums.ts';
import { mixPlainly } from '../../packages/core/src/embed/mix.ts';
import { roomForRows } from '../../packages/core/src/embed/room.ts';
import { dataStart } from '../../packages/core/src/embed/safetensors.ts';
import { loadStaticModel } from '../../packages/core/src/embed/static.ts';

const files = { tokenizer: readFileSync(modelFiles().tokenizer), weights: readFileSync(modelFiles().weights) };
const refusal = (name: 'tokenizer' | 'weights') => ({
  code: 'BAD_MODEL',
  message: expect.stringMatching(name === 'weights' ? /^model\.safetensors/ : /^tokenizer\.json/),
});

test('the default encoder is the one whose checksums are recorded', async () => {
  expect({
    tokenizer: await checksumOf(files.tokenizer),
    weights: await checksumOf(files.weights),
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

test('a checksum is the same with SIMD and without, wherever the bytes lie, and another after any change', async () => {
  const file = Uint8Array.from({ length: 300_001 }, (_, i) => (i * 2654435761) >>> 9);
  const checksum = async (bytes: Uint8Array) => {
    const wide = await checksumOf(bytes);
    expect(await checksumOf(bytes, mixPlainly)).toBe(wide);
    return wide;
  };
  const own = await checksum(file);
  const odd = new Uint8Array(file.length + 1).subarray(1);
  odd.set(file);
  expect(await checksum(odd)).toBe(own);
  const room = roomForRows(file.length, 5);
  room.set(file);
  expect(await checksum(room)).toBe(own);
  expect(room).toEqual(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = file.slice();
      changed[at] ^= change;
      expect(await checksum(changed)).not.toBe(own);
    }),
    { numRuns: 200 },
  );
  const turned = file.slice();
  for (const at of [3, 67]) turned[at] ^= 0x80;
  expect(await checksum(turned)).not.toBe(own);
  const exchanged = file.slice();
  exchanged.copyWithin(0, 1024, 2048);
  exchanged.set(file.subarray(0, 1024), 1024);
  expect(await checksum(exchanged)).not.toBe(own);
  for (const [length, filled] of [
    [0, 64],
    [64, 128],
    [1, 2],
  ])
    expect(await checksum(new Uint8Array(length))).not.toBe(await checksum(new Uint8Array(filled)));
});
