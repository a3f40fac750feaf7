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
  degF: { dimension: 'temperature', factor: 5 / 9, offset: 255.372_222 },
  second: { dimension: 'duration', factor: 1 },
  minute: { dimension: 'duration', factor: 60 },
  hour: { dimension: 'duration', factor: 3600 },
  day: { dimension: 'duration', factor: 86_400 },
  week: { dimension: 'duration', factor: 604_800 },
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

/** Beginnings of unit names in all languages of the tables, each with its unit, longest first where one begins another. */
const STEMS: readonly (readonly [string, string])[] = [
  ['kvadratkilomet', 'km2'],
  ['quadratkilomet', 'km2'],
  ['neliökilomet', 'km2'],
  ['kvadratmeter', 'm2'],
  ['kvadratmet', 'm2'],
  ['quadratmet', 'm2'],
  ['neliömet', 'm2'],
  ['kubikmet', 'm3'],
  ['kubikkmet', 'm3'],
  ['kuutiomet', 'm3'],
  ['millimet', 'mm'],
  ['milimet', 'mm'],
  ['milímet', 'mm'],
  ['milímetr', 'mm'],
  ['centimet', 'cm'],
  ['centímet', 'cm'],
  ['zentimet', 'cm'],
  ['senttimet', 'cm'],
  ['sentimet', 'cm'],
  ['centymet', 'cm'],
  ['kilomet', 'km'],
  ['kilomèt', 'km'],
  ['centimèt', 'cm'],
  ['millimèt', 'mm'],
  ['kilómet', 'km'],
  ['quilômet', 'km'],
  ['quilómet', 'km'],
  ['chilomet', 'km'],
  ['kilogra', 'kg'],
  ['quilogra', 'kg'],
  ['chilogra', 'kg'],
  ['milligra', 'mg'],
  ['miligra', 'mg'],
  ['megawat', 'MW'],
  ['kilowat', 'kW'],
  ['gigab', 'GB'],
  ['megab', 'MB'],
  ['terab', 'TB'],
  ['megah', 'MHz'],
  ['gigah', 'GHz'],
  ['millilit', 'ml'],
  ['mililit', 'ml'],
  ['fahrenheit', 'degF'],
  ['celsius', 'degC'],
  ['hectare', 'ha'],
  ['hektar', 'ha'],
  ['hectár', 'ha'],
  ['hehtaari', 'ha'],
  ['ettar', 'ha'],
  ['vuorokau', 'day'],
  ['sekund', 'second'],
  ['second', 'second'],
  ['segundo', 'second'],
  ['sekunt', 'second'],
  ['minut', 'minute'],
  ['minuut', 'minute'],
  ['minuu', 'minute'],
  ['eekkeri', 'acre'],
  ['tuum', 'in'],
  ['jalka', 'ft'],
  ['jalkaa', 'ft'],
  ['vuosisa', 'century'],
  ['vuosikymmen', 'decade'],
  ['vuot', 'year'],
  ['vuode', 'year'],
  ['vuosi', 'year'],
  ['viikko', 'week'],
  ['viikon', 'week'],
  ['kuukau', 'month'],
  ['päivä', 'day'],
  ['päivi', 'day'],
  ['tunti', 'hour'],
  ['tunni', 'hour'],
  ['tunnin', 'hour'],
  ['jahrhundert', 'century'],
  ['jahrzehnt', 'decade'],
  ['jährig', 'year'],
  ['jahr', 'year'],
  ['århund', 'century'],
  ['årti', 'decade'],
  ['årtion', 'decade'],
  ['stund', 'hour'],
  ['stünd', 'hour'],
  ['wöchig', 'week'],
  ['woche', 'week'],
  ['monat', 'month'],
  ['tägig', 'day'],
  ['godzin', 'hour'],
  ['tydzień', 'week'],
  ['tydzien', 'week'],
  ['tygod', 'week'],
  ['miesiąc', 'month'],
  ['miesięc', 'month'],
  ['dekad', 'decade'],
  ['dziesięciole', 'decade'],
  ['decenni', 'decade'],
  ['décenni', 'decade'],
  ['decenio', 'decade'],
  ['década', 'decade'],
  ['decade', 'decade'],
  ['maand', 'month'],
  ['månad', 'month'],
  ['måned', 'month'],
  ['mánad', 'month'],
  ['meses', 'month'],
  ['months', 'month'],
  ['letni', 'year'],
  ['letni', 'year'],
  ['årig', 'year'],
  ['åring', 'year'],
  ['jarig', 'year'],
  ['vuoti', 'year'],
  ['hodin', 'hour'],
  ['timmar', 'hour'],
  ['timme', 'hour'],
  ['gallon', 'gal'],
  ['galón', 'gal'],
  ['galão', 'gal'],
  ['galões', 'gal'],
  ['galon', 'gal'],
  ['litr', 'l'],
  ['liter', 'l'],
  ['litro', 'l'],
  ['metr', 'm'],
  ['meter', 'm'],
  ['mètre', 'm'],
  ['tonn', 't'],
  ['tonel', 't'],
];

