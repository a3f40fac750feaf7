import { approximately, zerosOf } from './exact.ts';
import type { Quantity, Reading } from './types.ts';
import { sameUnit, toBase } from './unit-table.ts';

/**
 * How two quantities agree. `same`: value and unit; `converted`: the same amount in another unit; `rounded`: one is the
 * other, rounded; `ambiguous`: equal in one of several readings; `partial`: nothing contradicts, but one side says less (a
 * year or unit is missing); `repeated`: the other side says it once, and it is matched already.
 */
export type Agreement = 'same' | 'converted' | 'rounded' | 'ambiguous' | 'partial' | 'repeated';

/** Largest relative difference of a conversion, since converted figures are rounded. */
export const CONVERSION_TOLERANCE = 0.05;
/** Twice the default, for figures that are said to be rough. */
const ROUGH_FACTOR = 2.4;
/** "Half a hundred" and "four dozen" are the same number to a translator, and so are two that are both said to be rough. */
const CLOSE = 0.06;
const BOTH_ROUGH = 0.1;
/** Largest difference between a share and its per cent: a third is 33. */
const SHARE_OFF = 0.006;
/** Kelvin from which a temperature is an oven's. */
const OVEN = 373;
const DAY = 86_400;
/** Digits from which two that end alike are one telephone number. */
const LEAST_SERIAL = 6;
export const NUMERIC = new Set(['number', 'ordinal', 'percent', 'money', 'measure', 'decade', 'century']);

export const readingsOf = (quantity: Quantity): readonly Reading[] =>
  quantity.alternatives ? [quantity, ...quantity.alternatives] : [quantity];

/** Share of a lengthy value's digits that carry information: 1300 has two. */
function significant(value: string): number {
  const digits = value.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return digits.length - zerosOf(digits) || 1;
}

function unitsAgree(a: Reading, b: Reading): boolean {
  return a.unit === b.unit || (a.unit !== undefined && b.unit !== undefined && sameUnit(a.unit, b.unit));
}

