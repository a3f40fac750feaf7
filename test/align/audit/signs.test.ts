import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADDRESS, ADDRESS_SIGN } from '../../../packages/align/src/audit/checks/addresses.ts';
import { DOUBLED, mayDouble } from '../../../packages/align/src/audit/checks/doubled-words.ts';
import { bareText } from '../../../packages/align/src/audit/checks/inconsistency.ts';
import { ODD_SPACE, ODD_SPACE_SIGN } from '../../../packages/align/src/audit/checks/white-space.ts';
import { mayRepeat, repetitions } from '../../../packages/align/src/audit/repetitions.ts';
import { matchesIn } from '../../../packages/align/src/matches.ts';
import { PLACEHOLDER, PLACEHOLDER_SIGN } from '../../../packages/align/src/placeholders.ts';
import type { WordLexicon } from '../../../packages/align/src/words/lexicon.ts';
import { type ReadWords, readWords } from '../../../packages/align/src/words/packed.ts';
import { tokenizeWords } from '../../../packages/align/src/words/tokenize.ts';
import { placesOf } from '../../../packages/align/src/words/word-places.ts';

const pieces = [
  ' ',
  '  ',
  '\u00a0',
  '\n',
  ',',
  '.',
  '“',
  'ab',
  'Æ',
  '7',
  '@',
  'www.',
  'https://',
  'a.dk',
  '{x}',
  '%s',
  '%1',
  '<b>',
  '&amp;',
  '[[x]]',
  '😀',
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));

describe('a text without a sign of it has nothing that a pattern finds', () => {
  test.each([
    ['odd spaces', ODD_SPACE, ODD_SPACE_SIGN],
    ['addresses', ADDRESS, ADDRESS_SIGN],
    ['placeholders', PLACEHOLDER, PLACEHOLDER_SIGN],
  ])('%s', (_, pattern, sign) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sign.test(text) || matchesIn(text, pattern).length === 0).toBe(true);
      }),
    );
  });
});

test('of a text is left its words with one space between', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(bareText(text)).toBe(
        text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      );
    }),
  );
});

/** The words of a text as an audit reads them. */
function wordsOf(text: string): ReadWords {
  const ids = new Map<string, number>();
  for (const { text: word } of tokenizeWords(text)) if (!ids.has(word)) ids.set(word, ids.size);
  const lexicon = { ids } as unknown as WordLexicon;
  return readWords(placesOf(text, lexicon), text, lexicon);
}

const word = fc.constantFrom(
  'so',
  'So',
  'SO',
  'mellem',
  'Mellem',
  'a_so',
  'so&a',
  'so-',
  'l’so',
  'soo',
  '3',
  'ſo',
  'nananananana',
);
const sentences = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ', ', ', '\n', '-', '‐', '’', '/', '. ')), { maxLength: 9 })
  .map((parts) => parts.map(([one, behind]) => one + behind).join(''));

describe('a text whose words tell that nothing is said twice', () => {
  test('has no word twice in a row', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(mayDouble(wordsOf(text)) || matchesIn(text, DOUBLED).length === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(mayDouble(wordsOf('So it is as it was.'))).toBe(false);
  });

  test('has no phrase again', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(mayRepeat(wordsOf(text)) || repetitions(text).length === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(mayRepeat(wordsOf('The mill by the river and the bridge of the town.'))).toBe(false);
  });
});
