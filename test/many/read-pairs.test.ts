import { isInShard, linesOf, type Pair, type Refusal, readPairs } from '@enface/many';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../random.ts';

async function* chunks(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(text: string | Uint8Array): Promise<(Pair | Refusal)[]> {
  const all: (Pair | Refusal)[] = [];
  for await (const pair of readPairs(chunks(Buffer.from(text as string), 7))) all.push(pair);
  return all;
}

test('lines of any stream, cut anywhere, are those of the whole', async () => {
  const text = fc.array(fc.constantFrom('a', 'å', '\n', '\r\n', '\n\n', 'bc')).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const lines: string[] = [];
      let end = 0;
      for await (const line of linesOf(chunks(Buffer.from(whole), size), 1e6)) {
        lines.push(Buffer.from(line.bytes).toString());
        end = line.end;
        expect(line.hasEnd).toBe(Buffer.from(whole).subarray(0, end).toString().endsWith('\n'));
      }
      expect(lines).toEqual(whole === '' ? [] : whole.replace(/\r?\n$/, '').split(/\r?\n/));
      expect(end).toBe(Buffer.byteLength(whole));
    }),
  );
});

test('of a long line no more is kept than is wanted', async () => {
  async function* endless() {
    for (let k = 0; k < 1000; k++) yield Buffer.alloc(1 << 16, 'a');
    yield Buffer.from('\nshort\n');
  }
  const lines = [];
  for await (const { bytes, isCut } of linesOf(endless(), 10)) lines.push([Buffer.from(bytes).toString(), isCut]);
  expect(lines).toEqual([
    ['aaaaaaaaaa', true],
    ['short', false],
  ]);
});

describe('a list of pairs', () => {
  test('is JSON or paths, line by line', async () => {
    const pair = { id: 'a', source: { text: 'å', language: 'da' }, target: { path: 'b.txt' } };
    expect(await read(`\uFEFF${JSON.stringify(pair)}\r\n\n  \na.txt\tb.txt\nc.txt\td.txt\tmine`)).toEqual([
      pair,
      { id: 'a.txt b.txt', source: { path: 'a.txt' }, target: { path: 'b.txt' } },
      { id: 'mine', source: { path: 'c.txt' }, target: { path: 'd.txt' } },
    ]);
  });

  test.each([
    ['no pair', 'line 1', 'neither JSON nor two paths'],
    ['a\tb\tc\td', 'line 1', 'neither JSON nor two paths'],
    ['\tb', 'line 1', 'neither JSON nor two paths'],
    ['{"id":"x"', 'line 1', 'is no JSON'],
    ['{"id":"x"}', 'x', 'has the source undefined'],
    ['{"id":7,"source":{"text":""},"target":{"text":""}}', 'line 1', 'has the id 7'],
    ['{"id":"x","source":{"text":"a","path":"b"},"target":{"text":""}}', 'x', 'one of `text`, `path` and `url`'],
    ['{"id":"x","source":{"text":"a","language":5},"target":{"text":""}}', 'x', 'language 5'],
    [`{"id":"${'x'.repeat(30_000)}","source":{"text":""},"target":{"text":""}}`, 'x'.repeat(30_000), 'shorter'],
    [Buffer.from([0xff, 0xfe, 0x41]), 'line 1', 'no UTF-8'],
    [`{"id":"x","__proto__":{"source":{"text":""}},"target":{"text":""}}`, 'x', 'has the source undefined'],
  ])('has refusals where lines are no pairs: %s', async (line, id, what) => {
    const [refusal, fine] = await read(Buffer.concat([Buffer.from(line as string), Buffer.from('\na\tb\n')]));
    expect(refusal).toMatchObject({ id, refusal: { code: 'BAD_INPUT', message: expect.stringContaining(what) } });
    expect(fine).toMatchObject({ id: 'a b' });
  });
});

test('every pair is in exactly one shard, and shards are of about one size', () => {
  const counts = new Array(7).fill(0);
  for (let k = 0; k < 7000; k++) {
    const inside = [1, 2, 3, 4, 5, 6, 7].filter((number) => isInShard(`pair ${k}`, { number, of: 7 }));
    expect(inside).toHaveLength(1);
    counts[inside[0] - 1]++;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  // as any other program finds it: sha256("a") begins with ca978112, 3,398,926,610
  expect(isInShard('a', { number: (3_398_926_610 % 16) + 1, of: 16 })).toBe(true);
});
