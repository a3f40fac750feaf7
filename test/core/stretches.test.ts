import { expect, test } from 'vitest';
import { linesOf } from '../../packages/core/src/segment/lines.ts';
import { readingOf } from '../../packages/core/src/segment/reading.ts';
import { firstOf } from '../../packages/core/src/segment/whitespace.ts';
import { atOnce } from '../../packages/core/src/steps.ts';

const STRETCH = 1 << 14;

test('the first of some units is found between two offsets', () => {
  expect([0, 1, 2, 3, 4, 5].map((from) => firstOf(/[ab]/, 'xaxb', from, 4))).toEqual([1, 1, 3, 3, 4, 5]);
  expect([0, 1, 2].map((to) => firstOf(/[ab]/, 'xaxb', 0, to))).toEqual([0, 1, 1]);
});

test('a line break of two units is one wherever a stretch of the text ends', () => {
  for (let length = STRETCH - 3; length <= STRETCH + 3; length++) {
    const lines = linesOf(`${'a'.repeat(length)}\r\nb\r\n\r\nc`);
    expect(lines.map(({ start, end, afterBlank }) => [start, end, afterBlank])).toEqual([
      [0, length, true],
      [length + 2, length + 3, false],
      [length + 7, length + 8, true],
    ]);
  }
});

test('what nobody sees is left out wherever a stretch of the text ends', () => {
  for (let length = STRETCH - 3; length <= STRETCH + 3; length++)
    for (const unseen of ['\u00ad', '\u200b\u2060', '-\n']) {
      const { text } = atOnce(readingOf(`${'a'.repeat(length)}${unseen}b - c`));
      expect(text).toBe(`${'a'.repeat(length)}b - c`);
    }
});
