import { expect, test } from 'vitest';
import { languages } from '../../packages/align/src/languages/index.ts';
import { extractQuantities } from '../../packages/align/src/quantities/index.ts';

const codes = Object.keys(languages);

/** Each part of a language, "negation.plain" and the like, that says something. */
function partsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (part === '' || part === undefined || (typeof part === 'object' && Object.keys(part as object).length === 0)) return [];
    const group = path === '' && typeof part === 'object' && part !== null;
    return group ? partsOf(part, `${key}.`) : [path + key];
  });
}

test('what each language lacks, to be kept as it is: fill a gap, or say here that there is a new one', () => {
  const known = Object.fromEntries(codes.map((code) => [code, new Set(partsOf(languages[code]))]));
  const all = [...new Set(codes.flatMap((code) => [...known[code]]))].sort();
  const row = (part: string) => codes.map((code) => (known[code].has(part) ? '· ' : code)).join(' ');
  const gaps = all.filter((part) => codes.some((code) => !known[code].has(part))).map((part) => `${part.padEnd(24)}${row(part)}`);
  expect(`\n${gaps.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    articles                ·  ·  ·  ·  fi ·  ·  ·  ·  pl ·  · 
    calendar.beforeMonth    da de ·  es fi fr it nb nl pl pt sv
    calendar.capitals       da ·  ·  es fi fr it nb nl pl pt sv
    calendar.centuryAfter   ·  de en es ·  fr it ·  nl pl pt · 
    calendar.centuryFirst   da de en ·  fi fr it nb nl pl ·  sv
    calendar.clockAfter     da ·  ·  ·  fi ·  it nb ·  pl ·  · 
    calendar.clockBefore    ·  de en es ·  fr ·  ·  ·  ·  pt · 
    calendar.clockDuration  da de en es fi ·  it nb ·  pl pt sv
    calendar.dayNoun        da de en es ·  fr it nb nl pl pt sv
    calendar.decadeAfter    ·  ·  ·  ·  fi fr it ·  ·  pl pt sv
    calendar.decadeBefore   da de en ·  fi ·  ·  nb ·  ·  ·  sv
    calendar.feastDays      da ·  ·  ·  fi ·  ·  nb ·  ·  ·  sv
    calendar.links          ·  de ·  ·  ·  ·  ·  ·  ·  ·  ·  · 
    calendar.monthEnd       da de en es ·  fr it nb nl pl pt sv
    calendar.monthFirst     da de ·  es fi fr it nb nl pl pt sv
    calendar.noon           da ·  ·  ·  ·  ·  ·  nb nl ·  ·  sv
    calendar.verbMonths     da de ·  es fi fr it nb nl pl pt sv
    calendar.weekdayAdverb  da ·  en es fi fr it nb nl pl pt sv
    calendar.weekdayEnd     ·  ·  en es fi fr it ·  ·  pl pt · 
    capitalNouns            da ·  en es fi fr it nb nl pl pt sv
    compass                 ·  ·  en es ·  fr it ·  ·  pl pt · 
    credits.articles        ·  ·  ·  ·  fi ·  ·  nb ·  pl pt sv
    credits.by              ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    credits.particles       ·  ·  en ·  fi ·  ·  ·  ·  pl ·  · 
    credits.pointers        ·  ·  ·  es fi fr it nb ·  pl pt sv
    determiners             da ·  en es fi fr it nb nl pl pt sv
    nameCases               da de en es ·  fr it nb nl ·  pt sv
    negation.answer         da de ·  ·  ·  fr ·  nb nl ·  ·  sv
    negation.answering      da de ·  es fi fr it nb nl pl pt sv
    negation.any            da de en ·  fi ·  ·  nb nl ·  ·  sv
    negation.beside         da de en es fi ·  it nb nl pl pt sv
    negation.concord        da de en ·  fi ·  ·  nb nl ·  ·  sv
    negation.ended          ·  ·  ·  ·  ·  fr ·  ·  ·  ·  ·  · 
    negation.hurried        ·  ·  ·  ·  fi fr it nb ·  ·  ·  sv
    negation.lasts          da de ·  ·  fi fr it nb nl ·  ·  sv
    negation.particle       da de en es fi ·  it nb nl pl pt sv
    negation.polar          da de ·  es fi fr it nb nl pl pt sv
    numbers.among           ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    numbers.and             ·  ·  ·  ·  fi ·  ·  ·  ·  pl ·  · 
    numbers.andQuarter      da de ·  ·  ·  ·  ·  nb nl ·  ·  · 
    numbers.articles        ·  ·  ·  ·  fi ·  ·  ·  ·  pl ·  · 
    numbers.between         ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    numbers.compounds       ·  ·  en es ·  fr ·  ·  ·  ·  pt · 
    numbers.defeat          da de ·  es fi fr it nb nl pl pt sv
    numbers.halfTails       ·  ·  en es fi fr it ·  ·  pl pt · 
    numbers.isOtherWord     ·  ·  ·  ·  ·  ·  ·  ·  ·  pl ·  · 
    numbers.mixedSeparators da de en ·  fi fr it nb nl pl pt sv
    numbers.noName          ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    numbers.nouns           da ·  en ·  fi fr ·  nb ·  pl ·  sv
    numbers.of              ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    numbers.oneIn           ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    numbers.order           ·  ·  en ·  fi ·  it ·  ·  pl ·  sv
    numbers.rangeFrom       da de en es ·  fr it nb nl pl pt sv
    numbers.stopOrdinals    ·  ·  en es ·  fr it ·  nl ·  pt sv
    numbers.tails           ·  ·  en es ·  fr ·  ·  ·  ·  pt · 
    numbers.tensMultiply    da de en es ·  fr it nb nl pl pt sv
    numbers.to              ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    reduplicates            da de en ·  fi fr ·  nb nl pl ·  sv
    speech.according        ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    speech.prepositions     ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    units.cubic             da de ·  ·  fi ·  ·  nb ·  ·  ·  sv
    units.hourly            da de en es ·  fr ·  nb nl pl pt sv
    units.often             ·  ·  en ·  ·  ·  ·  ·  ·  ·  ·  · 
    units.per               ·  ·  ·  ·  fi ·  ·  ·  ·  ·  ·  · 
    units.rates             ·  ·  en es ·  fr it ·  ·  ·  pt · 
    units.square            da de ·  ·  fi ·  ·  nb ·  ·  ·  sv
    units.yearLetter        da de en es fi fr it nb nl ·  pt sv
    "
  `);
});

