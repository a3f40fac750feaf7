import type { Quantity, Reading } from '../quantities/index.ts';
import { toBase } from '../quantities/unit-table.ts';
import type { Side } from '../types.ts';
import { type Pair, quoted, segmentsOf, spanIn } from './context.ts';
import { withoutForm } from './figure-form.ts';
import { withoutLoose } from './loose-figures.ts';
import { settings } from './settings.ts';
import { withoutShares } from './shares.ts';
import type { Category, Draft, Severity } from './types.ts';
import { withoutWorded } from './worded-figures.ts';

/** The three checks that share one comparison. */
export type QuantityClass = 'number' | 'date' | 'unit';

const DATES = new Set(['date', 'weekday', 'time']);
const UNITS = new Set(['money', 'measure']);

export const classOf = ({ kind }: Reading): QuantityClass => (DATES.has(kind) ? 'date' : UNITS.has(kind) ? 'unit' : 'number');

const categories: Record<QuantityClass, Category> = {
  number: 'accuracy/mistranslation/number',
  date: 'accuracy/mistranslation/date-time',
  unit: 'accuracy/mistranslation/unit-conversion',
};

/** A figure in the place of another, or some in a row, of one side, that the other side lacks. */
interface Difference {
  readonly source?: Quantity;
  readonly target?: Quantity;
  /** The others of a row. */
  readonly more?: readonly Quantity[];
}

/** What differs between the figures of a pair, for the check of one class. */
export function quantityFindings(pair: Pair, wanted: QuantityClass): Draft[] {
  return differences(pair)
    .filter(({ source, target }) => classOf((source ?? target)!) === wanted)
    .map((difference) => draftOf(pair, difference, wanted));
}

/** What a pair's figures differ in; the three checks ask for it. */
const known = new WeakMap<Pair, readonly Difference[]>();

const NONE: readonly Difference[] = [];

function differences(pair: Pair): readonly Difference[] {
  const { onlyA, onlyB } = pair.quantities.comparison;
  if (onlyA.length + onlyB.length === 0) return NONE;
  const done = known.get(pair);
  if (done) return done;
  const found = foundDifferences(pair);
  known.set(pair, found);
  return found;
}

/** Figures of the other side that one is held against: those about its place, where there are more. */
const MOST_RIVALS = 64;

/** Figures of a side that are told of one passage: where more have no counterpart, nobody reads on. */
const MOST_DIFFERENCES = 512;

/** A figure missing here and another one too many there are one changed figure: same kind first, then nearest in place. */
function foundDifferences(pair: Pair): Difference[] {
  const { source, target, comparison } = pair.quantities;
  const unanswered = {
    source: comparison.onlyA.slice(0, MOST_DIFFERENCES).map((at) => source[at]),
    target: comparison.onlyB.slice(0, MOST_DIFFERENCES).map((at) => target[at]),
  };
  const { source: missing, target: extra } = withoutWorded(
    pair,
    withoutShares(pair, withoutLoose(pair, withoutForm(pair, unanswered))),
  );
  const found: Difference[] = [];
  const candidates = missing.flatMap((one, at) =>
    around(extra, at / missing.length)
      .filter(
        (other) => (!(one.weak && other.weak) || one.kind === 'identifier' || areRests(one, other)) && mayReplace(one, other),
      )
      .map((other) => ({ one, other, distance: distance(pair, one, other) })),
  );
  candidates.sort((a, b) => a.distance - b.distance);
  const used = new Set<Quantity>();
  for (const { one, other } of candidates) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    if (isVague(one, other) || isVague(other, one)) continue;
    found.push({ source: one, target: other });
  }
  const alone = (figures: readonly Quantity[]) => new Set(figures.filter((figure) => !used.has(figure) && !figure.weak));
  for (const [first, ...more] of rowsOf(source, alone(missing))) found.push({ source: first, more });
  for (const [first, ...more] of rowsOf(target, alone(extra))) found.push({ target: first, more });
  return found;
}

/** Some figures by their rows: without another one of the text between them, and of one class. A lost passage takes many along. */
function rowsOf(all: readonly Quantity[], some: ReadonlySet<Quantity>): Quantity[][] {
  const rows: Quantity[][] = [];
  let isOpen = false;
  for (const figure of all) {
    const row = isOpen ? rows.at(-1)! : undefined;
    if (some.has(figure)) {
      if (row && classOf(row[0]) === classOf(figure)) row.push(figure);
      else rows.push([figure]);
    }
    isOpen = some.has(figure) || (isOpen && figure.weak === true);
  }
  return rows;
}

function around<Item>(items: readonly Item[], place: number): readonly Item[] {
  if (items.length <= MOST_RIVALS) return items;
  const from = Math.floor(place * items.length) - MOST_RIVALS / 2;
  const first = Math.max(0, Math.min(from, items.length - MOST_RIVALS));
  return items.slice(first, first + MOST_RIVALS);
}

/** "2 hours and 45 minutes", "2 Stunden und 30 Minuten". */
const areRests = (one: Quantity, other: Quantity) =>
  one.rest === true && other.rest === true && toBase(1, one.unit!)?.dimension === toBase(1, other.unit!)?.dimension;

