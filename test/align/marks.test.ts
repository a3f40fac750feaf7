import { expect, test } from 'vitest';
import { BEGINNINGS, beginningOf, ENDS, endOf, marksOf } from '../../packages/align/src/bitext/marks.ts';

test.each([
  ['Han gik.', 0],
  ['»Kom!«', 1],
  ['— Vieni!', 2],
  ['--¡Chitón!', 2],
  ['og gik.', 3],
  ['(Han gik.)', 4],
  ['', 4],
])('%j begins as number %i', (text, number) => expect(beginningOf(text)).toBe(number));

test.each([
  ['Han gik.', 0],
  ['Hvem?', 1],
  ['Quoi?...', 1],
  ['Nein!', 2],
  ['Votre servante…', 3],
  ['Han sagde:', 4],
  ['Han sagde,', 5],
  ['Am 10. April ...«', 9],
  ['«Ja.»', 6],
  ['»Hvem?« ', 7],
  ['„Hvem?”)', 7],
  ['', 5],
  ['a'.repeat(1_000_000), 5],
])('%j ends as number %i', (text, number) => expect(endOf(text)).toBe(number));

const side = (begins: number[], ends: number[]) => ({ beginnings: Uint8Array.from(begins), ends: Uint8Array.from(ends) });

test('what begins and ends with what is learnt from the pairs at hand', () => {
  // every other segment is speech: quoted on one side, led by a dash on the other, where it ends in no quotation mark
  const speech = Array.from({ length: 60 }, (_, k) => k % 2);
  const source = side(
    speech.map((is) => is),
    speech.map((is) => 6 * is),
  );
  const target = side(
    speech.map((is) => 2 * is),
    speech.map(() => 0),
  );
  const { beginnings, ends } = marksOf(
    source,
    target,
    speech.map((_, k) => [k, k]),
  );
  expect(beginnings[1 * BEGINNINGS + 2]).toBeGreaterThan(0.5);
  expect(beginnings[0]).toBeGreaterThan(0.5);
  expect(beginnings[1 * BEGINNINGS]).toBeLessThan(-0.5);
  expect(beginnings[2]).toBeLessThan(-0.5);
  // that there is no mark where there never is says nothing
  expect(ends[0]).toBe(0);
  expect(ends[6 * ENDS]).toBe(0);
});

test('a coincidence says little, and no pairs say nothing', () => {
  const rare = side(
    [2, ...Array.from({ length: 40 }, () => 0)],
    Array.from({ length: 41 }, () => 0),
  );
  const pairs = Array.from({ length: 41 }, (_, k) => [k, k] as const);
  expect(marksOf(rare, rare, pairs).beginnings[2 * BEGINNINGS + 2]).toBeLessThan(0.5);
  expect([...marksOf(rare, rare, []).ends].every((nats) => nats === 0)).toBe(true);
});
