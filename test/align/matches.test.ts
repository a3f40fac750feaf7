import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitals } from '../../packages/align/src/audit/checks/capitals.ts';
import type { AuditContext, Pair } from '../../packages/align/src/audit/context.ts';
import { draftsOf } from '../../packages/align/src/audit/sweep.ts';
import { matchesIn } from '../../packages/align/src/matches.ts';

test('matches are those of matchAll, from the first on, every time', () => {
  for (const pattern of [/\p{L}+/gu, /(a)|b/g, /x*/g])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' ', 'É', '漢') }), (text) => {
        expect(matchesIn(text, pattern)).toEqual([...text.matchAll(pattern)]);
        expect(pattern.lastIndex).toBe(0);
      }),
    );
});

test('a text in capitals is one in any script that has them', async () => {
  const heard = async (source: string, target: string) => {
    const pair = { source: { text: source, start: 0 }, target: { text: target, start: 0 }, bead: { source: [0], target: [0] } };
    const found = await draftsOf(capitals, {
      pairs: [pair as unknown as Pair],
      pause: async () => {},
    } as unknown as AuditContext);
    return found.length;
  };
  expect(await heard('ПОСТОРОННИМ ВХОД ВОСПРЕЩЁН', 'Kein Zutritt für Unbefugte')).toBe(1);
  expect(await heard('ＳＨＯＵＴＩＮＧ ＷＯＲＤＳ', 'Kein Zutritt für Unbefugte')).toBe(1);
  expect(await heard('Ærlig talt, Åse Østergård', 'Kein Zutritt für Unbefugte')).toBe(0);
});
