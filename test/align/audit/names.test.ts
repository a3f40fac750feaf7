import { describe, expect, test } from 'vitest';
import { findingsOf } from '../audit-values.ts';

const namesOf = async (source: string, target: string, language = 'da') =>
  (await findingsOf('names', [language, 'en'], source, target)).map(({ message }) => message);

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

describe('inflected and translated names', () => {
  test.each([
    ['fi', 'Hän asui kauan Roomassa.', 'He lived in Rome for a long time.'],
    ['fi', 'Järven nimi on Tonle Sapin järvi.', 'The lake is called Tonle Sap.'],
    ['pl', 'Mieszkał długo na Hawajach.', 'He lived in Hawaii for a long time.'],
    ['pl', 'Armia pomogła Niemcom nad rzeką.', 'The army helped Germany by the river.'],
    ['pl', 'Ryż jest popularny w Azji.', 'Rice is popular in Asia.'],
    ['fi', 'Hän muutti Uuteen-Seelantiin.', 'She moved to New Zealand.'],
    ['pl', 'To plan XVII-wiecznego klasztoru.', 'It is the plan of a 17th-century convent.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await namesOf(source, target, language)).toEqual([]);
  });

  test.each([
    ['fi', 'Hän asui kauan Roomassa.', 'He lived in Lima for a long time.'],
    ['pl', 'Armia pomogła Niemcom nad rzeką.', 'The army helped Hungary by the river.'],
    ['pl', 'Ryż jest popularny w Azji.', 'Rice is popular in Africa.'],
  ])('%s: another name is one: %s – %s', async (language, source, target) => {
    expect(await namesOf(source, target, language)).toHaveLength(1);
  });
});

test('a language that is none, as a file may have it, is no error', async () => {
  expect(await namesOf('Hun rejste med toget til Odense.', 'She went by train to Lima.', 'x')).toHaveLength(1);
});

test('words longer than any are compared in no time', async () => {
  const [source, target] = [`Byen ${'Abcd'.repeat(40_000)} er stor.`, `The town ${'Abdc'.repeat(40_000)} is big.`];
  expect(await findingsOf('names', ['da', 'en'], source, target)).toHaveLength(1);
});
