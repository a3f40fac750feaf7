import { describe, expect, test } from 'vitest';
import { extractQuantities } from '../../packages/align/src/quantities/index.ts';

/** `kind:value unit`, with `~` for approximate and `?` for weak. */
function brief(text: string, language: string): string {
  return extractQuantities(text, language)
    .map((q) => `${q.kind}:${q.value}${q.unit ? ` ${q.unit}` : ''}${q.approximate ? '~' : ''}${q.weak ? '?' : ''}`)
    .join(', ');
}

const CASES: Record<string, [string, string][]> = {
  en: [
    ['twenty-five ships met ninety-nine boats', 'number:25, number:99'],
    ['between two hundred and three hundred guests', 'number:200, number:300'],
    ['one million two hundred and thirty-four thousand five hundred and sixty-seven', 'number:1234567'],
    ['born in nineteen eighty-four', 'number:1984'],
    ['They paid $13 billion, then £5m and 1.5 million euros.', 'money:13000000000 dollar, money:5000000 GBP, money:1500000 EUR'],
    ['US$14.7 billion', 'money:14700000000 USD'],
    ['In 2001 Jensen paid 900 yen.', 'number:2001, money:900 JPY'],
    ['half a million bees, more than four dozen hives', 'number:500000~, number:48~'],
    ['two-thirds of them, a third of us, the third man', 'number:2/3, number:1/3, ordinal:3'],
    ['½ a cup or 2½ cups or 1 1/2 cups', 'number:0.5, number:2.5, number:1.5'],
    ['80 percent, 80 %, fifty per cent', 'percent:80, percent:80, percent:50'],
    ['The ship of 1,234.56 tons sank at 3:30 p.m.', 'measure:1234.56 t, time:15:30'],
    ['on March 12, 2019, and on the 12th of March, and in May', 'date:2019-03-12, date:--03-12, date:--05'],
    ['You may march on.', ''],
    ['2019-04-12', 'date:2019-04-12'],
    [
      'It was 105 miles per hour, 160km/h, 300 square miles, 17 °C.',
      'measure:105 mi/h, measure:160 km/h, measure:300 mi2, measure:17 degC',
    ],
    ['the 1990s, the nineties, the 18th century', 'decade:1990, decade:90, century:18'],
    ['a three-dimensional map', 'number:3?'],
    ['the 1,000th stamp and the 1000th', 'ordinal:1000, ordinal:1000'],
    ['Stay 100 yards/meters away at 60 miles/hour.', 'measure:100 yd, measure:60 mi/h'],
    ['Il-76s and B-52s', 'identifier:IL76?, identifier:B52?'],
    ['the 22nd of them, her twenty-first, one of the first', 'ordinal:22, ordinal:21, number:1?, ordinal:1?'],
    ['COVID-19 and the B-52 of [nL2N1RJ1SJ]', 'identifier:COVID19?, identifier:B52?, identifier:NL2N1RJ1SJ?'],
    ['See https://example.org/2019/12 or mail me4@example.org', ''],
    ['World War II under Louis XIV', 'ordinal:2?, ordinal:14?'],
    ['every second counts; a second later', 'ordinal:2?, ordinal:2?'],
    ['on Monday a 28-year-old ran 10 km', 'weekday:1, measure:28 year, measure:10 km'],
    ['the Nov-Feb season, Sept. 5', 'date:--11, date:--02, date:--09-05'],
    ['thousands of people and millions of fish', 'number:1000~?, number:1000000~?'],
  ],
  da: [
    ['halvtreds, tres, halvfjerds, firs, halvfems', 'number:50, number:60, number:70, number:80, number:90'],
    ['femoghalvfjerds køer og tooghalvfems får', 'number:75, number:92'],
    ['enogtyve, fem og tyve, hundrede og fem', 'number:21, number:25, number:105'],
    ['to hundrede femogtyve tusind', 'number:225000'],
    ['hans halvtredsindstyvende fødselsdag', 'ordinal:50'],
    ['et halvt hundrede gæster, halvanden million, to og en halv time', 'number:50~, number:1500000, measure:2.5 hour'],
    ['1,5 mio. kr. og 13 milliarder dollars', 'money:1500000 krone, money:13000000000 dollar'],
    ['1.234,5 tons', 'measure:1234.5 t'],
    ['den 12. marts 2019 kl. 15', 'date:2019-03-12, time:15:00'],
    ['klokken 9.30 om onsdagen', 'time:09:30, weekday:3'],
    ["i 1990'erne, i 1700-tallet, i halvfemserne", 'decade:1990, century:18, decade:90'],
    ['to tredjedele, en tredjedel, halvdelen', 'number:2/3, number:1/3, number:0.5?'],
    ['en mand, et hus, én ting, tiden er total', 'number:1?'],
    ['en 28-årig og en treårig, 160 km/t', 'measure:28 year, number:3, measure:160 km/h'],
    ['tredjepladsen og den 60. sejr', 'ordinal:3, ordinal:60'],
    ['et dusin æg, en snes mand', 'number:12~, number:20~'],
    ['Tasker er mål for tyve, men tyve mand kom.', 'number:20'],
  ],
  nl: [
    ['vijfentwintig, tweeëntwintig en honderddrieëndertig', 'number:25, number:22, number:133'],
    ['tweeduizend negentien, negentienhonderdvierentachtig', 'number:2019, number:1984'],
    ['anderhalf miljoen, een vijftigtal, driekwart', 'number:1500000, number:50~, number:0.75'],
    ['€ 1.234,50 of 2,3 miljard dollar', 'money:1234.5 EUR, money:2300000000 dollar'],
    ['op 12 maart 2019 om 15.00 uur', 'date:2019-03-12, time:15:00'],
    ['zijn 60ste, de 1e, op twee na grootste', 'ordinal:60, ordinal:1?, ordinal:3?'],
    ['in de jaren 90 van de 19e eeuw, in de jaren negentig', 'decade:1890, decade:90'],
    ['een man en een vrouw namen het in acht', ''],
    ['hij heeft één huis en acht honden', 'number:1?, number:8'],
    ['op zondagochtend in mei', 'weekday:7, date:--05'],
    ['88% van 783.562 vierkante kilometer', 'percent:88, measure:783562 km2'],
    ['Zij vierde feest na de vierde ronde.', 'ordinal:4'],
    ['tot zestien september', 'date:--09-16'],
  ],
  de: [
    ['fünfundzwanzig, zweihundertdreiundvierzig', 'number:25, number:243'],
    ['neunzehnhundertvierundachtzig', 'number:1984'],
    ['eineinhalb Millionen, zweieinhalb, anderthalb Jahre', 'number:1500000, number:2.5, measure:1.5 year'],
    ['2,5 Mrd. Euro und 1.000 Mio. Dollar', 'money:2500000000 EUR, money:1000000000 dollar'],
    ['am 12. März 2019 um 15 Uhr', 'date:2019-03-12, time:15:00'],
    ["1'234.50 Franken", 'money:1234.5 CHF'],
    ['ein dreitägiges Fest, ein Drittel, zwei Drittel', 'number:3, number:1/3, number:2/3'],
    ['die 90er Jahre, die Neunziger, im 18. Jahrhundert', 'decade:90, decade:90, century:18'],
    ['Achten Sie darauf, in Acht zu bleiben: der achte von acht.', 'ordinal:8, number:8'],
    ['eine Frau, ein Haus, der 60. Sieg', 'ordinal:60'],
    ['die drittgrößte Stadt', 'ordinal:3'],
    ['zwei Dutzend', 'number:24~'],
    ['bei 32 °C und 90 Grad Fahrenheit', 'measure:32 degC, measure:90 degF'],
  ],
  fr: [
    ['soixante-dix, soixante et onze, soixante-dix-sept', 'number:70, number:71, number:77'],
    ['quatre-vingts, quatre-vingt-un, quatre-vingt-onze, quatre-vingt-dix-neuf', 'number:80, number:81, number:91, number:99'],
    ['septante, nonante-cinq', 'number:70, number:95'],
    ['deux cent mille, mille neuf cent quatre-vingt-quatre', 'number:200000, number:1984'],
    ['une cinquantaine de moutons, des milliers', 'number:50~, number:1000~?'],
    ['un véhicule neuf, neuf voitures', 'number:9'],
    ['15h30, 8 h 46', 'time:15:30, time:08:46'],
    ['le 1er mai 2019, au XVIIIe siècle, les années 60', 'date:2019-05-01, century:18, decade:60'],
    ["2,5 milliards d'euros", 'money:2500000000 EUR'],
    ['783 562 kilomètres carrés', 'measure:783562 km2'],
    ['deux tiers, trois quarts, deux et demi, deux heures et demie', 'number:2/3, number:0.75, number:2.5, measure:2.5 hour'],
    ['cinquante pour cent, une femme, un homme', 'percent:50'],
    ['le troisième mardi', 'ordinal:3, weekday:2'],
  ],
  sv: [
    ['tjugofem, tvåhundratrettio, tjugofemtusen', 'number:25, number:230, number:25000'],
    ['1,5 miljoner kronor, 2 mdr', 'money:1500000 krone, number:2000000000'],
    ['den 12 mars 2019 kl. 15.00', 'date:2019-03-12, time:15:00'],
    ['hans 60:e, 1990-talet, 1700-talet, artonhundratalet', 'ordinal:60, decade:1990, century:18, century:19'],
    ['två tredjedelar, en och en halv miljon', 'number:2/3, number:1500000'],
    ['fler än tjugo andra personer, den andra', 'number:20, ordinal:2?'],
    ['en man, ett hus, 28-åriga', 'measure:28 year'],
    ['88 % av 24 000', 'percent:88, number:24000'],
    ['på tisdagskvällen', 'weekday:2'],
    ['den tredje, det tjugonde', 'ordinal:3, ordinal:20'],
  ],
  nb: [
    ['tjuefem, femogtyve, to hundre og tretti', 'number:25, number:25, number:230'],
    ['2,5 mrd. kroner', 'money:2500000000 krone'],
    ['12. mars 2019, klokken 15.30', 'date:2019-03-12, time:15:30'],
    ['halvannen time, 60-årene, 1800-tallet', 'measure:1.5 hour, decade:60, century:19'],
    ['en mann, ei bok, et hus', ''],
    ['to tredeler, halvparten', 'number:2/3, number:0.5?'],
    ['til syvende og sist den syvende', 'ordinal:7'],
    ['åttiåtte prosent', 'percent:88'],
    ['et dusin, hundrevis', 'number:12~, number:100~?'],
    ['13 milliarder', 'number:13000000000'],
  ],
  es: [
    ['dos mil quinientos millones, mil millones', 'number:2500000000, number:1000000000'],
    ['treinta y uno, veintiún mil, ciento veinte', 'number:31, number:21000, number:120'],
    ['2300 millones de dólares', 'money:2300000000 dollar'],
    ['un billón', 'number:1000000000000'],
    ['el siglo XVIII, los años 90', 'century:18, decade:90'],
    ['el 12 de marzo de 2019', 'date:2019-03-12'],
    ['dos y medio, dos tercios, una docena', 'number:2.5, number:2/3, number:12~'],
    ['el 50 por ciento, su 60.º gol', 'percent:50, ordinal:60'],
    ['una casa, un hombre', ''],
    ['decimotercer, vigésimo cuarto', 'ordinal:24'],
    ['a las 8:46 a. m.', 'time:08:46'],
    ['entre 340 y 500 millones', 'number:340000000, number:500000000'],
  ],
  pt: [
    ['cento e vinte e cinco, dois mil e dezenove', 'number:125, number:2019'],
    ['2,3 bilhões de dólares, mil milhões de euros', 'money:2300000000 dollar, money:1000000000 EUR'],
    ['vigésimo quarto, 60º, 3ª', 'ordinal:24, ordinal:60, ordinal:3'],
    ['no século XV, na década de 1990', 'century:15, decade:1990'],
    ['segunda-feira, na quarta, 12 de março de 2019', 'weekday:1, weekday:3, date:2019-03-12'],
    ['às 15h30', 'time:15:30'],
    ['uma casa, um homem, dois terços', 'number:2/3'],
    ['um milhão e meio', 'number:1500000'],
    ['80 km (50 mi)', 'measure:80 km, measure:50 mi'],
    ['cinquenta por cento', 'percent:50'],
  ],
  it: [
    ['arriva a sei miglia', 'measure:6 mi'],
    ['ventitré, trentotto, ventuno, centocinquanta', 'number:23, number:38, number:21, number:150'],
    ['duemilaventuno, un milione e duecentomila', 'number:2021, number:1200000'],
    ['una trentina, due terzi, un quarto', 'number:30~, number:2/3, number:0.25'],
    ["gli anni '90, il XX secolo, nel Novecento", 'decade:90, century:20, century:20'],
    ['alle 10, il 12 marzo 2019', 'time:10:00, date:2019-03-12'],
    ["trent'anni, 28enne", 'measure:30 year, measure:28 year'],
    ['tu sei bella, sei libri', 'number:6'],
    ['i venti soffiavano, venti navi', 'number:20'],
    ['2,3 miliardi di dollari, il 190° posto', 'money:2300000000 dollar, ordinal:190'],
    ['un uomo, una donna, il primo set', 'ordinal:1?'],
  ],
  pl: [
    ['Nowak (34 l.) i 2 l. wody', 'measure:34 year, measure:2 l'],
    ['dwadzieścia pięć, dwustu trzydziestu czterech', 'number:25, number:234'],
    ['pięć tysięcy, półtora miliona, 2,5 mln zł', 'number:5000, number:1500000, money:2500000 PLN'],
    ['w XVIII wieku, w latach 90. XX wieku', 'century:18, decade:1990'],
    ['12 marca 2019, dwunastego maja', 'date:2019-03-12, date:--05-12'],
    ['w środę, w środowisku', 'weekday:3'],
    ['ośmioletni chłopiec, trzykrotnie', 'number:8, number:3'],
    ['trzecia, piątego, dwudziesty pierwszy', 'ordinal:3, ordinal:5, ordinal:21'],
    ['2 miliardy, bilion', 'number:2000000000, number:1000000000000~?'],
    ['około 50 procent', 'percent:50~'],
    ['o godz. 15', 'time:15:00'],
  ],
  fi: [
    ['touko- ja kesäkuun välillä, tammi–helmikuussa', 'date:--05, date:--06, date:--01, date:--02'],
    ['kaksikymmentäviisi, kahdenkymmenenviiden', 'number:25, number:25'],
    ['viidessätoista, kuudellakymmenellä, kahdesta miljoonasta', 'number:15, number:60, number:2000000'],
    ['kolmastoista, kahdennentoista, yhdeksäntenätoista', 'ordinal:13, ordinal:12, ordinal:19'],
    ['kahdeskymmenes, kahdennenkymmenennenneljännen, yhdeksäskymmenesyhdes', 'ordinal:20, ordinal:24, ordinal:91'],
    ['viisitoista, kolmesataaneljäkymmentä, kaksituhatta', 'number:15, number:340, number:2000'],
    ['2,5 miljardia euroa, kaksi miljoonaa', 'money:2500000000 EUR, number:2000000'],
    ['12. maaliskuuta 2019 klo 15, syyskuun 11. päivän', 'date:2019-03-12, time:15:00, date:--09-11'],
    ['1990-luvulla, 1700-luvulla', 'decade:1990, century:18'],
    ['kolmasosa, puolet, puolitoista', 'number:1/3?, number:0.5?, number:1.5'],
    ['kolmas kerta, neljännen', 'ordinal:3, ordinal:4'],
    ['88 prosenttia, 13-vuotias', 'percent:88, measure:13 year'],
    ['lunta voi sataa', ''],
    ['vuonna 2013 ja 2014:ssä', 'number:2013, number:2014'],
  ],
};

