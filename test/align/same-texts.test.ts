import type { Document } from '@enface/core';
import { atOnce } from '@enface/core/internal';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameTexts } from '../../packages/align/src/same-texts.ts';
import { printedUnits, printOf } from '../../packages/align/src/text-prints.ts';

/** With letters that become others, or more than one, in lower case: a dotted I, the sign of kelvins, that of ångströms, a large sharp s. */
const text = fc.string({ unit: fc.constantFrom(...'aAbBiIkK1.- \n\u00a0éÉ\u0130\u212a\u212b\u1e9eЖж'), maxLength: 12 });
const texts = fc.array(text, { minLength: 1, maxLength: 6 });

const documentOf = (segments: readonly string[]) =>
  ({ segments: segments.map((text, index) => ({ index, text })) }) as unknown as Document;
const keyOf = (text: string) => (/\p{L}/u.test(text) ? text.toLowerCase().replace(/\s+/gu, ' ') : '');

/** Share of the one text, by length, that stands in the other. */
function shareOf(one: readonly string[], other: readonly string[]): number {
  const length = (keys: readonly string[]) => keys.reduce((sum, key) => sum + key.length, 0);
  const keys = one.map(keyOf);
  return length(keys.filter((key) => other.map(keyOf).includes(key))) / Math.max(1, length(keys));
}

test('texts that are mostly the same are found, whatever their case and spaces', () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, more, again) => {
      const other = again ? [...one.map((text) => text.toUpperCase().replaceAll(' ', '\n\n')), ...more.slice(0, 1)] : more;
      const share = Math.min(shareOf(one, other), shareOf(other, one));
      const found = atOnce(sameTexts([documentOf(one)], [documentOf(other)]));
      expect(found.map((pair) => pair.share)).toEqual(share >= 0.7 ? [share] : []);
    }),
    { numRuns: 1000 },
  );
});

test('what prints are made of stays in lower case what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printOf(keyOf(text) || text)).toBe(printOf(text));
      expect(printedUnits(text)).toBeLessThanOrEqual(keyOf(text).length);
    }),
  );
});
