import { approximately, zerosOf } from './exact.ts';
import type { Quantity, Reading } from './types.ts';
import { sameUnit, toBase } from './units.ts';

/**
 * How two quantities agree. `same`: value and unit; `converted`: the same amount in another unit; `rounded`: one is the
 * other, rounded; `ambiguous`: equal in one of several readings; `partial`: nothing contradicts, but one side says less (a
 * year or unit is missing); `repeated`: the other side says it once, and it is matched already.
 */
export type Agreement = 'same' | 'converted' | 'rounded' | 'ambiguous' | 'partial' | 'repeated';

export interface CompareOptions {
  /** Largest relative difference of a conversion, since converted figures are rounded. @default 0.05 */
  conversionTolerance?: number;
}

/** Which quantities of two texts agree. */
export interface Comparison {
  /** Index in `a`, index in `b`, how. An index occurs more than once where one side splits or repeats a quantity. */
  readonly matched: (readonly [number, number, Agreement])[];
  readonly onlyA: number[];
  readonly onlyB: number[];
}

/** Twice the default, for figures that are said to be rough. */
const ROUGH_FACTOR = 2.4;
const CONVERSION_TOLERANCE = 0.05;
/** "Half a hundred" and "four dozen" are the same number to a translator, and so are two that are both said to be rough. */
const CLOSE = 0.06;
const BOTH_ROUGH = 0.1;
/** Beyond so many leftovers per side, only exact matches are sought: the rest costs the product of both numbers. */
const MOST_LEFT = 128;
/** Largest difference between a share and its per cent: a third is 33. */
const SHARE_OFF = 0.006;
/** Kelvin from which a temperature is an oven's. */
const OVEN = 373;
const DAY = 86_400;
/** Digits from which two that end alike are one telephone number. */
const LEAST_SERIAL = 6;
const NUMERIC = new Set(['number', 'ordinal', 'percent', 'money', 'measure', 'decade', 'century']);

const readingsOf = (quantity: Quantity): readonly Reading[] =>
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

/** "Huit jours" is a week, and "quinze jours" are two: both ends are counted. */
function roundsWeeks(a: { dimension: string; value: number }, b: { dimension: string; value: number }): boolean {
  const days = [a.value / DAY, b.value / DAY].sort((x, y) => x - y);
  return a.dimension === 'duration' && ((days[0] === 7 && days[1] === 8) || (days[0] === 14 && days[1] === 15));
}

