import { decimal, quotient } from './exact.ts';
import type { Reading } from './types.ts';

/** How a language writes digits; without it, both signs may be the decimal's. */
export interface DigitStyle {
  readonly decimal?: '.' | ',';
  readonly mixedSeparators?: true;
  /** True where the month comes before the day in 3/12. */
  readonly monthFirst?: true;
}

/** What a cluster of digits says: all readings of one quantity, or several numbers side by side ("7:2"), or nothing. */
export interface Cluster {
  readonly readings: readonly Reading[];
  /** Numbers joined by a sign that means neither time nor date nor fraction, with their offsets in the cluster. */
  readonly list?: readonly { readonly value: string; readonly start: number; readonly end: number }[];
}

/** Longer runs are serial numbers; nobody computes with them. */
export const MOST_DIGITS = 30;
/** Minutes, seconds and hundredths, as much of Europe writes them: "4.41,30". */
const LAP = /^\d{1,2}\.[0-5]\d,\d{1,2}$/;
/** Decimals whose comma lost its space: "1.597,2.176". */
const SIDE_BY_SIDE = /^\d+\.\d+(?:,\d+\.\d+)+$/;
const NOTHING: Cluster = { readings: [] };
const number = (value: string): Reading => ({ kind: 'number', value });

/** `YYYY-MM-DD` or `--MM-DD`, where day and month can be. */
export function isoDate(day: number, month: number, year?: string): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)) return undefined;
  const rest = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === undefined ? `--${rest}` : `${year}-${rest}`;
}

