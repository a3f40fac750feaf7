import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticEmbedder } from '@enface/core';
import { modelChecksums, modelFiles } from '@enface/model';
import { expect, test } from 'vitest';
import { createIds } from '../../packages/core/src/embed/ids.ts';
import { isPrepared, isPreparedOf, prepared, readPrepared } from '../../packages/core/src/embed/prepared.ts';
import { loadStaticModel } from '../../packages/core/src/embed/static.ts';
import { readTokenizer, readUnigram } from '../../packages/core/src/embed/tokenizer.ts';
import { prepareTokenizer } from '../../packages/model/prepare.ts';

const json = readFileSync(modelFiles().tokenizer);
const file = await prepared(readUnigram(json)!, modelChecksums.tokenizer);

const texts = [
  'Broen åbner i maj, siger borgmesteren.',
  'The bridge will open in May.',
  'Zażółć gęślą jaźń – 12,5 % 😀 Ωmega ﬁne',
  '<unk> x<unk>y ▁▁ \u00a0\u3000',
  '',
];

test('a prepared tokenizer finds what the file that it was made of says', async () => {
  const [one, other] = [await readTokenizer(json), readPrepared(file)];
  expect(other.size).toBe(one.size);
  for (const text of texts) {
    const [expected, found] = [createIds(), createIds()];
    one.tokenize(text, expected);
    other.tokenize(text, found);
    expect(found.values.subarray(0, found.length), text).toEqual(expected.values.subarray(0, expected.length));
  }
});

test('it may lie anywhere, and in memory that threads share', () => {
  const odd = new Uint8Array(file.length + 3).subarray(3);
  odd.set(file);
  const shared = new Uint8Array(new SharedArrayBuffer(file.length));
  shared.set(file);
  for (const bytes of [odd, shared]) {
    const [ids, again] = [createIds(), createIds()];
    readPrepared(file).tokenize(texts[0], ids);
    readPrepared(bytes).tokenize(texts[0], again);
    expect(again).toEqual(ids);
  }
});

test('it is told from the file that it was made of, from one of another, and from one with any byte changed or missing', async () => {
  expect([isPrepared(file), isPrepared(json)]).toEqual([true, false]);
  expect(await isPreparedOf(modelChecksums.tokenizer, file)).toBe(true);
  expect(await isPreparedOf(modelChecksums.weights, file)).toBe(false);
  for (const at of [0, 40, 63, 64, file.length >> 1, file.length - 17, file.length - 1]) {
    const changed = Uint8Array.from(file);
    changed[at] ^= 1;
    expect(await isPreparedOf(modelChecksums.tokenizer, changed), `byte ${at}`).toBe(false);
  }
  expect(await isPreparedOf(modelChecksums.tokenizer, file.subarray(0, -1))).toBe(false);
  expect(await isPreparedOf(modelChecksums.tokenizer, new Uint8Array())).toBe(false);
});

test('the encoder is the same with it, and nobody but the loader of the default one takes it for a tokenizer', async () => {
  const weights = readFileSync(modelFiles().weights);
  const one = await loadStaticModel({ tokenizer: json, weights }, { checksums: modelChecksums });
  const other = await loadStaticModel({ tokenizer: file, weights }, { checksums: modelChecksums });
  expect(await other.embed(texts)).toEqual(await one.embed(texts));
  await expect(createStaticEmbedder({ tokenizer: file, weights })).rejects.toMatchObject({ code: 'BAD_MODEL' });
});

test('the build writes it beside the code of the default encoder', async () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'enface-prepared-'))}/`;
  try {
    mkdirSync(`${folder}weights`);
    copyFileSync(modelFiles().tokenizer, `${folder}weights/tokenizer.json`);
    await prepareTokenizer(folder);
    expect(readFileSync(`${folder}dist/tokenizer.bin`).equals(file)).toBe(true);
    writeFileSync(`${folder}weights/tokenizer.json`, '{"model":{"type":"WordPiece","vocab":{"a":0}}}');
    await expect(prepareTokenizer(folder)).rejects.toThrow('another kind');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
