import { type Agreement, CONVERSION_TOLERANCE, datesOverlap, fields, judge, NUMERIC, parts, readingsOf } from './agree.ts';
import type { Quantity } from './types.ts';

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

/** Beyond so many leftovers per side, only exact matches are sought: the rest costs the product of both numbers. */
const MOST_LEFT = 128;
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

/** Of two texts without quantities, as most sentences are. */
const NOTHING: Comparison = { matched: [], onlyA: [], onlyB: [] };

/**
 * Matches the quantities of two texts, whatever their order: each with its best counterpart, exact agreement first.
 * What stays in `onlyA` and `onlyB` is missing, added or changed; the weak ones among them (`Quantity.weak`) mean little.
 */
export function compareQuantities(a: readonly Quantity[], b: readonly Quantity[], options: CompareOptions = {}): Comparison {
  if (a.length + b.length === 0) return NOTHING;
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
