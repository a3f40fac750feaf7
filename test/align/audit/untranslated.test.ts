import { expect, test } from 'vitest';
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