/** `HH:MM`, where it is a time of day. */
export function clockTime(hour: number, minute: number): string | undefined {
  return hour <= 24 && minute < 60 ? `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/** Years of two digits are taken from 1950 to 2049, as most software does. */
export function fullYear(year: string): string | undefined {
  if (year.length === 4) return year;
  return year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : undefined;
}

function list(parts: readonly string[]): Cluster {
  let start = 0;
  const items = parts.map((part) => {
    const item = { value: decimal(part), start, end: start + part.length };
    start = item.end + 1;
    return item;
  });
  return { readings: [], list: items };
}

function slashed(parts: readonly string[], style: DigitStyle): Cluster {
  const [first, second, third] = parts;
  if (parts.length > 3) return NOTHING;
  if (parts.length === 2 && first.length === 4) return list(parts);
  const dates: Reading[] = [];
  const year = third === undefined ? undefined : fullYear(third);
  if (third === undefined || year !== undefined) {
    const dayFirst = isoDate(Number(first), Number(second), year);
    const monthFirst = isoDate(Number(second), Number(first), year);
    for (const value of style.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]) {
      if (value !== undefined && !dates.some((date) => date.value === value)) dates.push({ kind: 'date', value });
    }
  }
  if (third !== undefined) return { readings: dates };
  if (Number(second) === 0) return list(parts);
  const fraction = number(quotient(BigInt(first), BigInt(second)));
  const isFraction = Number(first) < Number(second) && second.length === 1;
  return { readings: isFraction ? [fraction, ...dates] : [...dates, fraction] };
}

/** Numbers with signs of their own, side by side: "1:2,500", "1.597,2.176". */
function numbersIn(parts: readonly string[], style: DigitStyle): Cluster | undefined {
  const values = parts.map((part) => readDigits(part, style).readings.find(({ kind }) => kind === 'number')?.value);
  if (!values.every((value) => value !== undefined)) return undefined;
  return { readings: [], list: (list(parts).list ?? []).map((item, at) => ({ ...item, value: values[at] })) };
}

function withColons(parts: readonly string[]): Cluster {
  const value = parts[1].length === 2 && parts[0].length <= 2 ? clockTime(Number(parts[0]), Number(parts[1])) : undefined;
  return value === undefined || parts.length > 2 ? list(parts) : { readings: [{ kind: 'time', value }] };
}

function dotted(parts: readonly string[]): Cluster {
  const year = fullYear(parts[2]);
  const value =
    year === undefined || parts[0].length > 2 || parts[1].length > 2
      ? undefined
      : isoDate(Number(parts[0]), Number(parts[1]), year);
  return value === undefined ? NOTHING : { readings: [{ kind: 'date', value }] };
}

/** One sign, once: the decimal's or the thousands'. */
function oneSign(integer: string, sign: string, rest: string, style: DigitStyle): Cluster {
  const asDecimal = number(decimal(integer, rest));
  const canGroup = rest.length === 3 && integer.length <= 3 && !/^0/.test(integer);
  const asGroup = canGroup ? [number(decimal(integer + rest))] : [];
  const readings: Reading[] = [];
  if (sign === "'" || sign === '’') return { readings: asGroup };
  if (!canGroup || style.decimal === sign) readings.push(asDecimal);
  if (canGroup && (style.decimal === undefined || style.mixedSeparators || style.decimal !== sign)) readings.push(...asGroup);
  if (canGroup && style.decimal !== sign && (style.decimal === undefined || style.mixedSeparators)) readings.push(asDecimal);
  if (sign === '.' && integer.length <= 2 && rest.length === 2) {
    const time = clockTime(Number(integer), Number(rest));
    if (time !== undefined) readings.push({ kind: 'time', value: time });
  }
  if (sign === '.' && integer.length <= 2 && rest.length <= 2 && style.decimal !== '.') {
    const date = isoDate(Number(integer), Number(rest));
    if (date !== undefined) readings.push({ kind: 'date', value: date });
  }
  return { readings };
}

/** Reads digits with the separators among them, as the scanner cut them out of the text. */
export function readDigits(cluster: string, style: DigitStyle): Cluster {
  if (cluster.length > MOST_DIGITS + 10) return NOTHING;
  if (/^\d+$/.test(cluster)) return cluster.length > MOST_DIGITS ? NOTHING : { readings: [number(decimal(cluster))] };
  if (cluster.includes('/')) return /^[\d/]+$/.test(cluster) ? slashed(cluster.split('/'), style) : NOTHING;
  if (/[·∙⋅]/.test(cluster)) {
    const [whole, part, ...more] = cluster.split(/[·∙⋅]/); // British medicine's decimals
    return more.length === 0 && /^\d+$/.test(whole) && /^\d+$/.test(part)
      ? { readings: [number(decimal(whole, part))] }
      : NOTHING;
  }
  if (cluster.includes('⁄')) {
    const [over, under, ...more] = cluster.split('⁄');
    const isFraction = more.length === 0 && /^\d+$/.test(over) && /^\d+$/.test(under) && Number(under) > 0;
    return isFraction ? { readings: [number(quotient(BigInt(over), BigInt(under)))] } : NOTHING;
  }
  if (cluster.includes(':')) {
    if (!/^[\d:.,]+$/.test(cluster)) return NOTHING;
    const ratio = /[.,]\d{3}(?!\d)/.test(cluster) ? numbersIn(cluster.split(':'), style) : undefined;
    return ratio ?? withColons(cluster.split(/[:.,]/));
  }
  if (style.decimal === '.' && SIDE_BY_SIDE.test(cluster)) return numbersIn(cluster.split(','), style) ?? NOTHING;
  const parts = cluster.split(/\D/);
  if (LAP.test(cluster)) return list(parts);
  const signs = [...cluster.replace(/\d/g, '')].map((sign) => (/\s/.test(sign) ? ' ' : sign));
  const groups = (until: number): boolean => parts[0].length <= 3 && parts.slice(1, until).every((part) => part.length === 3);
  const last = parts.length - 1;
  if (signs.length === 1 && signs[0] !== ' ') return oneSign(parts[0], signs[0], parts[1], style);
  const same = signs.every((sign) => sign === signs[0]);
  if (same && groups(parts.length)) return { readings: [number(decimal(parts.join('')))] };
  if (signs.slice(0, -1).every((sign) => sign === signs[0]) && !same && signs[last - 1] !== ' ' && groups(last)) {
    return { readings: [number(decimal(parts.slice(0, last).join(''), parts[last]))] };
  }
  return same && signs[0] === '.' && parts.length === 3 ? dotted(parts) : NOTHING;
}