describe.each(Object.entries(CASES))('quantities in %s', (language, cases) => {
  test.each(cases)('%s', (text, expected) => {
    expect(brief(text, language)).toBe(expected);
  });
});

test('a time with hundredths is its three figures, whatever the signs between', () => {
  for (const [language, text] of [
    ['fi', '4.41,30'],
    ['en', '4:41.30'],
  ])
    expect(brief(text, language)).toBe('number:4, number:41, number:30');
});

describe('ordinals in figures', () => {
  test.each([
    ['nl', 'de 1.000ste, de 20ste, de 100e en de 12de', [1000, 20, 100, 12]],
    ['fr', 'le 1 000e, le 1.000e, la 1 000ème et le 20ème', [1000, 1000, 1000, 20]],
    ['sv', 'den 100:e, den 1 000:e och den 3:a', [100, 1000, 3]],
    ['pt', 'o 20.º e o 1.000º', [20, 1000]],
    ['es', 'el 20.º y el 1.000.º', [20, 1000]],
    ['it', 'il 20° e il 1.000º', [20, 1000]],
    ['de', 'die 1.000ste und die 20ten', [1000, 20]],
    ['pl', 'ten 1000-ny i ten 20-ty', [1000, 20]],
  ])('%s: %s', (language, text, values) => {
    expect(extractQuantities(text, language).map(({ kind, value }) => [kind, value])).toEqual(
      values.map((value) => ['ordinal', String(value)]),
    );
  });
});

