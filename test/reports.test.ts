import { expect, test } from 'vitest';
import { failuresOf, type Report, unreported } from './reports.ts';

const report = (count: number, error: string): Report => ({
  ...unreported('tests'),
  failures: Array.from({ length: count }, (_, k) => ({ name: `a.test.ts > ${k}`, error })),
});

test('what failed is told in all reports, each with the first lines of its error', () => {
  const told = failuresOf([report(1, 'one\n\ntwo\nthree'), unreported('transformers')], { lines: 2 });
  expect(told).toBe('FAILED a.test.ts > 0\n  one\n  two\nFAILED transformers\n  It did not come to the end of its tests.\n');
  expect(failuresOf([report(0, '')])).toBe('');
});

test('what is told stays short, however much failed', () => {
  const told = failuresOf([report(1000, 'x'.repeat(1e6))]);
  expect(told.length).toBeLessThan(20_000);
  expect(told).toMatch(/FAILED as well: 970 more\n$/);
});
