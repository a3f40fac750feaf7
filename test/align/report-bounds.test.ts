import type { Alignment, Correspondence } from '@enface/align';
import { auditAlignment, findingsToText } from '@enface/align/audit';
import { toHtml, toText } from '@enface/align/report';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { hostileLine, hostileName } from '../hostile.ts';
import { alignmentsOf, correspondencesOf, ferry, lines } from './format-values.ts';

const widths = fc.integer({ min: 1, max: 140 });

function expectToFit(text: string, width: number): void {
  for (const line of text.split('\n')) expect(stringWidth(line), JSON.stringify(line)).toBeLessThanOrEqual(width);
}

describe('no line is wider than the terminal and none throws, whatever the texts', () => {
  test('of a pair', () => {
    fc.assert(
      fc.property(alignmentsOf(hostileLine), widths, (alignment, width) => {
        expectToFit(toText(alignment, { width }), Math.max(20, width));
      }),
    );
  });

  test('of a set', () => {
    fc.assert(
      fc.property(correspondencesOf(hostileLine, hostileName), widths, (correspondence, width) => {
        expectToFit(toText(correspondence, { width }), Math.max(20, width));
      }),
    );
  });

  test('of findings', async () => {
    await fc.assert(
      fc.asyncProperty(alignmentsOf(hostileLine), widths, async (alignment, width) => {
        const text = findingsToText(alignment, await auditAlignment(alignment), { width });
        expectToFit(text, Math.max(40, width));
      }),
      { numRuns: 40 },
    );
  });

  test.each([...'\u00ad\u200b\u200d\u200e\u2060\ufe0f\u0301\u0323\u20dd'])(
    'of a line that is just full, a space, and %j',
    (sign) => {
      for (let length = 20; length < 60; length++) {
        const text = lines('f', 'en', `${'word '.repeat(12).slice(0, length).trim()} ${sign}`);
        const bead = { source: [0], target: [0], score: 1, probability: 1, relation: 'parallel', crossing: false } as const;
        for (const width of [40, 80, 100])
          expectToFit(toText({ source: text, target: text, beads: [bead], unmatched: [], warnings: [] }, { width }), width);
      }
    },
  );
});

describe('a result is shown in a space that grows with its texts', () => {
  /** `count` segments without a match, each nearest to the longest of the other side. */
  const lonely = (count: number, length: number): Alignment => {
    const source = lines('a', 'da', ...Array.from({ length: count }, (_, k) => `kl. ${k}`));
    const target = lines('b', 'en', `${'at noon '.repeat(length)}.`);
    const nearest = { nearest: { segment: 0, score: 0.9 } };
    return {
      source,
      target,
      warnings: [],
      beads: [],
      unmatched: [
        ...source.segments.map(
          ({ index }) => ({ side: 'source', segments: [index], probability: 0.5, reason: 'omission', ...nearest }) as const,
        ),
        { side: 'target', segments: [0], probability: 0.5, reason: 'addition' },
      ],
    };
  };
  const asSet = ({ source, target, unmatched }: Alignment): Correspondence => ({
    sources: [source],
    targets: [target],
    coverage: [[{ source: 0, target: 0, forward: 0, backward: 0, order: 1, verdict: 'unrelated' }]],
    links: [],
    warnings: [],
    unmatched: unmatched.map(({ nearest, ...run }) => ({
      ...run,
      document: 0,
      ...(nearest && { nearest: { document: 0, ...nearest } }),
    })),
  });
  const linked = (count: number, length: number): Correspondence => {
    const { source, target } = lonely(count, length);
    const links = source.segments.map(({ index }) => ({
      source: { document: 0, segments: [index] },
      target: { document: 0, segments: [0] },
      score: 1,
      probability: 1,
      relation: 'parallel' as const,
    }));
    return { ...asSet({ source, target, beads: [], unmatched: [], warnings: [] }), links };
  };

  test.each([
    ['nearest candidates of a pair', lonely],
    ['nearest candidates of a set', (count: number, length: number) => asSet(lonely(count, length))],
    ['links to one passage', linked],
  ])('however long the %s', (_, make) => {
    for (const view of [toHtml, toText]) {
      const size = view(make(100, 5_000)).length;
      // twice the texts on both sides: all of it may be twice as long, and no more
      expect(view(make(200, 10_000)).length).toBeLessThan(2.1 * size);
    }
  });

  test('however long a name or a tag', () => {
    const named = (length: number): Correspondence => {
      const { source, target, unmatched } = lonely(100, 1);
      const name = (document: typeof source) => ({
        ...document,
        id: 'x'.repeat(length),
        language: `da-x-${'a'.repeat(8)}`.padEnd(length, '-abcdefgh'),
      });
      return asSet({ source: name(source), target: name(target), beads: [], unmatched, warnings: [] });
    };
    for (const view of [toHtml, toText]) expect(view(named(20_000)).length - view(named(200)).length).toBeLessThan(20 * 20_000);
  });
});

describe('certainty', () => {
  const doubtful: Alignment = {
    ...ferry,
    beads: ferry.beads.map((bead, k) => ({ ...bead, probability: k === 0 ? 0.51 : k === 1 ? 0.9 : 0.998 })),
  };

  test('shows on each bead that may well be wrong, a parallel one in its place, too', () => {
    expect(toText(doubtful, { width: 100 }).match(/\d+% sure/g)).toEqual([
      '51% sure',
      '96% sure',
      '99% sure',
      '99% sure',
      '93% sure',
    ]);
    expect(toHtml(doubtful).match(/\d+% sure/g)).toEqual(['51% sure', '96% sure', '99% sure', '99% sure', '93% sure']);
  });
});
