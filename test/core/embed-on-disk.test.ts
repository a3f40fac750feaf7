import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadEmbedder } from '@enface/core';
import { modelChecksums, modelFiles, modelId, modelLanguages } from '@enface/model';
import { afterAll, describe, expect, test } from 'vitest';
import { checksumOf, checksumOfPieces } from '../../packages/core/src/embed/checksums.ts';
import { mixPlainly } from '../../packages/core/src/embed/mix.ts';
import { openWeights } from '../../packages/core/src/embed/on-disk.ts';
import { loadStaticModel } from '../../packages/core/src/embed/static.ts';

const tokenizer = readFileSync(modelFiles().tokenizer);
const weights = readFileSync(modelFiles().weights);
const known = { id: modelId, languages: modelLanguages };
const folder = mkdtempSync(join(tmpdir(), 'enface-on-disk-'));
const place = pathToFileURL(join(folder, 'model.safetensors'));
const copied = () => copyFileSync(modelFiles().weights, place);
afterAll(() => rmSync(folder, { recursive: true }));

const inMemory = await loadStaticModel({ tokenizer, weights, ...known }, { checksums: modelChecksums });
const onDisk = async () =>
  loadStaticModel({ tokenizer, weights: openWeights(place, modelChecksums) as never, ...known }, { checksums: modelChecksums });

const texts = [
  'Færgen sejler hver time, også om vinteren.',
  '',
  'The ferry sails every hour, even in winter. '.repeat(30),
  'Prom kursuje co godzinę – również zimą! 😀',
  'x'.repeat(40_000),
  'Lautta kulkee tunnin välein, talvellakin.',
];

describe('rows that are read on use', () => {
  test('give the vectors that all rows in memory give, whatever was asked for before and at the same time', async () => {
    copied();
    const embedder = await onDisk();
    for (const normalize of [true, false]) {
      const expected = await inMemory.embed(texts, { normalize });
      const found = await Promise.all([
        embedder.embed(texts, { normalize }),
        embedder.embed(texts.toReversed(), { normalize }),
        embedder.embed(texts.slice(3), { normalize }),
      ]);
      expect(found[0]).toEqual(expected);
      expect(found[1]).toEqual(await inMemory.embed(texts.toReversed(), { normalize }));
      expect(found[2]).toEqual(expected.slice(3 * embedder.dimensions));
    }
  });

  test('are those of the default encoder, as it is loaded', async () => {
    const embedder = await loadEmbedder();
    expect(embedder.id).toBe(modelId);
    expect(await embedder.embed(texts)).toEqual(await inMemory.embed(texts));
  });

  test('of a file with any byte changed or missing are refused before any is used', async () => {
    for (const at of [0, 9, 300, 12_345_678, weights.length - 1]) {
      const changed = Uint8Array.from(weights);
      changed[at] ^= 1;
      writeFileSync(place, changed);
      await expect(onDisk(), `byte ${at}`).rejects.toMatchObject({
        code: 'BAD_MODEL',
        message: expect.stringMatching(/^model\.safetensors/),
      });
    }
    for (const other of [weights.subarray(0, -1), Buffer.concat([weights, Buffer.of(0)]), new Uint8Array()]) {
      writeFileSync(place, other);
      await expect(onDisk()).rejects.toMatchObject({ code: 'BAD_MODEL' });
    }
  });

  test('of a file that is replaced meanwhile are refused, and what was read before is of use', async () => {
    copied();
    const embedder = await onDisk();
    const [text, other] = ['Snow fell all night.', 'Kissa nukkuu.'];
    const vector = await embedder.embed([text]);
    writeFileSync(place, new Uint8Array(weights.length));
    for (const time of ['first', 'second'])
      await expect(embedder.embed([other]), time).rejects.toMatchObject({
        code: 'BAD_MODEL',
        message: expect.stringContaining('changed'),
      });
    expect(await embedder.embed([text])).toEqual(vector);
    rmSync(place);
    await expect(embedder.embed([other])).rejects.toMatchObject({ code: 'NOT_READABLE' });
  });

  test('stop when they are told to', async () => {
    copied();
    await expect(openWeights(place, modelChecksums, AbortSignal.abort())).rejects.toMatchObject({ code: 'ABORTED' });
    expect(await openWeights(pathToFileURL(join(folder, 'none')), modelChecksums)).toBeUndefined();
  });
});

test.each([0, 1, 63, 64, 65, 128, 1000, 4096])('the checksum of pieces is that of the whole, of %d bytes', async (length) => {
  const file = Uint8Array.from({ length }, (_, i) => (i * 2654435761) >>> 9);
  const room = new Uint8Array(256);
  async function* pieces() {
    for (let at = 0; at < length; at += room.length) {
      const piece = file.subarray(at, at + room.length);
      room.set(piece);
      yield room.subarray(0, piece.length);
    }
  }
  const expected = await checksumOf(file);
  expect([await checksumOfPieces(pieces()), await checksumOfPieces(pieces(), mixPlainly)]).toEqual([expected, expected]);
});
