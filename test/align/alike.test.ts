import { type Correspondence, mapDocuments } from '@enface/align';
import { createDocument, loadEmbedder } from '@enface/core';
import { beforeAll, expect, test } from 'vitest';

/**
 * Four logs of a harbour in Danish and in English, the same two of them on both sides. All entries are alike, as laws and
 * chronicles are: whatever the day, one passage looks like a translation of any other.
 */
const ships = ['Anna', 'Bertha', 'Clara', 'Dagmar', 'Emma', 'Frida', 'Gerda', 'Helga', 'Ingrid', 'Johanne'];
const towns = ['Aalborg', 'Bergen', 'Danzig', 'Emden', 'Gent', 'Hull', 'Kiel', 'Lund', 'Malmö', 'Oslo'];
const goods: [string, string][] = [
  ['korn', 'grain'],
  ['tømmer', 'timber'],
  ['sild', 'herring'],
  ['salt', 'salt'],
  ['kul', 'coal'],
  ['uld', 'wool'],
];
type Entry = (ship: string, town: string, cargo: [string, string]) => [da: string, en: string];
const entries: Entry[] = [
  (ship, town, [da, en]) => [
    `Skibet ${ship} kom i havn fra ${town} med en last af ${da}.`,
    `The ship ${ship} came into port from ${town} with a cargo of ${en}.`,
  ],
  (ship, town, [da, en]) => [
    `Skibet ${ship} sejlede til ${town} for at hente ${da}.`,
    `The ship ${ship} sailed to ${town} to fetch ${en}.`,
  ],
  (ship, town, [da, en]) => [
    `Kaptajnen på ${ship} betalte told for ${da} fra ${town}.`,
    `The captain of the ${ship} paid duty on ${en} from ${town}.`,
  ],
  (ship, town, [da, en]) => [
    `Købmanden fra ${town} købte ${da} af kaptajnen på ${ship}.`,
    `The merchant from ${town} bought ${en} from the captain of the ${ship}.`,
  ],
];

function log(seed: number): [da: string, en: string][] {
  let state = seed;
  const next = (count: number) => {
    state = (state * 48271) % 2147483647;
    return state % count;
  };
  return Array.from({ length: 150 }, () =>
    entries[next(entries.length)](ships[next(ships.length)], towns[next(towns.length)], goods[next(goods.length)]),
  );
}

let result: Correspondence;
beforeAll(async () => {
  const [common, other, ...foreign] = [11, 29, 47, 83, 97, 131].map(log);
  const document = (lines: [string, string][], side: 0 | 1, id: string) =>
    createDocument(lines.map((line) => line[side]).join('\n'), { language: side ? 'en' : 'da', segments: 'lines', id });
  const sources = [common, other, foreign[0], foreign[1]].map((lines, k) => document(lines, 0, `da-${k}`));
  const targets = [common, other, foreign[2], foreign[3]].map((lines, k) => document(lines, 1, `en-${k}`));
  result = await mapDocuments(await Promise.all(sources), await Promise.all(targets), { embedder: await loadEmbedder() });
});

const isOwn = ({ source, target }: { source: { document: number }; target: { document: number } }) =>
  source.document === target.document && source.document < 2;

test('of documents whose passages are all alike, those that are translations are told to be', () => {
  const verdicts = result.coverage.flat().filter(({ verdict }) => verdict === 'translation');
  expect(verdicts.map(({ source, target }) => [source, target])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  const own = result.links.filter(isOwn);
  const right = own.filter(({ source, target }) => source.segments.some((k) => target.segments.includes(k)));
  expect(right.length / own.length).toBeGreaterThan(0.98);
  expect(own.filter(({ probability }) => probability >= 0.9).length / own.length).toBeGreaterThan(0.95);
});

test('and what only looks like a counterpart is not said to be sure, nor counted as covered', () => {
  const elsewhere = result.links.filter((link) => !isOwn(link));
  const says = (side: 'source' | 'target', { document, segments }: { document: number; segments: readonly number[] }) =>
    segments.map((k) => result[side === 'source' ? 'sources' : 'targets'][document].segments[k].text).join(' ');
  const translationOf = new Map([11, 29, 47, 83, 97, 131].flatMap(log));
  const sure = elsewhere.filter(({ probability }) => probability >= 0.9);
  const wrong = sure.filter(({ source, target }) => translationOf.get(says('source', source)) !== says('target', target));
  const segments = result.sources.reduce((sum, document) => sum + document.segments.length, 0);
  expect(wrong.length).toBeLessThan(segments / 50);
});

test('a segment has no more doubtful links than documents it was compared with, and those whose best it is', () => {
  const doubtful = result.links.filter(({ probability }) => probability < 0.5);
  for (const link of doubtful) {
    const isBest = (['source', 'target'] as const).some((side) =>
      link[side].segments.some((segment) =>
        result.links.every(
          (other) =>
            other.source.document !== link.source.document ||
            other.target.document !== link.target.document ||
            !other[side].segments.includes(segment) ||
            other.probability <= link.probability,
        ),
      ),
    );
    expect(isBest).toBe(true);
  }
});