/** Digits that belong to a name are no figure that another may take the place of. */
const mayReplace = (one: Quantity, other: Quantity) => (one.kind === 'identifier') === (other.kind === 'identifier');

function distance({ source, target }: Pair, one: Quantity, other: Quantity): number {
  const apart = Math.abs(one.start / Math.max(1, source.text.length) - other.start / Math.max(1, target.text.length));
  const unlike = one.kind === other.kind ? 0 : classOf(one) === classOf(other) ? 0.5 : 1;
  return apart + unlike - (one.value === other.value ? 2 : 0);
}

const NOUNS: Readonly<Record<QuantityClass, readonly [one: string, several: string]>> = {
  number: ['figure', 'figures'],
  date: ['date or time', 'dates or times'],
  unit: ['measure or amount', 'measures or amounts'],
};

/** Figures of a row that are named in a message. */
const MOST_NAMED = 5;

function draftOf(pair: Pair, { source, target, more = [] }: Difference, wanted: QuantityClass): Draft {
  const said = (side: Side, first: Quantity) => {
    const row = [first, ...more].map(({ start, end }) => quoted(pair[side].text.slice(start, end)));
    return `${row.slice(0, MOST_NAMED).join(', ')}${row.length > MOST_NAMED ? ` and ${row.length - MOST_NAMED} more` : ''}`;
  };
  const noun = NOUNS[wanted][Math.min(more.length, 1)];
  const are = more.length > 0 ? 'are' : 'is';
  const spans = (side: Side, first: Quantity | undefined) => first && [first, ...more].map((each) => spanIn(pair[side], each));
  const a = source && said('source', source);
  const b = target && said('target', target);
  const scale = source && target ? scaleBetween(source, target) : undefined;
  const severity = severityOf(source, target, scale, more);
  const message =
    a && b
      ? `${scale ?? `Changed ${noun}`}: ${a} in the source, ${b} in the translation`
      : a
        ? `Missing ${noun}: ${a} ${are} not in the translation`
        : `Extra ${noun}: ${b} ${are} not in the source`;
  return {
    category: categories[wanted],
    severity,
    side: target ? 'target' : 'source',
    source: spans('source', source),
    target: spans('target', target),
    segments: segmentsOf(pair),
    message,
    evidence: {
      kind: kindOf(a, b, scale),
      ...(severity === 'minor' && { weak: true }),
      ...(source && { source: shown(source) }),
      ...(target && { target: shown(target) }),
    },
  };
}

function kindOf(source: string | undefined, target: string | undefined, scale: string | undefined): string {
  if (scale) return 'scale';
  return source && target ? 'changed' : source ? 'missing' : 'extra';
}

function severityOf(
  source: Quantity | undefined,
  target: Quantity | undefined,
  scale: string | undefined,
  more: readonly Quantity[],
): Severity {
  if (more.some((each) => severityOf(each, undefined, undefined, []) !== 'minor')) return 'major';
  if (scale) return 'critical';
  const soft = (quantity: Quantity | undefined) =>
    quantity !== undefined &&
    ((quantity.weak && !quantity.rest) || quantity.kind === 'identifier' || quantity.kind === 'ordinal');
  if (soft(source) || soft(target)) return 'minor';
  if (source && target) return 'major';
  return isIdle((source ?? target)!) ? 'minor' : 'major';
}

/** "Over twenty" for "two dozen": what differs is how exact they are. */
function isVague(one: Quantity, other: Quantity): boolean {
  const [a, b] = [Number(one.value), Number(other.value)];
  return (
    one.approximate === true && one.form === 'words' && b % 10 === 0 && Math.abs(a - b) <= settings.dozensApart * Math.max(a, b)
  );
}

/**
 * "Two" comes and goes with the wording ("both", "a pair"), and so do "a hundred per cent" (wholly), "24 hours" (round the clock),
 * "a hundred", "in her 20s", and a single 1 ("a child of 1 year", "the other 1", "1, rue Neuve"); other figures don't.
 */
function isIdle({ value, kind, form, unit }: Quantity): boolean {
  if (kind === 'percent') return value === '100';
  if (kind === 'decade') return value.length === 2;
  if (unit === 'hour' && value === '24') return true;
  if (kind !== 'number' && kind !== 'measure') return false;
  if (kind === 'number' && value === '1') return true;
  return form === 'words' && (Number(value) <= settings.smallNumber || (kind === 'number' && value === '100'));
}

/** Milliard, miljard and Milliarde are an English billion; Billion and biljoen are an English trillion. */
function scaleBetween(source: Quantity, target: Quantity): string | undefined {
  const [a, b] = [Number(source.value), Number(target.value)];
  if (!(a > 0) || !(b > 0) || classOf(source) === 'date' || classOf(target) === 'date') return undefined;
  const ratio = Math.max(a, b) / Math.min(a, b);
  if (Math.max(a, b) < 1e5) return undefined;
  for (const [factor, words] of [
    [1e3, 'a thousand'],
    [1e6, 'a million'],
  ] as const)
    if (Math.abs(ratio / factor - 1) < 1e-6)
      return `Wrong scale, by ${words} times (milliard, miljard and Milliarde are billion)`;
  return undefined;
}

const shown = ({ kind, value, unit }: Quantity) => `${kind} ${value}${unit ? ` ${unit}` : ''}`;