/**
 * Whole words of each language, shorter than a stem could safely be, or irregular: words, then the unit after `=`. Norwegian
 * and Swedish "mil" is ten kilometres of old, and a mile in translations.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'metre metres=m inch inches=in foot feet=ft yard yards=yd mile miles=mi gram grams gramme grammes=g kilo kilos=kg pound pounds=pound ounce ounces=oz ton tons=t acre acres=acre knots=knot hour hours=hour minute minutes=minute day days=day week weeks=week month=month year years yearold=year century centuries=century decade decades=decade',
  da: 'yard yards=yd tommer tomme=in fod=ft mil=mi miles=mi mile=mi gram=g kilo=kg ton tons=t acre acres=acre knob=knot timer timers time timen=hour dag dage dages dags døgn døgns=day uge uger ugers=week år års årene året=year årtier=decade hektar=ha',
  nb: 'yard yards=yd tommer tomme=in fot=ft mil=mil|mi miles=mi gram=g kilo=kg ton tonn=t acre acres mål=acre knop=knot timer timers time timen=hour dag dager dagers døgn døgns dagene=day uke uker ukers=week år års årene året=year tiår tiårene=decade',
  sv: 'yard yards=yd tum=in fot=ft mil=mil|mi mile=mi miles=mi engelska=mi gram=g kilo=kg ton=t acre acres tunnland=acre knop=knot timme tim timmars=hour dag dagar dagars dygn=day vecka veckor veckors=week år års åren året=year decennium decennier decenniet=decade sekler=century',
  nl: 'inch inches duim=in voet=ft yard yards=yd mijl mijlen mile miles=mi gram=g kilo=kg ton=t acre acres=acre knopen=knot uur uren u=hour seconde seconden=second minuten minuut=minute dag dagen=day week weken=week jaar jaren jaarlijkse=year decennium decennia=decade eeuw eeuwen=century',
  de: 'yard yards=yd zoll=in fuß fuss=ft meile meilen=mi gramm=g kilo=kg unze unzen=oz acre acres morgen=acre knoten=knot minuten minute=minute tag tage tagen=day woche=week',
  fr: 'yard yards verge verges=yd pouce pouces=in pied pieds=ft mile miles milles=mi gramme grammes=g kilo kilos=kg livres livre=pound once onces=oz acre acres=acre nœuds=knot heure heures=hour minutes minute=minute jour jours=day semaine semaines=week mois=month an ans année années=year siècle siècles=century',
  es: 'yarda yardas=yd metro metros=m pulgada pulgadas=in pie pies=ft milla millas=mi gramo gramos=g kilo kilos=kg onza onzas=oz acre acres=acre nudos=knot hora horas h=hour minuto minutos=minute segundo segundos=second día días=day semana semanas=week mes=month año años=year siglos=century década décadas decenio=decade',
  pt: 'jarda jardas=yd metro metros=m polegada polegadas=in pé pés=ft milha milhas=mi grama gramas=g quilo quilos=kg onça onças=oz acre acres=acre nós=knot hora horas h=hour minuto minutos=minute segundo segundos=second dia dias=day semana semanas=week mês=month ano anos=year séculos=century década décadas=decade',
  it: 'iarda iarde=yd metro metri=m pollice pollici=in piede piedi=ft miglio miglia=mi grammo grammi=g chilo chili=kg oncia once=oz acro acri=acre nodi=knot ora ore=hour minuto minuti=minute secondo secondi=second giorno giorni=day settimana settimane=week mese mesi=month anno anni enne enni=year secoli=century',
  pl: 'jard jardy jardów=yd metr metra metry metrów=m cal cali cale=in stopa stopy stóp=ft mila mili mile mil=mi gram gramy gramów=g kilo=kg tona tony ton=t akr akry akrów=acre węzłów=knot minut minuty=minute dzień dni dniach dniowy dniowe=day rok roku lata lat latach latami letni letnia letniego letniej=year wieki wieków=century dekady dekad=decade',
  fi: 'jaardi jaardia jaardin=yd metriä metrin metri metrinä=m maili mailia mailin mailina=mi gramma grammaa=g kilo kiloa=kg solmua=knot',
};
/** "per": what joins two units to a rate. */
const PER = new Set([
  '/',
  'per',
  'a',
  'an',
  'pro',
  'i',
  'om',
  'par',
  'por',
  'al',
  'all',
  'à',
  'na',
  'w',
  'in',
  'je',
  'the',
  'het',
  'de',
  'en',
  'l',
  'la',
  'der',
  'die',
  '’',
  "'",
  'ciągu',
  'each',
  'every',
]);
const HOURS: Readonly<Record<string, string>> = {
  h: 'hour',
  t: 'hour',
  u: 'hour',
  tim: 'hour',
  godz: 'hour',
  s: 'second',
  sec: 'second',
  sek: 'second',
  min: 'minute',
  std: 'hour',
  hr: 'hour',
  timmen: 'hour',
  sekunden: 'second',
  sekundet: 'second',
  tunnissa: 'hour',
  sekunnissa: 'second',
};
const RATES: Readonly<Record<string, string>> = { hour: 'h', second: 's' };

