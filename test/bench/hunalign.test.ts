import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { timeHunalign } from '../../bench/hunalign.ts';

const folder = mkdtempSync(join(tmpdir(), 'enface-hunalign-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), 'One line.\nAnother one.\n');
const time = (program?: string) => timeHunalign(folder, 'a.txt', 'b.txt', program);

test('a program that is not there is no measurement, and no failure', () => {
  expect(time('hunalign-that-nobody-has')).toBeUndefined();
});

test('a program that fails says so, lest its haste be taken for speed', () => {
  expect(() => time('false')).toThrow('false ended with 1');
});

test('a program that ends well is timed: hunalign itself, where it is installed', () => {
  expect(time('true')).toBeGreaterThan(0);
  expect(time() ?? 1).toBeGreaterThan(0);
});
