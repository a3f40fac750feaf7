import { languageOf, languages } from '../languages/index.ts';
import type { UnitWords } from '../languages/language.ts';
import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';

/** A unit: what it measures, and how many of the dimension's base unit it is (plus an offset, for temperatures). */
interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

/** Base units: metre, kilogram, litre, square metre, second, kelvin, metre per second, watt. Values: NIST SP 811, appendix B. */
const UNITS: Readonly<Record<string, Unit>> = {
  mm: { dimension: 'length', factor: 0.001 },
  cm: { dimension: 'length', factor: 0.01 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  mil: { dimension: 'length', factor: 10_000 },
  in: { dimension: 'length', factor: 0.0254 },
  ft: { dimension: 'length', factor: 0.3048 },
  yd: { dimension: 'length', factor: 0.9144 },
  mi: { dimension: 'length', factor: 1609.344 },
  nmi: { dimension: 'length', factor: 1852 },
  mg: { dimension: 'mass', factor: 1e-6 },
  g: { dimension: 'mass', factor: 0.001 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  lb: { dimension: 'mass', factor: 0.453_592_37 },
  oz: { dimension: 'mass', factor: 0.028_349_523 },
  ml: { dimension: 'volume', factor: 0.001 },
  cl: { dimension: 'volume', factor: 0.01 },
  dl: { dimension: 'volume', factor: 0.1 },
  l: { dimension: 'volume', factor: 1 },
  gal: { dimension: 'volume', factor: 3.785_412 },
  m3: { dimension: 'volume', factor: 1000 },
  m2: { dimension: 'area', factor: 1 },
  km2: { dimension: 'area', factor: 1e6 },
  ha: { dimension: 'area', factor: 1e4 },
  acre: { dimension: 'area', factor: 4046.873 },
  mi2: { dimension: 'area', factor: 2_589_988 },
  ft2: { dimension: 'area', factor: 0.092_903 },
  degC: { dimension: 'temperature', factor: 1, offset: 273.15 },
  deg: { dimension: 'temperature', factor: 1, offset: 273.15 },
  degF: { dimension: 'temperature', factor: 5 / 9, offset: 255.372_222 },
  second: { dimension: 'duration', factor: 1 },
  minute: { dimension: 'duration', factor: 60 },
  hour: { dimension: 'duration', factor: 3600 },
  day: { dimension: 'duration', factor: 86_400 },
  week: { dimension: 'duration', factor: 604_800 },
  fortnight: { dimension: 'duration', factor: 1_209_600 },
  month: { dimension: 'duration', factor: 2_629_746 },
  year: { dimension: 'duration', factor: 31_556_952 },
  decade: { dimension: 'duration', factor: 315_569_520 },
  century: { dimension: 'duration', factor: 3_155_695_200 },
  W: { dimension: 'power', factor: 1 },
  kW: { dimension: 'power', factor: 1000 },
  MW: { dimension: 'power', factor: 1e6 },
  Hz: { dimension: 'frequency', factor: 1 },
  kHz: { dimension: 'frequency', factor: 1e3 },
  MHz: { dimension: 'frequency', factor: 1e6 },
  GHz: { dimension: 'frequency', factor: 1e9 },
  MB: { dimension: 'data', factor: 1e6 },
  GB: { dimension: 'data', factor: 1e9 },
  TB: { dimension: 'data', factor: 1e12 },
  knot: { dimension: 'speed', factor: 0.514_444 },
};

/** Symbols, in the case in which they are written. */
const SYMBOLS: Readonly<Record<string, string>> = {
  mm: 'mm',
  cm: 'cm',
  m: 'm',
  km: 'km',
  ft: 'ft',
  yd: 'yd',
  mi: 'mi',
  kg: 'kg',
  g: 'g',
  mg: 'mg',
  t: 't',
  lb: 'lb',
  lbs: 'lb',
  oz: 'oz',
  ml: 'ml',
  cl: 'cl',
  dl: 'dl',
  l: 'l',
  L: 'l',
  gal: 'gal',
  ha: 'ha',
  mph: 'mi/h',
  kph: 'km/h',
  kmh: 'km/h',
  kn: 'knot',
  kt: 'knot',
  s: 'second',
  sec: 'second',
  sek: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  W: 'W',
  kW: 'kW',
  MW: 'MW',
  Hz: 'Hz',
  kHz: 'kHz',
  MHz: 'MHz',
  GHz: 'GHz',
  Ghz: 'GHz',
  ghz: 'GHz',
  Mhz: 'MHz',
  Km: 'km',
  KM: 'km',
  Kg: 'kg',
  kmph: 'km/h',
  MB: 'MB',
  GB: 'GB',
  TB: 'TB',
  Mb: 'MB',
  Gb: 'GB',
  yr: 'year',
  yrs: 'year',
};

const RATES: Readonly<Record<string, string>> = { hour: 'h', second: 's' };
/** Signs between two units, in every language. */
const PER_SIGNS = "/ ’ '";

/** What is known of a language's units, compiled for look-up. */
interface UnitLexicon {
  /** Whole words, with the units that each can name, likeliest first. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
  readonly rates: ReadonlyMap<string, readonly string[]>;
  readonly degrees: ReadonlySet<string>;
  readonly per: ReadonlySet<string>;
  readonly hourly: ReadonlySet<string>;
  readonly nations: WordPattern;
  readonly square: WordPattern;
  readonly cubic: WordPattern;
}

/** Of a language of which nothing is known: what any language says, but for words that may be others in it. */
function unknown(): UnitWords {
  const all = Object.values(languages).map(({ units }) => units);
  const list = (kind: keyof UnitWords) => all.flatMap((units) => units[kind] ?? []).join(' ');
  const [nations, degrees, per, rates, square, cubic] = (['nations', 'degrees', 'per', 'rates', 'square', 'cubic'] as const).map(
    list,
  );
  return { measures: '', currencies: '', nations, degrees, per, rates, square, cubic };
}

/** Compiled on first use. */
const compiled = new Map<string, UnitLexicon>();

function unitLexiconOf(language: string): UnitLexicon {
  const known = compiled.get(language);
  if (known) return known;
  const words = languageOf(language)?.units ?? unknown();
  const lexicon: UnitLexicon = {
    measures: new Map(grouped(words.measures).filter(([word]) => !word.endsWith('*'))),
    rates: new Map(grouped(words.rates ?? '')),
    degrees: new Set(words.degrees.split(' ')),
    per: new Set(`${words.per} ${PER_SIGNS}`.split(' ')),
    hourly: new Set(words.hourly?.split(' ')),
    nations: wordPattern(words.nations, 0),
    square: wordPattern(`sq ${words.square ?? ''}`),
    cubic: wordPattern(`cu ${words.cubic ?? ''}`),
  };
  compiled.set(language, lexicon);
  return lexicon;
}

/** "hour hours=hour mil=mil|mi": each word, with its units. */
function grouped(list: string): [string, readonly string[]][] {
  const pairs: [string, readonly string[]][] = [];
  let waiting: string[] = [];
  for (const entry of list.split(' ')) {
    const [word, units] = entry.split('=');
    waiting.push(word);
    if (units === undefined) continue;
    for (const each of waiting) pairs.push([each, units.split('|')]);
    waiting = [];
  }
  return pairs;
}

/** Beginnings of words, by their first three letters, longest first. */
type Stems = ReadonlyMap<string, readonly (readonly [stem: string, unit: string])[]>;

/** Beginnings of the names of units and currencies in all languages: many are the same, and names stay in a translation. */
const stems: { measures?: Stems; currencies?: Stems } = {};

function stemsOf(kind: 'measures' | 'currencies'): Stems {
  return (stems[kind] ??= gatherStems(kind));
}

function gatherStems(kind: 'measures' | 'currencies'): Stems {
  const all = new Map<string, string>();
  for (const { units } of Object.values(languages))
    for (const [word, [unit]] of grouped(units[kind])) if (word.endsWith('*')) all.set(word.slice(0, -1), unit);
  const byStart = new Map<string, [string, string][]>();
  for (const entry of [...all].sort(([a], [b]) => b.length - a.length)) {
    const start = entry[0].slice(0, 3);
    byStart.set(start, [...(byStart.get(start) ?? []), entry]);
  }
  return byStart;
}

/** The units that a word can name behind a number, likeliest first; mostly one, mostly none. */
export function unitsOfWord(word: string, lower: string, language: string): readonly string[] {
  if (Object.hasOwn(SYMBOLS, word)) return [SYMBOLS[word]];
  const units = unitLexiconOf(language).measures.get(lower);
  if (units) return units;
  const stem =
    lower.length < 4
      ? undefined
      : stemsOf('measures')
          .get(lower.slice(0, 3))
          ?.find(([start]) => lower.startsWith(start));
  return stem ? [stem[1]] : [];
}

/** What a power makes of a unit: "square kilometres". */
export function powerOf(unit: string, adjective: string, language: string): string {
  const { square, cubic } = unitLexiconOf(language);
  const power =
    square.test(adjective) || adjective === '²' || adjective === '2'
      ? '2'
      : cubic.test(adjective) || adjective === '³' || adjective === '3'
        ? '3'
        : '';
  return power !== '' && Object.hasOwn(UNITS, unit + power) ? unit + power : unit;
}

/** True for "square" and "cubic". */
export function isPower(word: string, language: string): boolean {
  const { square, cubic } = unitLexiconOf(language);
  return square.test(word) || cubic.test(word);
}

/** True for a word or sign that may stand between a unit and "hour". */
export function isPer(word: string, language: string): boolean {
  return unitLexiconOf(language).per.has(word);
}

/** True for what makes a rate per hour of a length without "per". */
export function isHourly(word: string, language: string): boolean {
  return unitLexiconOf(language).hourly.has(word);
}

/** True for "degrees". */
export function isDegrees(word: string, language: string): boolean {
  return unitLexiconOf(language).degrees.has(word);
}

/** The rate of a unit per the duration that a word names: `mi/h`. */
export function rateOf(unit: string, word: string, lower: string, language: string): string | undefined {
  const [duration] = unitLexiconOf(language).rates.get(lower) ?? unitsOfWord(word, lower, language);
  return duration !== undefined && Object.hasOwn(RATES, duration) && UNITS[unit]?.dimension === 'length'
    ? `${unit}/${RATES[duration]}`
    : undefined;
}

function resolve(unit: string): Unit | undefined {
  if (Object.hasOwn(UNITS, unit)) return UNITS[unit];
  const [length, duration] = unit.split('/');
  if (duration === undefined || !Object.hasOwn(UNITS, length)) return undefined;
  return { dimension: 'speed', factor: UNITS[length].factor / (duration === 'h' ? 3600 : 1) };
}

/** A number of units in the base unit of their dimension; nothing for currencies and other units that do not convert. */
export function toBase(value: number, unit: string): { dimension: string; value: number } | undefined {
  const known = resolve(unit);
  return known && { dimension: known.dimension, value: value * known.factor + (known.offset ?? 0) };
}

/** Currency signs and codes. */
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  zł: 'PLN',
  kr: 'krone',
  US$: 'USD',
  R$: 'BRL',
  A$: 'AUD',
  C$: 'CAD',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  DKK: 'DKK',
  SEK: 'SEK',
  NOK: 'NOK',
  CHF: 'CHF',
  JPY: 'JPY',
  PLN: 'PLN',
  AUD: 'AUD',
  CAD: 'CAD',
  CNY: 'CNY',
  INR: 'INR',
  BRL: 'BRL',
  RUB: 'RUB',
  NZD: 'NZD',
  mkr: 'krone',
  tkr: 'krone',
};
/** Letters that an ending adds to the beginning of a currency's name; to a short one of a capitalised word, which may be a name
 * that begins alike: "2001 Jensen" is no sum of yen. */
const MOST_ENDING = 4;
const MOST_ENDING_OF_SHORT = 2;

/** The currency (or, for pounds, currency or weight) that a sign, code or word names. */
export function currencyOf(word: string, lower: string): string | undefined {
  if (Object.hasOwn(CURRENCY_SIGNS, word)) return CURRENCY_SIGNS[word];
  if (lower.length < 3) return lower === 'kr' ? 'krone' : undefined;
  const near = stemsOf('currencies').get(lower.slice(0, 3));
  const most = (stem: string) => (stem.length < 4 && word[0] !== lower[0] ? MOST_ENDING_OF_SHORT : MOST_ENDING);
  return near?.find(([stem]) => lower.startsWith(stem) && lower.length - stem.length <= most(stem))?.[1];
}

/** True for an adjective between a number and its currency or unit: "US", "amerikanske". */
export function isNation(lower: string, language: string): boolean {
  return unitLexiconOf(language).nations.test(lower);
}

/** Currencies that an open name may stand for. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  krone: ['DKK', 'NOK', 'SEK', 'ISK'],
  pound: ['GBP', 'lb'],
  deg: ['degC', 'degF'],
};

/** True when two units can be the same: equal, or one is an open name that covers the other. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (Object.hasOwn(OPEN, a) && OPEN[a].includes(b)) || (Object.hasOwn(OPEN, b) && OPEN[b].includes(a));
}

/** True for currencies. */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) || unit === 'dollar' || unit === 'krone';
}