/** "12.8 km or 8 miles per second": the rate is said once for both. */
function rateLost(a: string, b: string): boolean {
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** "The 1980s", "the eighties", and "los 80", of which one leaves the century open. */
function sameDecade(a: Reading, b: Reading): boolean {
  const [decade, other] = a.kind === 'decade' ? [a, b] : [b, a];
  if (decade.kind !== 'decade' || (other.kind !== 'decade' && !(other.kind === 'number' && /^[2-9]0$/.test(other.value))))
    return false;
  return Number(a.value) % 100 === Number(b.value) % 100 && (a.value.length < 3 || b.value.length < 3);
}

/** Equal values of kinds that languages exchange: "number 190" and "the 190th". */
function agreeAs(a: Reading, b: Reading): 'same' | 'partial' | undefined {
  if (a.value !== b.value) return sameDecade(a, b) ? 'same' : undefined;
  if (a.kind === b.kind)
    return unitsAgree(a, b)
      ? 'same'
      : a.unit === undefined || b.unit === undefined || rateLost(a.unit, b.unit)
        ? 'partial'
        : undefined;
  if (!NUMERIC.has(a.kind) || !NUMERIC.has(b.kind)) return undefined;
  const [plain, other] = a.kind === 'number' || a.kind === 'ordinal' ? [a, b] : [b, a];
  if ((a.kind === 'decade' && b.unit === 'year') || (b.kind === 'decade' && a.unit === 'year')) return 'same'; // "in his 20s"
  if (plain.kind !== 'number' && plain.kind !== 'ordinal')
    return unitsAgree(a, b) && (a.unit !== undefined || b.unit !== undefined) ? 'same' : undefined;
  if (other.kind === 'number' || other.kind === 'ordinal' || other.kind === 'century' || other.kind === 'decade') return 'same';
  return other.kind === 'measure' && toBase(1, other.unit ?? '')?.dimension === 'duration' ? 'same' : 'partial';
}

/** "Half" and "50 %", "a third" and "33 %". */
function isShare(percent: Quantity, part: Quantity): boolean {
  if (percent.kind !== 'percent' || part.kind !== 'number') return false;
  const share = approximately(part.value);
  return share > 0 && share < 1 && Math.abs(approximately(percent.value) / 100 - share) < SHARE_OFF;
}

/** Degrees that a conversion may be off: ovens are set in steps of ten. */
const degreesOff = (kelvin: number) => (kelvin < OVEN ? 1.5 : 5);

/** "1:30" for an hour and a half, or for a minute and a half. */
function lasts(time: Quantity, span: Quantity): boolean {
  if (time.kind !== 'time' || span.unit === undefined) return false;
  const length = toBase(approximately(span.value), span.unit);
  if (length?.dimension !== 'duration') return false;
  const [more, less] = time.value.split(':').map(Number);
  return less !== 0 && [60, 1].some((unit) => unit * (60 * more + less) === length.value);
}

/** "Huit jours" is a week, and "quinze jours" are two: both ends are counted. */
function roundsWeeks(a: { dimension: string; value: number }, b: { dimension: string; value: number }): boolean {
  const days = [a.value / DAY, b.value / DAY].sort((x, y) => x - y);
  return a.dimension === 'duration' && ((days[0] === 7 && days[1] === 8) || (days[0] === 14 && days[1] === 15));
}

/** Degrees of which nothing says what they are of are of either scale: "40 Grad" is "104 degrees". */
const withScales = (quantity: Quantity): readonly Reading[] =>
  quantity.unit === 'deg'
    ? (['degC', 'degF'] as const).map((unit) => ({ kind: quantity.kind, value: quantity.value, unit }))
    : readingsOf(quantity);

function converts(a: Quantity, b: Quantity, tolerance: number): boolean {
  if (a.unit === undefined || b.unit === undefined || (a.unit === b.unit && a.unit !== 'deg')) return false;
  for (const one of withScales(a)) {
    for (const other of withScales(b)) {
      const left = one.unit === undefined ? undefined : toBase(approximately(one.value), one.unit === 'pound' ? 'lb' : one.unit);
      const right =
        other.unit === undefined ? undefined : toBase(approximately(other.value), other.unit === 'pound' ? 'lb' : other.unit);
      if (!left || !right || left.dimension !== right.dimension || one.unit === other.unit) continue;
      const rough = a.approximate || b.approximate ? tolerance * ROUGH_FACTOR : tolerance;
      const room =
        left.dimension === 'temperature' ? degreesOff(left.value) : rough * Math.max(Math.abs(left.value), Math.abs(right.value));
      if (Math.abs(left.value - right.value) <= room || roundsWeeks(left, right)) return true;
    }
  }
  return false;
}

/** True when a value says of itself that it is round: by a word such as "about", by letters, by a scale ("1.3 million"). */
function isRound(quantity: Quantity): boolean {
  return quantity.approximate === true || quantity.form !== 'digits';
}

/** True when one value is the other, rounded: figures that are both exact to the digit are simply different. */
function rounds(a: Quantity, b: Quantity): boolean {
  if (!NUMERIC.has(a.kind) || !NUMERIC.has(b.kind) || !(unitsAgree(a, b) || a.unit === undefined || b.unit === undefined))
    return false;
  const [coarse, fine] = significant(a.value) <= significant(b.value) ? [a, b] : [b, a];
  const digits = significant(coarse.value);
  const [x, y] = [approximately(coarse.value), approximately(fine.value)];
  if (Math.max(x, y) < 10 || x * y <= 0) return false;
  const apart = Math.abs(x - y) / Math.max(x, y);
  // two figures in digits are not: "about 45" for "about 48" was changed
  const spelled = coarse.form !== 'digits' || fine.form !== 'digits';
  if (coarse.approximate && fine.approximate && spelled && apart <= BOTH_ROUGH) return true;
  if (!isRound(coarse) || (coarse.approximate === fine.approximate && coarse.form === 'digits')) return false;
  const close = apart <= CLOSE;
  return significant(fine.value) > digits && (digits > 1 || close) && Number(y.toPrecision(digits)) === x;
}

/** Fields of a date: year, month, day, or nothing where it is left out. */
export function fields(value: string): (string | undefined)[] {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  return [year === '-' ? undefined : year, month, day];
}

/** Two dates of which one says less, but nothing else. */
export function datesOverlap(a: Reading, b: Reading): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  const [one, other] = [fields(a.value), fields(b.value)];
  return one.every((field, at) => field === undefined || other[at] === undefined || field === other[at]) && one[1] === other[1];
}

