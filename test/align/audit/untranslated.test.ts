import { describe, expect, test } from 'vitest';
import { findingsOf } from '../audit-values.ts';

test.each([
  ['da', 'Knud den Store af Vestergård døde på Lilleborg.', 'Knud den Store of Vestergård died at Lilleborg.'],
  [
    'es',
    'Lucía de la Torre, jueza de Santa Cruz de Abajo, habló con Fernando VII.',
    'Lucía de la Torre, judge of Santa Cruz de Abajo, spoke with Ferdinand VII.',
  ],
  ['de', 'Greta Holm, Jörg Weiß, Min Seo', 'Greta Holm, Jörg Weiß, Min Seo'],
  ['fr', 'Contact : Jeanne du Pré, jeanne@example.org', 'Contact: Jeanne du Pré, jeanne@example.org'],
])('a text of names and addresses is of no language: %s %s', async (language, source, target) => {
  expect(await findingsOf('untranslated', [language, 'en'], source, target)).toEqual([]);
});

test.each([
  [
    'da',
    'Frederik den Store døde på sit slot efter en lang sygdom.',
    'Frederik den Store døde på sit slot efter en lang sygdom.',
  ],
  [
    'de',
    'Der Bürgermeister von Neustadt hat den neuen Brunnen eingeweiht.',
    'Der Bürgermeister von Neustadt hat den neuen Brunnen eingeweiht.',
  ],
  [
    'es',
    'La alcaldesa de Villanueva inauguró ayer la fuente nueva.',
    'La alcaldesa de Villanueva inauguró ayer la nueva fuente.',
  ],
])('but a sentence with names may well be left as it was: %s %s', async (language, source, target) => {
  expect(await findingsOf('untranslated', [language, 'en'], source, target)).toHaveLength(1);
});

test.each([
  [
    'nl',
    'en',
    'De huisarts schreef hem een pijnstiller voor.',
    'The huisarts prescribed him a pijnstiller.',
    ['huisarts', 'pijnstiller'],
  ],
  ['da', 'en', 'Hun satte koppen i opvaskemaskinen.', 'She put the cup in the opvaskemaskinen.', ['opvaskemaskinen']],
  ['fr', 'en', 'La grenouille dormait sous une pierre.', 'The grenouille slept under a stone.', ['grenouille']],
  ['de', 'en', 'Der Hausarzt verschrieb ihm ein Schmerzmittel.', 'The Hausarzt prescribed him a painkiller.', ['Hausarzt']],
  ['fr', 'en', 'La clef est chez l’aubergiste.', 'The key is at the aubergiste.', ['aubergiste']],
  ['es', 'en', 'Guardó la llave en el bolsillo.', 'He put the llave in his pocket.', ['llave']],
  ['pl', 'en', 'Objawy ustępują po tygodniu.', 'The objawy go away after a week.', ['objawy']],
  ['en', 'es', 'The landlord painted the fence on Monday.', 'El landlord pintó la valla el lunes.', ['landlord']],
  ['en', 'de', 'The landlord swept the stairs.', 'Der landlord fegte die Treppe.', ['landlord']],
  ['en', 'pl', 'The shepherd lost his umbrella.', 'The pasterz zgubił swoją umbrella.', ['umbrella']],
])('a word left untranslated in a sentence is found: %s %s %s', async (source, target, text, translation, words) => {
  const findings = await findingsOf('untranslated', [source, target], text, translation);
  expect(findings.map(({ evidence }) => evidence.words)).toEqual([words]);
  expect(findings[0].spans.target.map(({ start, end }) => translation.slice(start, end))).toEqual(words);
});

test.each([
  ['da', 'en', 'Vi spiste sushi og drak espresso på en restaurant.', 'We ate sushi and drank espresso at a restaurant.'],
  ['de', 'en', 'Gestern hat Schneider mit Zapatero gesprochen.', 'Yesterday Schneider spoke to Zapatero.'],
  ['en', 'de', 'The software runs on a laptop.', 'Die software läuft auf einem laptop.'],
  ['de', 'en', 'Er nannte es „gemütlich“ und lachte.', 'He called it “gemütlich” and laughed.'],
  ['nl', 'en', 'De gemeente wijst de stadswacht aan.', 'The municipality appoints the stadswacht (city warden).'],
  ['fr', 'en', 'Elle habite rue du Moulin à vent.', 'She lives in rue du Moulin à vent.'],
  ['es', 'en', 'El virus se llama hantavirus.', 'The virus is called hantavirus.'],
  ['en', 'da', 'They had brunch at the hotel.', 'De spiste brunch på hotellet.'],
  ['en', 'da', 'She reads science fiction on the train.', 'Hun læser science fiction i toget.'],
  ['en', 'es', 'He wore a jacket of tweed.', 'Llevaba una chaqueta de tweed.'],
  ['en', 'pl', 'The campers went jogging every morning.', 'Obozowicze uprawiali jogging każdego ranka.'],
])('a loan, a name and what is quoted or explained is not: %s %s %s', async (source, target, text, translation) => {
  expect(await findingsOf('untranslated', [source, target], text, translation)).toEqual([]);
});

describe('what may stay in the language of the source', () => {
  const found = async (source: string, target: string) =>
    (await findingsOf('untranslated', ['en', 'de'], source, target)).map(({ severity }) => severity);

  test.each([
    ['Larsen, Ida M. "How the Harbour Towns Lost Their Ferries."'],
    ['K. Larsen, "The Price of Salt in Northern Harbours and how it rose", pp. 12-18.'],
  ])('an entry of a bibliography is no finding: %s', async (text) => {
    expect(await found(text, text)).toEqual([]);
  });

  test.each([
    ['According to Berlin, U.S. troops left the harbour on Monday.'],
    ['The mayor of the old town, J. Lund, "regretted" that the ferry was late.'],
  ])('a sentence with a name and an initial is no entry: %s', async (text) => {
    expect(await found(text, text)).toEqual(['major']);
  });

  test('a list of names whose words are translated is no copy', async () => {
    const source = 'The guests were Ida Larsen, Thomas Whitfield, Margaret Osborne and Frederick Bellamy.';
    const target = 'Zu Gast waren Ida Larsen, Thomas Whitfield, Margaret Osborne und Frederick Bellamy.';
    expect(await found(source, target)).toEqual([]);
  });

  test('a title weighs little, a sentence much', async () => {
    const title = 'The Harbour Society for the Care of Old Wooden Ferries';
    expect(await found(title, title)).toEqual(['minor']);
    const sentence = 'The harbour takes care of all the old wooden ferries.';
    expect(await found(sentence, sentence)).toEqual(['major']);
  });
});
