import { createDocument } from '@enface/core';
import { expect, test } from 'vitest';
import { countsWork } from '../work.ts';

/** Twice the text must not take four times the work. */
const work = countsWork('/packages/core/src/');

const PATTERNS = [
  ...[
    '. ',
    'a. ',
    'A. ',
    'a\n',
    '. a',
    'x ',
    '"',
    '(',
    '\u200b',
    'a\u200b',
    '1.',
    'e\u0301',
    '\n\u0301',
    'a-\n',
    'a- ',
    '.',
    '» ',
  ],
  ...['• a ', '[1] ', 'Hr. ', 'ord (ord. ', 'Page 1\n', '12\nord og\nord ', 'Ende.Danach ', 'a! b? ', '1) ', '\ud83d', '。'],
];

async function workFor(pattern: string, count: number): Promise<number> {
  work();
  await createDocument(pattern.repeat(count), { language: 'da', id: 'a' });
  return work();
}

test.each(PATTERNS)('%j: twice as many take about twice the work', async (pattern) => {
  await workFor(pattern, 100);
  const [once, twice] = [await workFor(pattern, 4000), await workFor(pattern, 8000)];
  expect(once).toBeGreaterThan(1000);
  expect(twice / once).toBeLessThan(2.5);
});

test.each(['\u200b', 'a\u200b', '\u0301', '.', '"', 'a-\n'])('millions of %j overflow no stack', async (pattern) => {
  const text = pattern.repeat(3_000_000 / pattern.length);
  const { segments } = await createDocument(text, { language: 'da', id: 'a' });
  expect(segments.at(-1)?.end).toBe(text.trimEnd().length);
});
