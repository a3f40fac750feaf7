import { auditAlignment } from '@enface/align/audit';
import { type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { facing, quotedSpans } from './audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

async function terms(tags: readonly [string, string], ...rows: readonly (readonly [string, string])[]) {
  const alignment = facing(tags, ...rows);
  const { findings } = await auditAlignment(alignment, { embedder });
  return findings
    .filter(({ check }) => check === 'inconsistent-terms')
    .map((finding) => ({ ...finding, quoted: quotedSpans(alignment, finding) }));
}

const rows: readonly (readonly [string, string])[] = [
  [
    'Rektor har talt med undervisningsministeren om eksamen.',
    'The principal has talked to the minister of education about exams.',
  ],
  ['Undervisningsministeren vil ikke betale for taget.', 'The minister of education does not want to pay for the roof.'],
  ['I april skrev vi til undervisningsministeren igen.', 'In April we wrote to the minister of education again.'],
  ['Vi venter stadig på undervisningsministerens svar.', "We are still waiting for the education minister's answer."],
];
const odd = ['Undervisningsministeren har købt et nyt hus.', 'The schools secretary has bought a new house.'] as const;

/** Pairs that have nothing to do with it. */
const fillers = (count: number) =>
  Array.from({ length: count }, (_, k) => [`Hus nummer ${k} er rødt.`, `House number ${k} is red.`] as const);

describe('a term', () => {
  test('stands at more places the longer the text is: in long ones, words of any kind recur', async () => {
    expect(await terms(['da', 'en'], ...rows, odd, ...fillers(100))).toHaveLength(1);
    expect(await terms(['da', 'en'], ...rows, odd, ...fillers(300))).toEqual([]);
  });

  test('that is rendered otherwise at one place is found there', async () => {
    const found = await terms(['da', 'en'], ...rows, odd);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'minor', category: 'terminology/inconsistent-use', segments: { target: [4] } });
    expect(found[0].quoted.source).toEqual(['Undervisningsministeren']);
    expect(found[0].message).toMatch(
      /^Term: “Undervisningsministeren” is “schools secretary” here, but “minister education” elsewhere \(4 times\)$/,
    );
  });

  test('that is inflected, or part of a compound, is the same term', async () => {
    expect(await terms(['da', 'en'], ...rows)).toEqual([]);
    const more = ['Begge undervisningsministre svarede.', 'Both ministers of education answered.'] as const;
    expect(await terms(['da', 'en'], ...rows, more)).toEqual([]);
  });

  test('that recurs too seldom is nobody’s', async () => {
    expect(await terms(['da', 'en'], ...rows.slice(0, 2), odd)).toEqual([]);
  });

  test('in the strings of an interface may be any word', async () => {
    const strings: readonly (readonly [string, string])[] = [
      ['Gem billede', 'Save picture'],
      ['Gem video', 'Save video'],
      ['Slet billede', 'Delete picture'],
      ['Åbn billede', 'Open picture'],
      ['Udskriv billede', 'Print picture'],
      ['Del video', 'Share video'],
      ['Kopiér billede', 'Copy photo'],
    ];
    const found = await terms(['da', 'en'], ...strings);
    expect(found.map(({ quoted, segments }) => [quoted.source, quoted.target, segments.target])).toEqual([
      [['billede'], ['photo'], [6]],
    ]);
  });

  test('of the target that stands for another one of the source', async () => {
    const found = await terms(
      ['da', 'en'],
      ['Gem billede', 'Save picture'],
      ['Slet billede', 'Delete picture'],
      ['Udskriv billede', 'Print picture'],
      ['Kopiér billede', 'Copy picture'],
      ['Åbn fotografi', 'Open picture'],
    );
    expect(found.map(({ quoted, segments }) => [quoted.source, segments.target])).toEqual([[['fotografi'], [4]]]);
    expect(found[0].message).toBe('Term: “picture” stands for “fotografi” here, but for “billede” elsewhere (4 times)');
  });
});
