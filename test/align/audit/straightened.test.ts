import type { Alignment, Bead } from '@enface/align';
import { atOnce } from '@enface/core/internal';
import { describe, expect, test } from 'vitest';
import { straightened as straightening } from '../../../packages/align/src/audit/straightened.ts';
import { lines } from '../format-values.ts';

const straightened = (alignment: Alignment) => atOnce(straightening(alignment));

type Pair = readonly [source: number[], target: number[]];

/** An alignment of two texts, line by line, by its pairs; what is in none has no counterpart. */
function alignmentOf(tags: readonly [string, string], source: string[], target: string[], pairs: readonly Pair[]): Alignment {
  const beads = pairs.map(
    ([a, b]): Bead => ({ source: a, target: b, score: 0.5, probability: 0.9, relation: 'parallel', crossing: false }),
  );
  const lone = (side: 'source' | 'target', count: number) => {
    const taken = new Set(beads.flatMap((bead) => bead[side]));
    const left = Array.from({ length: count }, (_, at) => at).filter((at) => !taken.has(at));
    const reason = side === 'source' ? ('omission' as const) : ('addition' as const);
    return left.length === 0 ? [] : [{ side, segments: left, probability: 0.95, reason }];
  };
  return {
    source: lines('source.txt', tags[0], ...source),
    target: lines('target.txt', tags[1], ...target),
    beads,
    unmatched: [...lone('source', source.length), ...lone('target', target.length)],
    warnings: [],
  };
}

const pairsOf = ({ beads }: Alignment): Pair[] => beads.map(({ source, target }) => [[...source], [...target]]);

describe('what only seems to have no counterpart', () => {
  test.each([
    ['da', 'PET siger nej.', 'The security service has turned it down.'],
    ['pl', 'ZUS milczy.', 'The social insurance institution is saying nothing.'],
  ])('an acronym that is spelt out: %s: %s', (language, source, target) => {
    const given = alignmentOf(
      [language, 'en'],
      ['A.', source, 'B.'],
      ['A.', target, 'B.'],
      [
        [[0], [0]],
        [[2], [2]],
      ],
    );
    expect(pairsOf(straightened(given))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
    expect(straightened(given).unmatched).toEqual([]);
  });

  test.each([
    ['a label', 'Sun', 'søn'],
    ['a sentence with its figure', 'The bus goes at a quarter to two.', 'Bussen kører kl. 13.45.'],
  ])('%s that faces another', (_, source, target) => {
    const given = alignmentOf(
      ['en', 'da'],
      ['A.', source, 'B.'],
      ['A.', target, 'B.'],
      [
        [[0], [0]],
        [[2], [2]],
      ],
    );
    expect(straightened(given).unmatched).toEqual([]);
  });

  test('a label that shares a bead with its neighbour', () => {
    const given = alignmentOf(
      ['en', 'fr'],
      ['Ctrl', 'Sun', 'e.g.'],
      ['Ctrl', 'dim.', 'p. ex.'],
      [
        [[0], [0]],
        [[2], [1, 2]],
      ],
    );
    expect(pairsOf(straightened(given))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
  });

  test('two pairs whose figures agree, taken for one and two lone sentences', () => {
    const given = alignmentOf(
      ['it', 'en'],
      ['Tornò a mezzanotte e un quarto.', 'Il treno parte alle 13.45.'],
      ['He came back at 12.15 a.m.', 'The train leaves at a quarter to two.'],
      [[[1], [0]]],
    );
    expect(pairsOf(straightened(given))).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]);
  });
});

describe('what has none stays alone', () => {
  test('a sentence of words, and one without its acronym in a longer text', () => {
    const given = alignmentOf(
      ['da', 'en'],
      ['A.', 'Naboen siger nej.', 'B.'],
      ['A.', 'It rained in the north.', 'B.'],
      [
        [[0], [0]],
        [[2], [2]],
      ],
    );
    expect(straightened(given)).toBe(given);
  });

  test('what a person says has none', () => {
    const pairs: Pair[] = [
      [[0], [0]],
      [[2], [2]],
    ];
    const found = alignmentOf(
      ['da', 'en'],
      ['A.', 'PET siger nej.', 'B.'],
      ['A.', 'The security service has turned it down.', 'B.'],
      pairs,
    );
    expect(straightened(found).unmatched).toEqual([]);
    const given = { ...found, unmatched: found.unmatched.map((run) => ({ ...run, probability: 1 })) };
    expect(straightened(given)).toBe(given);
  });

  test('two sentences whose figures are others', () => {
    const given = alignmentOf(
      ['it', 'en'],
      ['Tornò alle 8.', 'Il treno parte alle 13.45.'],
      ['The train leaves at a quarter to two.', 'The bus has 40 seats.'],
      [[[1], [0]]],
    );
    expect(straightened(given)).toBe(given);
  });
});

test('many lone lines are gone through in steps, so that others get a turn', () => {
  const many = Array.from({ length: 300 }, (_, k) => `The bus number ${k} goes at a quarter to two.`);
  const given = alignmentOf(
    ['en', 'da'],
    ['A.', ...many, 'B.'],
    ['A.', 'B.'],
    [
      [[0], [0]],
      [[301], [1]],
    ],
  );
  expect([...straightening(given)].length).toBeGreaterThanOrEqual(many.length);
});