const words = new Map<string, ReadonlyMap<string, readonly string[]>>();

function wordsOf(language: string): ReadonlyMap<string, readonly string[]> | undefined {
  const known = words.get(language);
  if (known || !Object.hasOwn(WORDS, language)) return known;
  const map = new Map<string, readonly string[]>();
  let waiting: string[] = [];
  for (const entry of WORDS[language].split(' ')) {
    const [word, units] = entry.split('=');
    waiting.push(word);
    if (units === undefined) continue;
    for (const each of waiting) map.set(each, units.split('|'));
    waiting = [];
  }
  words.set(language, map);
  return map;
}

/** Stems by their first three letters. */
const STEMS_BY_START = new Map<string, (readonly [string, string])[]>();
for (const entry of STEMS) STEMS_BY_START.set(entry[0].slice(0, 3), [...(STEMS_BY_START.get(entry[0].slice(0, 3)) ?? []), entry]);

/** The units that a word can name behind a number, likeliest first; mostly one, mostly none. */
export function unitsOfWord(word: string, lower: string, language: string): readonly string[] {
  if (Object.hasOwn(SYMBOLS, word)) return [SYMBOLS[word]];
  const units = wordsOf(language)?.get(lower);
  if (units) return units;
  const stem = lower.length < 4 ? undefined : STEMS_BY_START.get(lower.slice(0, 3))?.find(([start]) => lower.startsWith(start));
  return stem ? [stem[1]] : [];
}

const SQUARE = /^(?:square|sq|vierkante|carrés?|cuadrad[oa]s?|quadrad[oa]s?|quadrat[ioae]|quadro|kwadratow\w*)$/;
const CUBIC = /^(?:cubic|cu|kubieke|cubes?|cúbic[oa]s?|cubi|sześcienn\w*)$/;

