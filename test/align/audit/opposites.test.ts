import { describe, expect, test } from 'vitest';
import { opposites } from '../../../packages/align/src/languages/opposites.ts';
import { findingsOf } from '../audit-values.ts';

const oppositesOf = async (languages: [string, string], source: string, target: string) =>
  (await findingsOf('negation', languages, source, target)).filter(({ evidence }) => evidence.kind === 'opposite').length;

describe('a word in whose place its opposite stands', () => {
  test.each([
    ['da', 'Ring til os inden fredag.', 'Call us after Friday.'],
    ['nl', 'De prijs van melk is vorig jaar gestegen.', 'The price of milk fell last year.'],
    ['de', 'Die Apotheke liegt auf der rechten Seite.', 'The chemist is on the left.'],
    ['fr', 'Gardez la boîte fermée pendant la cuisson.', 'Keep the box open while cooking.'],
    ['es', 'El puente está al norte del pueblo.', 'The bridge is to the south of the village.'],
    ['it', 'Portava un cappello verde e rideva.', 'He wore a red hat and laughed.'],
    ['pt', 'O irmão dela mora em Braga.', 'Her sister lives in Braga.'],
    ['pl', 'Zimą jeździmy tam pociągiem.', 'In summer we go there by train.'],
    ['fi', 'Kahvi on täällä halvempaa.', 'The coffee here is more expensive.'],
    ['sv', 'Hon kom alltid för sent.', 'She was never late.'],
    ['nb', 'Boksen er tom.', 'The box is full.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await oppositesOf([language, 'en'], source, target)).toBe(1);
    expect(await oppositesOf(['en', language], target, source)).toBe(1);
  });
});

describe('the same in other words', () => {
  test.each([
    ['de', 'Die Tür ist nicht offen.', 'The door is closed.'],
    ['fr', 'Ces vis sont moins chères ici.', 'These screws are cheaper here.'],
    ['es', 'Es poco frecuente ver osos.', 'Bears are rarely seen.'],
    ['da', 'Vi ses igen før eller siden.', 'We will meet again after a while.'],
    ['nl', 'Het is na tienen.', 'It is past ten.'],
    ['de', 'Vor dem Haus steht ein Baum.', 'There is a tree in front of the house.'],
    ['de', 'Links und rechts standen Bäume.', 'There were trees on the right and on the left.'],
    ['it', 'È salito al piano di sopra.', 'He went upstairs.'],
  ])('%s: %s – %s', async (language, source, target) => {
    expect(await oppositesOf([language, 'en'], source, target)).toBe(0);
  });
});

test('what may be said from the other end is worth a look, no more', async () => {
  const severities = async (...pair: Parameters<typeof findingsOf>) =>
    (await findingsOf(...pair)).map(({ severity }) => severity);
  expect(
    await severities('negation', ['es', 'en'], 'Es fácil comprar fruta en la plaza.', 'It is easy to sell fruit in the square.'),
  ).toEqual(['minor']);
  expect(await severities('negation', ['sv', 'en'], 'Lådan är tom.', 'The box is full.')).toEqual(['major']);
});

test('a frequency that is low is no frequency that is high', async () => {
  expect(await oppositesOf(['pl', 'en'], 'Niska częstotliwość kontroli to problem.', 'Infrequent checks are a problem.')).toBe(0);
  expect(
    await oppositesOf(['fr', 'en'], 'La faible fréquence des contrôles inquiète.', 'It is worrying how infrequent checks are.'),
  ).toBe(0);
});

test('all languages have the same oppositions with as many members, and no form that is of two members of one', () => {
  const shape = (language: string) => Object.entries(opposites[language]).map(([about, members]) => [about, members.length]);
  for (const language of Object.keys(opposites)) {
    expect(shape(language)).toEqual(shape('en'));
    for (const [about, members] of Object.entries(opposites[language])) {
      const sure = members.flatMap((list) => list.split(' ').filter((form) => !form.startsWith('~')));
      expect([about, sure.filter((form, k) => sure.indexOf(form) !== k)]).toEqual([about, []]);
    }
  }
});