/** The numbers that a date, time or fraction consists of, each of which a translation may write on its own. */
export function parts(quantity: Reading): string[] {
  if (quantity.kind === 'time') {
    const [hour, minute] = quantity.value.split(':').map(Number);
    return minute === 0 ? [String(hour)] : [String(hour), String(minute)];
  }
  if (quantity.kind === 'date')
    return fields(quantity.value)
      .filter((field, at) => field !== undefined && at !== 1)
      .map((field) => String(Number(field)));
  if (quantity.kind === 'identifier')
    return (quantity.value.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, ''));
  return quantity.value.includes('/') ? [quantity.value.split('/')[1]] : [];
}

/** How well two quantities agree, as a rank (0 is best), or nothing. */
export function judge(a: Quantity, b: Quantity, tolerance: number): { rank: number; how: Agreement } | undefined {
  const direct = agreeAs(a, b);
  if (direct === 'same') return { rank: a.kind === b.kind ? 0 : 1, how: 'same' };
  if (a.alternatives || b.alternatives) {
    for (const one of readingsOf(a))
      for (const other of readingsOf(b)) if (agreeAs(one, other) === 'same') return { rank: 2, how: 'ambiguous' };
  }
  if (converts(a, b, tolerance) || isShare(a, b) || isShare(b, a) || lasts(a, b) || lasts(b, a))
    return { rank: 3, how: 'converted' };
  if (direct === 'partial') return { rank: 4, how: 'partial' };
  for (const one of readingsOf(a))
    for (const other of readingsOf(b)) if (datesOverlap(one, other)) return { rank: 5, how: 'partial' };
  if (sameLetters(a, b)) return { rank: 7, how: 'ambiguous' };
  if (sameSerial(a, b)) return { rank: 3, how: 'same' };
  if (rounds(a, b)) return { rank: 6, how: 'rounded' };
  if (partOf(a, b) || partOf(b, a)) return { rank: 7, how: 'ambiguous' };
  return undefined;
}

/** "T2DM" and "DM2", "Genotype-3a" and "3a": the same digits, and the letters of one among the other's. */
function sameLetters(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'identifier' || b.kind !== 'identifier' || !a.weak || !b.weak) return false;
  if (a.value.replace(/\D/g, '') !== b.value.replace(/\D/g, '')) return false;
  const [few, many] = [a.value, b.value].map((value) => value.replace(/\d/g, '')).sort((one, other) => one.length - other.length);
  let rest = many;
  return [...few].every((letter) => {
    const known = rest.includes(letter);
    rest = rest.replace(letter, '');
    return known;
  });
}

/** The same number, account or the like: one may have its country's prefix. */
function sameSerial(a: Quantity, b: Quantity): boolean {
  const [one, other] = [a, b].map(({ kind, value }) =>
    (kind === 'identifier' || kind === 'number' ? value : '').replace(/^0+/, ''),
  );
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= LEAST_SERIAL && long.endsWith(short) && (a.kind === 'identifier' || b.kind === 'identifier');
}

/** The whole is a time on the hour, an identifier or a fraction, and the other its only number. */
function partOf(whole: Quantity, part: Quantity): boolean {
  if (part.kind !== 'number' && part.kind !== 'ordinal' && !(part.kind === 'measure' && whole.kind === 'time')) return false;
  if (whole.kind === 'date') return false;
  return readingsOf(whole).some((reading) => {
    const numbers = parts(reading);
    if (reading.kind === 'time' && isHalfHour(part, reading.value)) return true;
    return numbers.length === 1 && (numbers[0] === part.value || (reading.kind === 'time' && isOtherHalf(part, numbers[0])));
  });
}

/** "Las 8 de la tarde" is 20:00: a bare hour leaves open which half of the day is meant. */
const isOtherHalf = ({ kind, value }: Quantity, hour: string) =>
  kind === 'number' && Number(value) <= 12 && Number(value) + 12 === Number(hour);

/** "De cinco a ocho y media" beside "from five to half past eight". */
const isHalfHour = ({ kind, value }: Quantity, time: string) =>
  kind === 'number' &&
  /^\d+\.5$/.test(value) &&
  time.endsWith(':30') &&
  (Number(time.slice(0, 2)) - Number(value) + 0.5) % 12 === 0;
