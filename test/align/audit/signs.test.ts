import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ADDRESS, ADDRESS_SIGN } from '../../../packages/align/src/audit/checks/addresses.ts';
import { BETWEEN } from '../../../packages/align/src/audit/checks/inconsistency.ts';
import { ODD_SPACE, ODD_SPACE_SIGN } from '../../../packages/align/src/audit/checks/white-space.ts';
import { matchesIn } from '../../../packages/align/src/matches.ts';
import { PLACEHOLDER, PLACEHOLDER_SIGN } from '../../../packages/align/src/placeholders.ts';

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

test('what stands between words becomes one space', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(text.replace(BETWEEN, ' ')).toBe(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
    }),
  );
});
