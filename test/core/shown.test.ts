import { printable, shown } from '@enface/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** What a terminal obeys, or what turns the text around it. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const examples: [unknown, string][] = [
  ['plain', '"plain"'],
  ['\u001b]0;title\u0007', '"\\u001b]0;title\\u0007"'],
  ['a\u009b31m\u007f', '"a\\u009b31m\\u007f"'],
  ['abc\u202egpj.exe', '"abc\\u202egpj.exe"'],
  ['two\nlines "quoted"', '"two\\nlines \\"quoted\\""'],
  ['\ud83d', '"\\ud83d"'],
  ['Ærø 🙂 می‌خواهم', '"Ærø 🙂 می‌خواهم"'],
  [undefined, 'undefined'],
  [null, 'null'],
  [-0.5, '-0.5'],
  [12n, '12n'],
  [Symbol('\u001b'), 'a symbol'],
  [['\u001b'], 'an array'],
  [{ toString: 1 }, 'an object'],
  [Object.create(null), 'an object'],
  [() => '\u001b', 'a function'],
];
test('a value is shown for what it is', () => {
  for (const [value, expected] of examples) expect(shown(value)).toBe(expected);
});

test('a long string is cut between characters', () => {
  expect(shown('abcdef', 3)).toBe('"abc…"');
  expect(shown('ab🙂', 3)).toBe('"ab…"');
  expect(shown('x'.repeat(1e6)).length).toBeLessThan(100);
});

test('no string and no value gets a raw control into a message', () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
  );
  fc.assert(
    fc.property(units, (text) => {
      expect(printable(text)).not.toMatch(unsafe);
      expect(printable(text).isWellFormed()).toBe(true);
      expect(shown(text)).not.toMatch(unsafe);
    }),
  );
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
      expect(shown(value)).not.toMatch(unsafe);
    }),
  );
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(shown(proxy)).toBe('an object');
});
