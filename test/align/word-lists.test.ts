import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordLists } from '../../packages/align/src/languages/word-lists.ts';
import { wordPattern } from '../../packages/align/src/languages/word-pattern.ts';

test('the look-up of many lists says what a pattern of each says', () => {
  const letters = (least: number, most: number) => fc.stringMatching(new RegExp(`^[ab]{${least},${most}}$`));
  const entry = fc
    .tuple(fc.constantFrom('', '!'), fc.constantFrom('', '*'), letters(1, 4), fc.constantFrom('', '*'))
    .map((parts) => parts.join(''));
  const list = fc.array(entry, { maxLength: 6 }).map((entries) => entries.join(' '));
  fc.assert(
    fc.property(fc.array(list, { maxLength: 5 }), letters(0, 6), fc.constantFrom(0, 1, 3), (lists, word, least) => {
      const own = lists.flatMap((each, k) => (wordPattern(each, least).test(word) ? [k] : []));
      expect([...new Set(wordLists(lists, least)(word))].sort()).toEqual(own);
    }),
  );
});
