import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ngramLines, ngramsOf } from '../../packages/core/src/ngrams.ts';

const ngram = fc.string({ unit: fc.constantFrom(' ', 'a', 'b', '"', 'é', 'Ł', '~'), maxLength: 6 });
const scores = fc.dictionary(fc.integer({ min: 0, max: 59 }).map(String), fc.integer({ min: 0, max: 255 }), { minKeys: 1 });

test('every n-gram is found in the text of a table with its scores, and no other is', () => {
  fc.assert(
    fc.property(fc.dictionary(ngram, scores, { noNullPrototype: true }), fc.array(ngram), (table, others) => {
      const read = ngramsOf(ngramLines(table));
      for (const key of Object.keys(table)) expect(read[key]).toEqual({ ...table[key] });
      for (const other of others) if (!Object.hasOwn(table, other)) expect(read[other]).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test.each(['a\n', 'a\t', 'a`b'])('an n-gram that would break the lines is refused: %j', (ngram) => {
  expect(() => ngramLines({ [ngram]: { 1: 2 } })).toThrow('holds a control character or a backtick');
});