/** What a power makes of a unit: "square kilometres". */
export function powerOf(unit: string, adjective: string): string {
  const power =
    SQUARE.test(adjective) || adjective === '²' || adjective === '2'
      ? '2'
      : CUBIC.test(adjective) || adjective === '³' || adjective === '3'
        ? '3'
        : '';
  return power !== '' && Object.hasOwn(UNITS, unit + power) ? unit + power : unit;
}

/** True for "square" and "cubic". */
export function isPower(word: string): boolean {
  return SQUARE.test(word) || CUBIC.test(word);
}

/** True for a word or sign that may stand between a unit and "hour". */
export function isPer(word: string): boolean {
  return PER.has(word);
}

/** The rate of a unit per the duration that a word names: `mi/h`. */
export function rateOf(unit: string, word: string, lower: string, language: string): string | undefined {
  const duration = Object.hasOwn(HOURS, lower) ? HOURS[lower] : unitsOfWord(word, lower, language)[0];
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
const CURRENCY_STEMS: readonly (readonly [string, string])[] = [
  ['dollar', 'dollar'],
  ['dólar', 'dollar'],
  ['dolar', 'dollar'],
  ['dollari', 'dollar'],
  ['euro', 'EUR'],
  ['pound', 'pound'],
  ['pund', 'pound'],
  ['pond', 'pound'],
  ['pfund', 'pound'],
  ['sterlin', 'GBP'],
  ['libra', 'pound'],
  ['libbre', 'lb'],
  ['livres', 'pound'],
  ['livre', 'pound'],
  ['funt', 'pound'],
  ['punta', 'pound'],
  ['paunaa', 'lb'],
  ['naulaa', 'lb'],
  ['krone', 'krone'],
  ['kronor', 'krone'],
  ['krona', 'krone'],
  ['corone', 'krone'],
  ['coronas', 'krone'],
  ['coroas', 'krone'],
  ['couronnes', 'krone'],
  ['kruunu', 'krone'],
  ['koron', 'krone'],
  ['rubl', 'RUB'],
  ['rubel', 'RUB'],
  ['roebel', 'RUB'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['rupla', 'RUB'],
  ['yen', 'JPY'],
  ['jen', 'JPY'],
  ['yuan', 'CNY'],
  ['złot', 'PLN'],
  ['zloty', 'PLN'],
  ['rupee', 'INR'],
  ['rupi', 'INR'],
  ['frank', 'CHF'],
  ['franc', 'CHF'],
];

/** The currency (or, for pounds, currency or weight) that a sign, code or word names. */
export function currencyOf(word: string, lower: string): string | undefined {
  if (Object.hasOwn(CURRENCY_SIGNS, word)) return CURRENCY_SIGNS[word];
  if (lower.length < 3) return lower === 'kr' ? 'krone' : undefined;
  for (const [stem, currency] of CURRENCY_STEMS) if (lower.startsWith(stem) && lower.length - stem.length < 5) return currency;
  return undefined;
}

/** Adjectives between a number and its currency or unit: "US", "amerikanske", "nautical". */
const NATION =
  /^(?:us|usa|u\.s|amerik|americ|améric|estadouni|norteame|ameryka|yhdysval|canad|kanad|austral|brit|dansk|norsk|norwe|svensk|swed|neuseel|new|zeal|hong|kong|sing)/;
export function isNation(lower: string): boolean {
  return NATION.test(lower);
}

/** Currencies that an open name may stand for. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'],
  krone: ['DKK', 'NOK', 'SEK', 'ISK'],
  pound: ['GBP', 'lb'],
};

/** True when two units can be the same: equal, or one is an open name that covers the other. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (Object.hasOwn(OPEN, a) && OPEN[a].includes(b)) || (Object.hasOwn(OPEN, b) && OPEN[b].includes(a));
}

/** True for currencies. */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) || (Object.hasOwn(OPEN, unit) && unit !== 'pound');
}
