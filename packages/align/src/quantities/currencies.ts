import { stemsOf } from './unit-stems.ts';

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

/** True for currencies. */
export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit) || unit === 'dollar' || unit === 'krone';
}
