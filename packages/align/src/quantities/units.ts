import { languageOf, languages } from '../languages/index.ts';
import type { UnitWords } from '../languages/language.ts';
import { type WordPattern, wordPattern } from '../languages/word-pattern.ts';
import { remembered } from '../words/remembered.ts';
import { grouped, stemsOf } from './unit-stems.ts';
import { UNITS } from './unit-table.ts';

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
  readonly degrees: WordPattern;
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
    degrees: wordPattern(words.degrees, 0),
    per: new Set(`${words.per} ${PER_SIGNS}`.split(' ')),
    hourly: new Set(words.hourly?.split(' ')),
    nations: wordPattern(words.nations, 0),
    square: wordPattern(`sq ${words.square ?? ''}`),
    cubic: wordPattern(`cu ${words.cubic ?? ''}`),
  };
  compiled.set(language, lexicon);
  return lexicon;
}

const NONE: readonly string[] = [];

/** The units that a word can name behind a number, likeliest first; mostly one, mostly none. */
export function unitsOfWord(word: string, lower: string, language: string): readonly string[] {
  if (Object.hasOwn(SYMBOLS, word)) return [SYMBOLS[word]];
  const units = unitLexiconOf(language).measures.get(lower);
  if (units) return units;
  if (lower.length < 4) return NONE;
  const stem = stemsOf('measures')
    .get(lower.slice(0, 3))
    ?.find(([start]) => lower.startsWith(start));
  return stem && !saysHowOften(lower) ? [stem[1]] : NONE;
}

/** "Monthly", in any language, as the beginnings of units count in every one. */
const saysHowOften = remembered((lower) => {
  often ??= wordPattern(
    Object.values(languages)
      .map(({ units }) => units.often ?? '')
      .join(' '),
  );
  return often.test(lower);
});
let often: WordPattern | undefined;

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

/** True for a letter that counts years, where a stop and a bracket follow it. */
export const isYearLetter = (word: string, language: string): boolean => word === languageOf(language)?.units.yearLetter;

/** True for "degrees". */
export function isDegrees(word: string, language: string): boolean {
  return unitLexiconOf(language).degrees.test(word);
}

/** The rate of a unit per the duration that a word names: `mi/h`. */
export function rateOf(unit: string, word: string, lower: string, language: string): string | undefined {
  const [duration] = unitLexiconOf(language).rates.get(lower) ?? unitsOfWord(word, lower, language);
  return duration !== undefined && Object.hasOwn(RATES, duration) && UNITS[unit]?.dimension === 'length'
    ? `${unit}/${RATES[duration]}`
    : undefined;
}

/** True for an adjective between a number and its currency or unit: "US", "amerikanske". */
export function isNation(lower: string, language: string): boolean {
  return unitLexiconOf(language).nations.test(lower);
}
