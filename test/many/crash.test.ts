import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignMany, type Pair } from '@enface/many';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { threadOptions } from '../sources.ts';
import { tellThreads } from './threads.ts';

/** Loaded first in every thread: ends it, as a fault in a native library would, when a certain file is opened. */
const fault = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { open } = fs.promises;
  fs.promises.open = (path, ...rest) => (String(path).includes('ends its worker') ? process.exit(70) : open(path, ...rest));
  syncBuiltinESMExports();`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enface-crash-'));
});
afterAll(() => rm(folder, { recursive: true }));
tellThreads(`${threadOptions} --import=data:text/javascript,${encodeURIComponent(fault)}`);

test('a pair that ends its worker takes none of the short ones with it that were sent along', async () => {
  const path = join(folder, 'ends its worker.txt');
  await writeFile(path, 'Broen åbner i maj.');
  const pairs = Array.from({ length: 12 }, (_, k): Pair => {
    const source = k === 3 || k === 9 ? { path } : { text: `Bro ${k} åbner i maj.`, language: 'da' };
    return { id: `pair ${k}`, source, target: { text: `Bridge ${k} opens in May.`, language: 'en' } };
  });
  const codes: (string | undefined)[] = [];
  for await (const { id, index, error, value } of alignMany(pairs, { concurrency: 1, order: 'input' })) {
    expect([id, index]).toEqual([`pair ${codes.length}`, codes.length]);
    expect(value?.beads.length ?? 0).toBe(error ? 0 : 1);
    codes.push(error?.code);
  }
  expect(codes).toEqual(pairs.map(({ source }) => ('path' in source ? 'CRASHED' : undefined)));
});
