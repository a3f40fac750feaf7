import { createStaticEmbedder } from '@enface/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Packed, unpackOnUse } from '../../packages/core/src/embed/packed.ts';
import { safetensors, type TensorValues, unigramJson } from './embed-models.ts';

/** Codes a row, packed as the format says, written another way than the reader reads: as one number with as many bits. */
function pack(rows: readonly (readonly number[])[], bits: number): number[] {
  return rows.flatMap((codes) => {
    const all = codes.reduceRight((number, code) => (number << BigInt(bits)) | BigInt(code), 0n);
    return Array.from({ length: (codes.length * bits) / 8 }, (_, i) => Number((all >> BigInt(8 * i)) & 0xffn));
  });
}

const tables = fc
  .record({
    bits: fc.integer({ min: 1, max: 4 }),
    groups: fc.integer({ min: 1, max: 9 }),
    count: fc.integer({ min: 1, max: 12 }),
  })
  .chain(({ bits, groups, count }) => {
    const some = <T>(value: fc.Arbitrary<T>, length: number) => fc.array(value, { minLength: length, maxLength: length });
    return fc.record({
      bits: fc.constant(bits),
      codes: some(some(fc.integer({ min: 0, max: 2 ** bits - 1 }), 8 * groups), count),
      levels: some(fc.float({ min: -3, max: 3, noNaN: true }), 2 ** bits),
      scales: some(fc.float({ min: 0, max: 60, noNaN: true }), count),
      asked: fc.array(fc.nat({ max: count - 1 }), { maxLength: 30 }),
    });
  });

test('rows of few bits are what levels and scales make them, in whatever order they are asked for', () => {
  fc.assert(
    fc.property(tables, ({ bits, codes, levels, scales, asked }) => {
      const [count, dimensions] = [codes.length, codes[0].length];
      const packed: Packed = {
        codes: Uint8Array.from(pack(codes, bits)),
        count,
        dimensions,
        bits,
        levels,
        scaleOf: (row) => scales[row],
      };
      const { values, rowOf } = unpackOnUse(packed);
      for (const row of asked) {
        const place = rowOf!(row);
        expect(place).toBeLessThan(new Set(asked).size);
        const expected = codes[row].map((code) => Math.min(127, Math.max(-127, Math.round(levels[code] * scales[row]))) || 0);
        expect([...values.subarray(place * dimensions, (place + 1) * dimensions)]).toEqual(expected);
      }
    }),
  );
});

describe('a file of rows of few bits', () => {
  const tokenizer = new TextEncoder().encode(JSON.stringify(unigramJson(['▁a', '▁b'])));
  const codes = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, 2, 3, 4, 5, 6, 7],
    [7, 7, 7, 7, 0, 0, 0, 1],
  ];
  const tensors: Record<string, TensorValues> = {
    'embeddings.codes': { dtype: 'U8', shape: [3, 3], values: pack(codes, 3) },
    'embeddings.levels': { dtype: 'F32', shape: [8], values: [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2] },
    'embeddings.scales': { dtype: 'F16', shape: [3], values: [0, 2, 64] },
  };
  const load = (changes: Record<string, TensorValues | undefined> = {}) => {
    const changed = Object.entries({ ...tensors, ...changes }).filter((entry): entry is [string, TensorValues] => !!entry[1]);
    return createStaticEmbedder({ tokenizer, weights: safetensors(Object.fromEntries(changed)) });
  };

  test('gives its vectors', async () => {
    const small = await load();
    expect(small.dimensions).toBe(8);
    const sums = await small.embed(['a', 'b', 'b a b'], { normalize: false });
    const [a, b] = [
      [-4, -3, -2, -1, 1, 2, 3, 4],
      [127, 127, 127, 127, -127, -127, -127, -96],
    ];
    expect([...sums]).toEqual([...a, ...b, ...a.map((value, i) => value + 2 * b[i])]);
  });

  test('with a mapping: its numbers are those of packed rows', async () => {
    const small = await load({ mapping: { dtype: 'I32', shape: [3], values: [0, 2, 1] } });
    expect([...(await small.embed(['b'], { normalize: false }))]).toEqual([-4, -3, -2, -1, 1, 2, 3, 4]);
  });

  test.each<[string, Record<string, TensorValues | undefined>]>([
    ['without levels', { 'embeddings.levels': undefined }],
    ['without scales', { 'embeddings.scales': undefined }],
    ['with codes of another type', { 'embeddings.codes': { dtype: 'I8', shape: [3, 3], values: new Array(9).fill(0) } }],
    ['with seven levels', { 'embeddings.levels': { dtype: 'F32', shape: [7], values: new Array(7).fill(0) } }],
    ['with one level', { 'embeddings.levels': { dtype: 'F32', shape: [1], values: [0] } }],
    ['with 32 levels', { 'embeddings.levels': { dtype: 'F32', shape: [32], values: new Array(32).fill(0) } }],
    [
      'with levels that are not finite',
      { 'embeddings.levels': { dtype: 'F32', shape: [8], values: new Array(8).fill(Number.NaN) } },
    ],
    ['with whole numbers as levels', { 'embeddings.levels': { dtype: 'I8', shape: [8], values: new Array(8).fill(1) } }],
    ['with a scale too few', { 'embeddings.scales': { dtype: 'F16', shape: [2], values: [1, 1] } }],
    ['with an infinite scale', { 'embeddings.scales': { dtype: 'F32', shape: [3], values: [1, Infinity, 1] } }],
    ['with rows of a broken width', { 'embeddings.codes': { dtype: 'U8', shape: [3, 4], values: new Array(12).fill(0) } }],
    ['with no rows', { 'embeddings.codes': { dtype: 'U8', shape: [0, 3], values: [] } }],
    [
      'with fewer rows than tokens',
      {
        'embeddings.codes': { dtype: 'U8', shape: [2, 3], values: new Array(6).fill(0) },
        'embeddings.scales': { dtype: 'F16', shape: [2], values: [1, 1] },
      },
    ],
  ])('is refused %s', async (_, changes) => {
    await expect(load(changes)).rejects.toMatchObject({
      code: 'BAD_MODEL',
      message: expect.stringMatching(/^model\.safetensors/),
    });
  });
});
