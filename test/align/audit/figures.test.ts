import { describe, expect, test } from 'vitest';
import { auditPair } from '../audit-values.ts';

const FIGURES = ['numbers', 'dates', 'units'];

const figures = async (from: string, to: string, source: string, target: string) =>
  (await auditPair([from, to], source, target)).filter(({ check }) => FIGURES.includes(check));

type Case = readonly [from: string, to: string, source: string, target: string];

describe('figures in another form are left alone', () => {
  test.each<Case>([
    ['da', 'en', 'Prøver blev taget på dag 3, 28, 56 og 112.', 'Samples were taken on days 3,28,56 and 112.'],
    ['en', 'fr', 'By 2016, 27 boats had come back.', 'En 2016,27 bateaux étaient revenus.'],
    ['en', 'es', 'The risk was 1·49 in the harbour.', 'El riesgo era de 1 · 49 en el puerto.'],
    ['en', 'de', 'We used a curved probe (C1-6) on both.', 'Wir nutzten bei beiden eine gebogene Sonde (C1-6).'],
    ['en', 'fr', 'It was needed in 6/25 houses.', 'Cela fut nécessaire dans 6 maisons sur 25.'],
    ['en', 'fr', 'The wound was seen on D14 and D42.', 'La plaie fut examinée à J14 et J42.'],
    ['es', 'en', 'Según la encuesta de Brasil-2013, fuman menos.', 'According to the Brazil-2013 survey, they smoke less.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });
});

test.each<Case>([
  ['de', 'en', 'Die Kirche wiegt 1.234 Tonnen.', 'The church weighs 1.234 tonnes.'],
  ['en', 'da', 'The boats C1-6 and C1-7 lie here.', 'Bådene C1-6 og C1-9 ligger her.'],
  ['en', 'fr', 'It was needed in 6/25 houses.', 'Cela fut nécessaire dans 6 maisons sur 35.'],
])('the same digits are not always the same figure: %s–%s: %s – %s', async (...[from, to, source, target]) => {
  expect(await figures(from, to, source, target)).not.toEqual([]);
});

test('figures that are lost in a row are one finding', async () => {
  const [finding, ...more] = await figures(
    'nl',
    'en',
    'Van 1990 tot 1996 telde men 340 boten, 72 huizen en 15 molens in de haven.',
    'From 1990 to 1996 they were counted in the harbour.',
  );
  expect(finding.message).toBe('Missing figures: “340”, “72”, “15” are not in the translation');
  expect(finding.spans.source).toHaveLength(3);
  expect(more).toEqual([]);
});

describe('a sign of comparison', () => {
  test.each<Case>([
    ['de', 'en', 'Der Anteil lag bei 0,1–0,5 % der Boote.', 'The share was 0.1 to >0.5 % of the boats.'],
    ['en', 'es', 'Boats of < 40 tonnes may pass.', 'Pueden pasar barcos de > 40 toneladas.'],
  ])('that was turned is found: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect((await figures(from, to, source, target)).map(({ message }) => message)).toEqual([
      expect.stringContaining('Changed sign'),
    ]);
  });

  test.each<Case>([
    ['en', 'da', 'Boats of < 40 tonnes may pass.', 'Både på under 40 tons må passere.'],
    ['en', 'it', 'Boats of ≤ 40 tonnes may pass.', 'Possono passare barche di < 40 tonnellate.'],
  ])('that words stand for, or that is much the same, is left alone: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });
});