function converts(a: Quantity, b: Quantity, tolerance: number): boolean {
  if (a.unit === undefined || b.unit === undefined || a.unit === b.unit) return false;
  for (const one of readingsOf(a)) {
    for (const other of readingsOf(b)) {
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
function fields(value: string): (string | undefined)[] {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  return [year === '-' ? undefined : year, month, day];
}

/** Two dates of which one says less, but nothing else. */
function datesOverlap(a: Reading, b: Reading): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  const [one, other] = [fields(a.value), fields(b.value)];
  return one.every((field, at) => field === undefined || other[at] === undefined || field === other[at]) && one[1] === other[1];
}

/** The numbers that a date, time or fraction consists of, each of which a translation may write on its own. */
function parts(quantity: Reading): string[] {
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
function judge(a: Quantity, b: Quantity, tolerance: number): { rank: number; how: Agreement } | undefined {
  const direct = agreeAs(a, b);
  if (direct === 'same') return { rank: a.kind === b.kind ? 0 : 1, how: 'same' };
  if (a.alternatives || b.alternatives) {
    for (const one of readingsOf(a))
      for (const other of readingsOf(b)) if (agreeAs(one, other) === 'same') return { rank: 2, how: 'ambiguous' };
  }
  if (converts(a, b, tolerance) || isShare(a, b) || isShare(b, a)) return { rank: 3, how: 'converted' };
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
    return numbers.length === 1 && numbers[0] === part.value;
  });
}

type Pair = readonly [number, number, Agreement];

/** Pairs identical quantities by look-up, which is all that most texts need. */
function matchEqual(a: readonly Quantity[], b: readonly Quantity[], matched: Pair[]): [number[], number[]] {
  const key = (quantity: Quantity) => `${quantity.kind} ${quantity.value} ${quantity.unit ?? ''}`;
  const waiting = new Map<string, number[]>();
  for (let at = b.length - 1; at >= 0; at -= 1) {
    const list = waiting.get(key(b[at]));
    if (list) list.push(at);
    else waiting.set(key(b[at]), [at]);
  }
  const leftA: number[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < a.length; at += 1) {
    const other = waiting.get(key(a[at]))?.pop();
    if (other === undefined) leftA.push(at);
    else {
      taken.add(other);
      matched.push([at, other, 'same']);
    }
  }
  return [leftA, b.map((_, at) => at).filter((at) => !taken.has(at))];
}

/** Pairs what is left, best agreement first; of equals those that nothing forgives (not weak), and the nearest in order. */
function matchBest(
  a: readonly Quantity[],
  b: readonly Quantity[],
  leftA: number[],
  leftB: number[],
  matched: Pair[],
  tolerance: number,
): void {
  const candidates: { i: number; j: number; order: number; how: Agreement }[] = [];
  for (const i of leftA) {
    for (const j of leftB) {
      const verdict = judge(a[i], b[j], tolerance);
      if (!verdict) continue;
      const distance = Math.abs(i / a.length - j / b.length);
      candidates.push({ i, j, order: verdict.rank + (a[i].weak === b[j].weak ? 0 : 0.5) + distance / 4, how: verdict.how });
    }
  }
  candidates.sort((one, other) => one.order - other.order || one.i - other.i || one.j - other.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  for (const { i, j, how } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue;
    usedA.add(i);
    usedB.add(j);
    matched.push([i, j, how]);
  }
  keep(leftA, (at) => !usedA.has(at));
  keep(leftB, (at) => !usedB.has(at));
}

function keep(list: number[], wanted: (at: number) => boolean): void {
  let length = 0;
  for (const at of list) if (wanted(at)) list[length++] = at;
  list.length = length;
}

/** A date or time on one side, and all its numbers singly on the other: "12 March" … "in 2019". */
function matchParts(
  wholes: readonly Quantity[],
  others: readonly Quantity[],
  leftWholes: number[],
  leftOthers: number[],
  add: (whole: number, other: number) => void,
): void {
  keep(leftWholes, (at) => {
    for (const reading of readingsOf(wholes[at])) {
      const whole = fields(reading.value);
      const month =
        reading.kind === 'date' && whole[1] !== undefined
          ? leftOthers.find((other) => datesOverlap(reading, others[other]))
          : undefined;
      const numbers = parts(reading).filter((number) => month === undefined || !parts(others[month]).includes(number));
      if (numbers.length === 0 || (reading.kind !== 'date' && reading.kind !== 'time' && reading.kind !== 'identifier')) continue;
      const found = numbers.map((number) =>
        leftOthers.find((other) => others[other].value === number && NUMERIC.has(others[other].kind)),
      );
      if (
        found.some((other) => other === undefined) ||
        (reading.kind === 'date' && month === undefined && whole[2] !== undefined && numbers.length < 2)
      )
        continue;
      const all = [...found, month].filter((other) => other !== undefined);
      for (const other of all) add(at, other);
      keep(leftOthers, (other) => !all.includes(other));
      return false;
    }
    return true;
  });
}

/** The year that one side's date lacks may stand by itself there: "March 12, 2019" and "in 2019, on 12 March". */
function absorbFields(
  wholes: readonly Quantity[],
  others: readonly Quantity[],
  pairs: readonly (readonly [number, number])[],
  leftOthers: number[],
  add: (whole: number, other: number) => void,
): void {
  for (const [whole, part] of pairs) {
    if (wholes[whole].kind !== 'date' || others[part].kind !== 'date') continue;
    const missing = parts(wholes[whole]).filter((number) => !parts(others[part]).includes(number));
    const found = leftOthers.find((at) => missing.includes(others[at].value) && NUMERIC.has(others[at].kind));
    if (found === undefined) continue;
    add(whole, found);
    keep(leftOthers, (at) => at !== found);
  }
}

/** What a side says again, or in a second unit, where the other says it once. */
function matchRepeated(
  mine: readonly Quantity[],
  others: readonly Quantity[],
  left: number[],
  mostRank: number,
  tolerance: number,
  add: (mine: number, other: number) => void,
): void {
  if (others.length > MOST_LEFT || left.length > MOST_LEFT) return;
  keep(left, (at) => {
    const other = others.findIndex((each) => (judge(mine[at], each, tolerance)?.rank ?? 9) <= mostRank);
    if (other < 0) return true;
    add(at, other);
    return false;
  });
}

/**
 * Matches the quantities of two texts, whatever their order: each with its best counterpart, exact agreement first.
 * What stays in `onlyA` and `onlyB` is missing, added or changed; the weak ones among them (`Quantity.weak`) mean little.
 */
export function compareQuantities(a: readonly Quantity[], b: readonly Quantity[], options: CompareOptions = {}): Comparison {
  const tolerance = options.conversionTolerance ?? CONVERSION_TOLERANCE;
  const matched: Pair[] = [];
  const [onlyA, onlyB] = matchEqual(a, b, matched);
  if (onlyA.length > 0 && onlyB.length > 0 && onlyA.length <= MOST_LEFT && onlyB.length <= MOST_LEFT) {
    matchBest(a, b, onlyA, onlyB, matched, tolerance);
    matchParts(a, b, onlyA, onlyB, (whole, other) => matched.push([whole, other, 'partial']));
    matchParts(b, a, onlyB, onlyA, (whole, other) => matched.push([other, whole, 'partial']));
  }
  const partial = matched.filter(([, , how]) => how === 'partial');
  absorbFields(
    a,
    b,
    partial.map(([i, j]) => [i, j]),
    onlyB,
    (whole, other) => matched.push([whole, other, 'partial']),
  );
  absorbFields(
    b,
    a,
    partial.map(([i, j]) => [j, i]),
    onlyA,
    (whole, other) => matched.push([other, whole, 'partial']),
  );
  // A second unit ("645 miles (1040 km)") excuses a leftover only where none on the other side could be meant by it.
  const contested = onlyA.some((at) => !a[at].weak) && onlyB.some((at) => !b[at].weak);
  const mostRank = contested ? 2 : 3;
  matchRepeated(a, b, onlyA, mostRank, tolerance, (mine, other) => matched.push([mine, other, 'repeated']));
  matchRepeated(b, a, onlyB, mostRank, tolerance, (mine, other) => matched.push([other, mine, 'repeated']));
  matched.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  return { matched, onlyA, onlyB };
}

/** Weights of evidence: a figure of three digits is hardly there by chance, a "two" easily. */
function weight(quantity: Quantity): number {
  if (quantity.kind === 'identifier') return 0.5;
  if (quantity.weak) return 0.15;
  return quantity.value.length >= 3 ? 1 : 0.6;
}

/** Evidence this much short of certainty: one small number proves little either way. */
const DOUBT = 0.5;
/** More quantities than this say nothing new about whether two sentences belong together. */
const MOST_EVIDENCE = 24;

/**
 * How far the quantities of two sentences speak for (up to 1) or against (down to −1) their being translations; 0 when
 * neither has any. Cheap: no alternatives are weighed against each other, and at most 24 quantities a side are looked at.
 */
export function quantityAgreement(a: readonly Quantity[], b: readonly Quantity[]): number {
  const left = Math.min(a.length, MOST_EVIDENCE);
  const right = Math.min(b.length, MOST_EVIDENCE);
  if (left === 0 && right === 0) return 0;
  let taken = 0;
  let shared = 0;
  let alone = 0;
  for (let i = 0; i < left; i += 1) {
    const own = weight(a[i]);
    let found = -1;
    for (let j = 0; j < right && found < 0; j += 1) {
      if ((taken & (1 << j)) === 0 && judge(a[i], b[j], CONVERSION_TOLERANCE)) found = j;
    }
    if (found < 0) alone += own;
    else {
      taken |= 1 << found;
      shared += own + weight(b[found]);
    }
  }
  for (let j = 0; j < right; j += 1) if ((taken & (1 << j)) === 0) alone += weight(b[j]);
  return (shared - alone) / (shared + alone + DOUBT);
}