/** Values as CLDR writes them, which is what the platform has. */
const written = {
  date: (code: string, month: number) =>
    new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.UTC(2019, month, 12),
    ),
  weekday: (code: string, day: number) =>
    new Intl.DateTimeFormat(code, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day)),
  unit: (code: string, count: number, unit: string) =>
    new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  money: (code: string, currency: string) =>
    new Intl.NumberFormat(code, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 }).format(7),
};

const UNITS = {
  centimeter: 'cm',
  meter: 'm',
  kilometer: 'km',
  inch: 'in',
  foot: 'ft',
  yard: 'yd',
  mile: 'mi',
  gram: 'g',
  kilogram: 'kg',
  ounce: 'oz',
  milliliter: 'ml',
  liter: 'l',
  hectare: 'ha',
  acre: 'acre',
  celsius: 'degC',
  fahrenheit: 'degF',
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  gigabyte: 'GB',
  'kilometer-per-hour': 'km/h',
  'mile-per-hour': 'mi/h',
};
const CURRENCIES = {
  USD: 'dollar',
  EUR: 'EUR',
  GBP: 'pound',
  DKK: 'krone',
  SEK: 'krone',
  PLN: 'PLN',
  RUB: 'RUB',
  JPY: 'JPY',
  CHF: 'CHF',
};

test.each(codes)('%s: dates, measures and money are read as CLDR writes them', (code) => {
  const read = (text: string) =>
    extractQuantities(text, code).map(({ kind, value, unit }) => (kind === 'measure' || kind === 'money' ? unit : value));
  const wrong: string[] = [];
  const expectRead = (text: string, ...wanted: string[]) => {
    const said = read(text);
    if (said.length !== 1 || !wanted.includes(said[0]!)) wrong.push(`${text}: ${said}`);
  };
  for (let month = 0; month < 12; month++) expectRead(written.date(code, month), `2019-${String(month + 1).padStart(2, '0')}-12`);
  for (let day = 1; day <= 7; day++) expectRead(written.weekday(code, day), String(day));
  for (const [unit, ours] of Object.entries(UNITS)) for (const count of [2, 7]) expectRead(written.unit(code, count, unit), ours);
  // "pounds" are money and weights, "dollars" many countries'
  for (const [currency, open] of Object.entries(CURRENCIES)) expectRead(written.money(code, currency), currency, open);
  expect(wrong).toEqual([]);
});