describe('what stays open', () => {
  const readings = (text: string, language: string) =>
    extractQuantities(text, language).flatMap((q) => [q, ...(q.alternatives ?? [])].map((each) => `${each.kind}:${each.value}`));

  test('a single sign before three digits, in an unknown language', () => {
    expect(readings('1.234', 'und')).toEqual(['number:1234', 'number:1.234']);
    expect(readings('1.234', 'en')).toEqual(['number:1.234']);
    expect(readings('1.234', 'da')).toEqual(['number:1234']);
  });

  test('day and month in digits', () => {
    expect(readings('3/12', 'en')).toEqual(['date:--03-12', 'date:--12-03', 'number:0.25']);
    expect(readings('3/12', 'da')).toEqual(['date:--12-03', 'date:--03-12', 'number:0.25']);
    expect(readings('25/12/2019', 'en')).toEqual(['date:2019-12-25']);
  });

  test('which half of the day', () => {
    expect(readings('kl. 3', 'da')).toEqual(['time:03:00', 'time:15:00']);
    expect(readings('kl. 15', 'da')).toEqual(['time:15:00']);
    expect(readings('24 uur', 'nl')).toEqual(['measure:24', 'time:00:00']);
  });

  test('ends of a range keep what is written once', () => {
    const [from, to] = extractQuantities('10-15 million barrels', 'en');
    expect([from.value, from.range, to.value, to.range]).toEqual(['10000000', 'from', '15000000', 'to']);
    expect(extractQuantities('the 1995–96 season', 'en').map((q) => q.value)).toEqual(['1995', '1996']);
    expect(extractQuantities('12–14 March 2019', 'en').map((q) => q.value)).toEqual(['2019-03-12', '2019-03-14']);
  });

  test('signs before degrees', () => {
    expect(brief('-5 °C', 'en')).toBe('measure:-5 degC');
    expect(brief('from 5-7 people', 'en')).toBe('number:5, number:7');
  });

  test('languages by any tag, unknown ones by digits alone', () => {
    expect(brief('halvtreds', 'da-DK')).toBe('number:50');
    expect(brief('nitti', 'no')).toBe('number:90');
    expect(brief('fifty 50', 'tlh')).toBe('number:50');
    expect(brief('', 'en')).toBe('');
  });
});
