import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../packages/align/src/languages/index.ts';
import { extractQuantities } from '../../packages/align/src/quantities/extract.ts';
import { lexiconOf } from '../../packages/align/src/quantities/lexicon.ts';
import { hasNoFigures } from '../../packages/align/src/quantities/no-figures.ts';
import type { WordLexicon } from '../../packages/align/src/words/lexicon.ts';
import { readWords } from '../../packages/align/src/words/packed.ts';
import { tokenizeWords } from '../../packages/align/src/words/tokenize.ts';
import { placesOf } from '../../packages/align/src/words/word-places.ts';

/** Whether a text is passed over, as one whose words have been read. */
function isPassedOver(text: string, language: string): boolean {
  const ids = new Map<string, number>();
  for (const { text: word } of tokenizeWords(text)) if (!ids.has(word)) ids.set(word, ids.size);
  const numbers = { norms: new Float64Array(ids.size), weights: new Float64Array(ids.size) };
  const lexicon = { ids, ...numbers, rows: undefined } as unknown as WordLexicon;
  return hasNoFigures(text, readWords(placesOf(text, lexicon), text, lexicon), lexiconOf(language));
}

/** All that a language's tables of numbers, dates and units say, in words. */
const vocabularyOf = (language: string): string[] => {
  const { numbers, calendar, units } = languages[language];
  const words = JSON.stringify([numbers, calendar, units]).match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(words)];
};

test.each(Object.keys(languages))('%s: nothing that is passed over has a figure', (language) => {
  const { numbers, calendar } = languages[language];
  const little = `${numbers.articles} ${numbers.and} ${numbers.half} ${calendar.clock?.join(' ') ?? ''}`.match(/\p{L}+/gu) ?? [];
  const vocabulary = vocabularyOf(language);
  const word = fc.oneof(
    fc.constantFrom(...little),
    fc.constantFrom(...vocabulary),
    fc.constantFrom('house', 'Anna', 'I', 'MD', 'x', '½', 'm²', '3', 'e\u0301'),
  );
  const between = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '-', '’', "'", '-\n', '\u00ad\n', '\u00ad', '\n', ' – ', '/');
  const texts = fc
    .array(fc.tuple(word, between), { maxLength: 9 })
    .map((parts) => parts.map(([one, behind]) => one + behind).join(''));
  fc.assert(
    fc.property(texts, (text) => {
      if (isPassedOver(text, language)) expect(extractQuantities(text, language)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('sentences without figures are passed over, and no others', () => {
  expect(isPassedOver('She took a bath, and by then everybody had left for the sea.', 'en')).toBe(true);
  expect(isPassedOver('Det var en smuk morgen, og folk tog et bad.', 'da')).toBe(true);
  for (const text of ['It took a week.', 'He came at noon.', 'A dozen eggs.', 'In May 1999.', 'six-\nteen men', 'one-legged'])
    expect(isPassedOver(text, 'en'), text).toBe(false);
});
