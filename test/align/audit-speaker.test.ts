import { type Embedder, loadEmbedder } from '@enface/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditPair } from './audit-values.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await loadEmbedder();
});

/** Messages about speakers, whether they stand by themselves or are told with those about names. */
async function speakers(language: string, source: string, target: string): Promise<readonly string[]> {
  const findings = await auditPair([language, 'en'], source, target, { embedder });
  return [...findings, ...findings.flatMap(({ explains }) => explains)]
    .filter(({ check }) => check === 'speaker')
    .map(({ message }) => message);
}

const english = {
  right: '“We are not going to pay,” said Karen Holm. Peter Winkler agreed.',
  before: 'Karen Holm said that they were not going to pay. Peter Winkler agreed.',
  wrong: '“We are not going to pay,” said Peter Winkler. Karen Holm agreed.',
};
const sentences: readonly (readonly [language: string, sentence: string])[] = [
  ['da', '»Vi kommer ikke til at betale,« sagde direktør Karen Holm. Peter Winkler var enig.'],
  ['nl', '“Wij gaan niet betalen”, zei directeur Karen Holm. Peter Winkler was het daarmee eens.'],
  ['de', '„Wir werden nicht zahlen“, sagte Karen Holm. Peter Winkler stimmte zu.'],
  ['fr', '« Nous ne paierons pas », a déclaré Karen Holm. Peter Winkler était d’accord.'],
  ['sv', '”Vi kommer inte att betala”, sade Karen Holm. Peter Winkler höll med.'],
  ['nb', '«Vi kommer ikke til å betale», sa direktør Karen Holm. Peter Winkler var enig.'],
  ['es', '«No vamos a pagar», dijo Karen Holm. Peter Winkler estuvo de acuerdo.'],
  ['it', '«Non pagheremo», ha detto Karen Holm. Peter Winkler era d’accordo.'],
  ['pt', '“Não vamos pagar”, disse Karen Holm. Peter Winkler concordou.'],
  ['pl', '„Nie zapłacimy”, powiedziała Karen Holm. Peter Winkler się zgodził.'],
  ['fi', '”Emme aio maksaa”, sanoi Karen Holm. Peter Winkler oli samaa mieltä.'],
  ['en', '“We are not going to pay,” Karen Holm said. Peter Winkler agreed.'],
];

describe.each(sentences)('in %s', (language, sentence) => {
  test('another speaker is noticed', async () => {
    expect(await speakers(language, sentence, english.wrong)).toEqual([
      'Possibly another speaker: “Karen Holm” in the source, “Peter Winkler” in the translation',
    ]);
  });

  test('the same one before or behind the verb is not', async () => {
    expect(await speakers(language, sentence, english.right)).toEqual([]);
    expect(await speakers(language, sentence, english.before)).toEqual([]);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['a pronoun or role', 'da', '»Nej,« sagde Karen Holm til Peter Winkler.', '“No,” she said to Peter Winkler.'],
    ['a genitive', 'da', 'Ifølge Salesforce er det løgn.', "According to Salesforce's lawyer, it is a lie."],
    ['a translated name', 'da', '»Nej,« sagde Det Hvide Hus.', '“No,” said the White House.'],
    [
      'whose spokesman speaks',
      'nl',
      'Een woordvoerder van Salesforce zei nee.',
      '“No,” said Karen Holm, spokeswoman for Salesforce.',
    ],
    [
      'the subject of what is said',
      'de',
      '„Nein“, sagte Karen Holm.',
      'In the end, she said, Peter Winkler refused; so said Karen Holm.',
    ],
    ['initials', 'da', '»Nej,« sagde Verdenssundhedsorganisationen.', '“No,” said WHO.'],
    [
      'other names that the sentence holds',
      'fr',
      'Karen Holm a dit à Peter Winkler que non.',
      'Karen Holm told Peter Winkler no.',
    ],
    ['another spelling', 'pl', '„Nie”, powiedział Aleksander Łukaszenko.', '“No,” said Alexander Lukashenko.'],
  ])('%s', async (_, language, source, target) => {
    expect(await speakers(language, source, target)).toEqual([]);
  });
});

test('whom a report follows changes with "according to" as well', async () => {
  const danish = 'Ifølge Karen Holm har Peter Winkler betalt.';
  expect(await speakers('da', danish, 'According to Karen Holm, Peter Winkler has paid.')).toEqual([]);
  expect(await speakers('da', danish, 'According to Peter Winkler, Karen Holm has paid.')).toEqual([]);
  expect(
    await speakers('da', 'Skatten er betalt, ifølge Karen Holm.', 'The tax is paid, according to Peter Winkler.'),
  ).toHaveLength(1);
});
