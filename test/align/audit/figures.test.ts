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

describe('the numbers of items, of which one was left out above', () => {
  test.each<Case>([
    ['pl', 'en', '3. W razie opóźnienia należy dzwonić.', '4. In the event of delay, please call.'],
    ['da', 'de', '12) Luk døren bag dig.', '11) Schließen Sie die Tür hinter sich.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });

  test.each<Case>([
    ['pl', 'en', '3. W razie opóźnienia należy czekać 15 minut.', '4. In the event of delay, wait 25 minutes.'],
    ['da', 'en', '12 heste stod i stalden.', '13 horses stood in the stable.'],
  ])('but other figures are told: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toHaveLength(1);
  });
});

describe('figures that a sound translation says by other means are left alone', () => {
  test.each<Case>([
    // a second unit, with or without its counterpart
    [
      'es',
      'en',
      'El lago ocupa 210 km² y el parque 520.',
      'The lake covers 210 km² (81 sq mi) and the park 520 km² (201 sq mi).',
    ],
    ['pt', 'en', 'O limite é de 55 a 65 km/h.', 'The limit is 35 to 40 mph (56 to 64 km/h).'],
    ['nl', 'en', 'De toren is 30 meter (98 voet) hoog.', 'The tower is 30 metres high.'],
    // all of it, said as a figure
    ['it', 'en', 'Nessuno lo sa con certezza assoluta.', 'Nobody knows it with one-hundred percent certainty.'],
    // a decade, and a figure in it
    ['nl', 'en', 'Gisteren was het ruim 92 graden.', 'Yesterday it was well in the 90s.'],
    ['it', 'en', 'Ieri faceva 33 °C.', 'Yesterday it was in the 90s.'],
    ['fi', 'en', 'Kalastaja oli kaksissakymmenissään.', 'The fisherman was in his 20s.'],
    ['pt', 'en', 'A ponte existe desde 1700.', 'The bridge has existed since the 1700s.'],
    // spans of time in a word
    ['it', 'en', 'Le mura millenarie sono alte.', 'The thousand-year-old walls are high.'],
    ['es', 'en', 'La ermita tiene más de un milenio.', 'The chapel is over a thousand years old.'],
    // measures of two sides
    ['de', 'en', 'Das Bild misst 20x30 cm.', 'The picture measures 20 by 30 cm.'],
    ['fi', 'en', 'Toinen maailmansota alkoi.', 'World War 2 began.'],
    // a one that comes and goes with the wording
    ['fr', 'en', 'Elle habite au 1, rue Neuve.', 'She lives in Rue Neuve.'],
    ['nl', 'en', 'Het stel trouwde en vierde het thuis.', 'The couple married and celebrated it at home.'],
  ])('%s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect((await figures(from, to, source, target)).filter(({ severity }) => severity !== 'minor')).toEqual([]);
  });

  test.each<Case>([
    [
      'es',
      'en',
      'El lago ocupa 210 km² y el parque 520.',
      'The lake covers 210 km² (181 sq mi) and the park 520 km² (201 sq mi).',
    ],
    ['nl', 'en', 'De toren is 30 meter (98 voet) hoog.', 'The tower is 30 metres (89 feet) high.'],
    ['en', 'da', 'The road is 80 km (50 mi) long.', 'Vejen er 83 km lang.'],
    ['da', 'en', 'Vejen er 80 km lang.', 'The road is 83 km (50 mi) long.'],
    ['nl', 'en', 'Gisteren was het 85 graden.', 'Yesterday it was in the 90s.'],
    ['es', 'en', 'La ermita tiene más de un siglo.', 'The chapel is over a thousand years old.'],
    ['de', 'en', 'Das Bild misst 20x30 cm.', 'The picture measures 20 by 40 cm.'],
  ])('but not what differs: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect((await figures(from, to, source, target)).map(({ severity }) => severity)).toContain('major');
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

describe('what is left over in a smaller unit', () => {
  test.each<Case>([
    ['en', 'de', 'The film lasts 2 hours and 45 minutes.', 'Der Film dauert 2 Stunden und 30 Minuten.'],
    ['en', 'fr', 'He is 5 feet 11 inches tall.', 'Il mesure 5 pieds 8 pouces.'],
    ['da', 'en', 'Filmen varer to timer og tre kvarter.', 'The film lasts two hours and thirty minutes.'],
  ])('is found where it is another: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    const findings = await figures(from, to, source, target);
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['units major']);
  });

  test.each<Case>([
    ['en', 'de', 'He is 5 feet 11 inches tall.', 'Er ist 1,80 m groß.'],
    ['en', 'de', 'It lasted three years and six months.', 'Es dauerte dreieinhalb Jahre.'],
    ['fr', 'en', 'Cela dura 2 heures et 45 minutes.', 'It lasted 2.75 hours.'],
  ])('is left alone where the other side converts it: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect(await figures(from, to, source, target)).toEqual([]);
  });
});

describe('two figures that change places', () => {
  test.each<Case>([
    ['fr', 'en', 'Le match s’est terminé sur le score de 31:14.', 'The match ended 14:31.'],
    ['da', 'en', 'Danmark vandt 31-14 over Norge.', 'Denmark beat Norway 14-31.'],
    ['es', 'en', 'La fiebre subió de 38 a 40 grados.', 'The fever rose from 40 to 38 degrees.'],
    [
      'es',
      'en',
      'Perdió peso, y la fiebre subió de 38 a 40 grados.',
      'She lost weight, and the fever fell from 40 to 38 degrees.',
    ],
  ])('are found: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    const findings = await figures(from, to, source, target);
    expect(findings.map(({ evidence }) => evidence.kind)).toEqual(['swapped']);
  });

  test.each<Case>([
    ['da', 'en', 'Norge tabte 14-31 til Danmark.', 'Denmark beat Norway 31-14.'],
    ['nl', 'en', 'De trein van 14:30 reed niet op 30-14-2021.', 'The 14:30 train did not run on 30-14-2021.'],
    ['fr', 'en', 'Ouvert de 9 à 12 et de 12 à 9.', 'Open from 9 to 12 and from 12 to 9.'],
    ['nl', 'en', 'De ploeg verloor met 0-2.', 'The team lost 2–0.'],
    ['en', 'de', 'They were beaten 4–1 at home.', 'Sie verloren zu Hause mit 1:4.'],
  ])('but not where all else does, or both orders are there: %s–%s: %s – %s', async (...[from, to, source, target]) => {
    expect((await figures(from, to, source, target)).filter(({ evidence }) => evidence.kind === 'swapped')).toEqual([]);
  });
});

test.each<Case>([
  ['en', 'da', 'We are closed on Good Friday.', 'Vi holder lukket langfredag.'],
  ['es', 'en', 'El Viernes Santo no hay clase.', 'There is no school on Good Friday.'],
  ['de', 'en', 'Geöffnet von Mai bis September.', 'Open May through September.'],
  ['de', 'en', 'Sie erreichen uns montags und donnerstags.', 'You can reach us on Mondays and Thursdays.'],
  ['fi', 'en', 'Kaista on kolmen ja puolen metrin levyinen.', 'The lane is 3.50 m wide.'],
])('feasts, months and halves that another language has in one word: %s–%s: %s – %s', async (...[from, to, source, target]) => {
  expect(await figures(from, to, source, target)).toEqual([]);
});
