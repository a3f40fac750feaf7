import { type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, expect, test } from 'vitest';
import { auditPair } from '../audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

const namesOf = async (source: string, target: string) =>
  (await auditPair(['da', 'en'], source, target, { embedder }))
    .filter(({ check }) => check === 'names')
    .map(({ message }) => message);

test('a name that only the translation has', async () => {
  expect(await namesOf('Hun boede længe i byen ved havet.', 'She lived in Reykjavik by the sea for a long time.')).toHaveLength(
    1,
  );
});

test('an acronym that only one side has says little', async () => {
  expect(await namesOf('Overvågningen skal hjælpe dyrene.', 'The CCTV should help the animals.')).toEqual([]);
});

test('an acronym in the place of a name is another name', async () => {
  expect(await namesOf('Direktøren for Salesforce talte.', 'The director of NASA spoke.')).toHaveLength(1);
});

test('a word that the texts write small as well, whole or in its parts, is no name', async () => {
  expect(
    await namesOf('Dyrene lever i en seng med lopper.', 'The animals, called Bed-bugs, live in a bed where bugs abound.'),
  ).toEqual([]);
});

test('what opens a quotation has its capital from there', async () => {
  expect(await namesOf('Skanneren hed den ”Ukuelige”.', 'The scanner was called the ”Indomitable”.')).toEqual([]);
});
