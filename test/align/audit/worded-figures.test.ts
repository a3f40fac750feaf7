import { describe, expect, test } from 'vitest';
import { auditPair } from '../audit-values.ts';

const FIGURES = ['numbers', 'dates', 'units'];

const figures = async (from: string, to: string, source: string, target: string) =>
  (await auditPair([from, to], source, target)).filter(({ check }) => FIGURES.includes(check));

type Case = readonly [from: string, to: string, source: string, target: string];

describe('left alone', () => {
  test.each<Case>([
    // a number inside another word
    ['de', 'en', 'Bürger aus Drittstaaten brauchen ein Visum.', 'Citizens of third countries need a visa.'],
    ['sv', 'en', 'Varor från tredjeland beskattas.', 'Goods from third countries are taxed.'],
    ['nl', 'en', 'Voor derdelanders geldt dat niet.', 'This does not apply to third-country nationals.'],
    ['fi', 'en', 'Neljännesmiljoona lintua lensi etelään.', 'A quarter of a million birds flew south.'],
    ['de', 'en', 'Eine Viertelmillion Vögel zog nach Süden.', 'A quarter of a million birds flew south.'],
    ['en', 'it', 'They met in the 16th district.', 'Si incontrarono nel XVI distretto.'],
    // a hyphen for what the next figure has as well
    ['fi', 'en', 'Hän heräsi kahden- tai kolmenkymmenen minuutin välein.', 'He woke every twenty or thirty minutes.'],
    ['de', 'en', 'Es kamen zwei- oder dreihundert Gäste.', 'Two hundred or three hundred guests came.'],
    ['nl', 'en', 'Er kwamen twee- of driehonderd gasten.', 'Two hundred or three hundred guests came.'],
    ['sv', 'en', 'Det kom fyra- eller femtusen gäster.', 'Four thousand or five thousand guests came.'],
    ['en', 'de', 'Fifty thousand or sixty thousand copies were sold.', 'Fünfzig- oder sechzigtausend Stück wurden verkauft.'],
    // a month that is said once for some days
    ['es', 'en', 'La tienda cierra los días 24, 25 y 26 de diciembre.', 'The shop is closed on December 24, 25 and 26.'],
    ['da', 'en', 'Butikken har lukket den 24., 25. og 26. december.', 'The shop is closed on 24, 25 and 26 December.'],
    ['da', 'en', 'Butikken har lukket 24.-26. december.', 'The shop is closed from 24 to 26 December.'],
    ['fi', 'en', 'Kauppa on kiinni 24.–26.12.', 'The shop is closed from 24 to 26 December.'],
    ['fi', 'en', 'Kauppa on kiinni 24.8.–5.9.2021.', 'The shop is closed from 24 August to 5 September 2021.'],
    ['es', 'de', 'La feria es del 3 al 7 de mayo.', 'Die Messe ist vom 3. bis zum 7. Mai.'],
    ['it', 'en', 'La fiera va dal 3 al 7 maggio.', 'The fair runs from May 3 to May 7.'],
    ['es', 'en', 'Entre el 12 y el 15 de agosto no abrimos.', 'We are closed between 12 and 15 August.'],
    // months and weekdays inside other words
    ['de', 'en', 'Die Montage des Zelts ist leicht.', 'Putting up the tent is easy.'],
    ['da', 'en', 'Børnene går i søndagsskole.', 'The children are being taught the Bible.'],
    ['nl', 'en', 'De herfst en de oktobervakantie zijn voorbij.', 'Autumn and half-term are over.'],
    ['fr', 'en', 'Il habite rue du 4-Septembre-1870.', 'He lives in rue du 4-Septembre-1870.'],
    // millions, and what is said every month
    ['en', 'da', 'The film has 35m viewers.', 'Filmen har 35 mio. seere.'],
    ['en', 'es', 'The film has 35m viewers.', 'La película tiene 35 millones de espectadores.'],
    ['pl', 'en', 'Zarabia 8000 miesięcznie.', 'She earns 8,000 a month.'],
    ['da', 'en', 'Hun tjener 30.000 månedligt.', 'She earns 30,000 a month.'],
    // one number, however its digits are grouped
    ['fr', 'en', 'Numéro : 123 456 789 00012', 'Number: 12345678900012'],
    ['nl', 'en', 'Klantnummer 1234 5678', 'Customer number 12345678'],
    ['sv', 'en', 'Ring 08-123 456 78.', 'Call +46 8 123 456 78.'],
    ['pl', 'en', 'Stokrotne dzięki!', 'Many thanks!'],
    ['pl', 'en', 'Zadzwoń: 22 123 45 67.', 'Call +48 22 123 45 67.'],
    // times in words
    ['pl', 'en', 'Wróciła kwadrans po północy.', 'She came back at 12.15 a.m.'],
    ['pl', 'en', 'Kino otwierają o piątej trzydzieści.', 'The cinema opens at 5.30 p.m.'],
    ['sv', 'en', 'Halvannan timme senare kom hon.', 'She came an hour and a half later.'],
    ['pt', 'en', 'São três menos um quarto.', 'It is a quarter to three.'],
    ['fi', 'en', 'Lämmitä uuni 200 asteeseen.', 'Heat the oven to 390 °F.'],
    ['es', 'en', 'Vinieron tres cuartas partes.', 'Three quarters came.'],
    ['fr', 'en', 'Elle s’est mise sur son trente et un.', 'She dressed up for it.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });
});

describe('found all the same', () => {
  test.each<Case>([
    ['de', 'en', 'Der dritte Läufer siegte.', 'The fourth runner won.'],
    ['es', 'en', 'La tienda cierra los días 24, 25 y 27 de diciembre.', 'The shop is closed on December 24, 25 and 26.'],
    ['da', 'en', 'Butikken har lukket 23.-26. december.', 'The shop is closed from 24 to 26 December.'],
    ['de', 'en', 'Wir treffen uns am Montagabend.', 'We meet on Tuesday evening.'],
    ['en', 'da', 'The film has 35m viewers.', 'Filmen har 53 mio. seere.'],
    ['fr', 'en', 'Numéro : 123 456 789 00012', 'Number: 12345678900021'],
    ['de', 'en', 'Es kamen zwei- oder dreihundert Gäste.', 'Four hundred or three hundred guests came.'],
    ['pl', 'en', 'Wróciła kwadrans po północy.', 'She came back at 12.45 a.m.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).not.toEqual([]);
  });
});

describe('a whole and its part that change places', () => {
  test.each<Case>([
    ['de', 'en', 'Von den 40 Booten waren 15 rot.', 'Of the 15 boats, 40 were red.'],
    ['fr', 'en', 'Sur les 40 bateaux, 15 étaient rouges.', 'Of the 15 boats, 40 were red.'],
    ['pl', 'en', 'Spośród 40 łodzi 15 było czerwonych.', 'Of the 15 boats, 40 were red.'],
  ])('are found: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect((await figures(from, to, source, target)).map(({ evidence }) => evidence.kind)).toEqual(['swapped']);
  });

  test.each<Case>([
    ['de', 'en', 'Von den 40 Booten waren 15 rot.', '15 of the 40 boats were red.'],
    ['da', 'en', '15 af de 40 både var røde.', 'Of the 40 boats, 15 were red.'],
  ])('but not what is merely said in another order: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });
});
