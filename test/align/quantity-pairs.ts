import { expect, test } from 'vitest';
import { compareQuantities, extractQuantities } from '../../packages/align/src/quantities/index.ts';

/** What of two texts' figures has no counterpart, where that is worth saying. */
export function left(pair: string, source: string, target: string): string[] {
  const [from, to] = pair.split('-');
  const [a, b] = [extractQuantities(source, from), extractQuantities(target, to)];
  const { onlyA, onlyB } = compareQuantities(a, b);
  return [...onlyA.map((at) => a[at]), ...onlyB.map((at) => b[at])].flatMap(({ weak, value }) => (weak ? [] : [value]));
}

/** Pairs of texts whose figures all have a counterpart. */
export const agree = (cases: readonly (readonly [pair: string, source: string, target: string])[]) =>
  test.each(cases)('%s: %s – %s', (pair, source, target) => expect(left(pair, source, target)).toEqual([]));

/** Pairs with one that has none. */
export const differ = (cases: readonly (readonly [pair: string, source: string, target: string])[]) =>
  test.each(cases)('%s: %s – %s', (pair, source, target) => expect(left(pair, source, target).length).toBeGreaterThan(0));
