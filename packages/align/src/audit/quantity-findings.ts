import type { Quantity, Reading } from '../quantities/index.ts';
import type { Side } from '../types.ts';
import { type Pair, segmentsOf, spanIn } from './context.ts';
import { settings } from './settings.ts';
import type { Category, Draft, Severity } from './types.ts';

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

interface Difference {
  readonly source?: Quantity;
  readonly target?: Quantity;
}

/** What differs between the figures of a pair, for the check of one class. */
export function quantityFindings(pair: Pair, wanted: QuantityClass): Draft[] {
  return differences(pair)
    .filter(({ source, target }) => classOf((source ?? target)!) === wanted)
    .map((difference) => draftOf(pair, difference, wanted));
}

/** What a pair's figures differ in; the three checks ask for it. */
const known = new WeakMap<Pair, readonly Difference[]>();

function differences(pair: Pair): readonly Difference[] {
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
  const missing = comparison.onlyA.slice(0, MOST_DIFFERENCES).map((at) => source[at]);
  const extra = comparison.onlyB.slice(0, MOST_DIFFERENCES).map((at) => target[at]);
  const found: Difference[] = [];
  const candidates = missing.flatMap((one, at) =>
    around(extra, at / missing.length)
      .filter((other) => (!(one.weak && other.weak) || one.kind === 'identifier') && mayReplace(one, other))
      .map((other) => ({ one, other, distance: distance(pair, one, other) })),
  );
  candidates.sort((a, b) => a.distance - b.distance);
  const used = new Set<Quantity>();
  for (const { one, other } of candidates) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    found.push({ source: one, target: other });
  }
  for (const one of missing) if (!used.has(one) && !one.weak) found.push({ source: one });
  for (const other of extra) if (!used.has(other) && !other.weak) found.push({ target: other });
  return found;
}

function around<Item>(items: readonly Item[], place: number): readonly Item[] {
  if (items.length <= MOST_RIVALS) return items;
  const from = Math.floor(place * items.length) - MOST_RIVALS / 2;
  const first = Math.max(0, Math.min(from, items.length - MOST_RIVALS));
  return items.slice(first, first + MOST_RIVALS);
}

/** Digits that belong to a name are no figure that another may take the place of. */
const mayReplace = (one: Quantity, other: Quantity) => (one.kind === 'identifier') === (other.kind === 'identifier');

function distance({ source, target }: Pair, one: Quantity, other: Quantity): number {
  const apart = Math.abs(one.start / Math.max(1, source.text.length) - other.start / Math.max(1, target.text.length));
  const unlike = one.kind === other.kind ? 0 : classOf(one) === classOf(other) ? 0.5 : 1;
  return apart + unlike - (one.value === other.value ? 2 : 0);
}

function draftOf(pair: Pair, { source, target }: Difference, wanted: QuantityClass): Draft {
  const said = (side: Side, { start, end }: Quantity) => `“${pair[side].text.slice(start, end)}”`;
  const noun = { number: 'figure', date: 'date or time', unit: 'measure or amount' }[wanted];
  const a = source && said('source', source);
  const b = target && said('target', target);
  const scale = source && target ? scaleBetween(source, target) : undefined;
  const message =
    a && b
      ? `${scale ?? `Changed ${noun}`}: ${a} in the source, ${b} in the translation`
      : a
        ? `Missing ${noun}: ${a} is not in the translation`
        : `Extra ${noun}: ${b} is not in the source`;
  return {
    category: categories[wanted],
    severity: severityOf(source, target, scale),
    side: target ? 'target' : 'source',
    source: source && [spanIn(pair.source, source)],
    target: target && [spanIn(pair.target, target)],
    segments: segmentsOf(pair),
    message,
    evidence: { ...(source && { source: shown(source) }), ...(target && { target: shown(target) }) },
  };
}

function severityOf(source: Quantity | undefined, target: Quantity | undefined, scale: string | undefined): Severity {
  if (scale) return 'critical';
  const soft = (quantity: Quantity | undefined) =>
    quantity !== undefined && (quantity.weak || quantity.kind === 'identifier' || quantity.kind === 'ordinal');
  if (soft(source) || soft(target)) return 'minor';
  if (source && target) return 'major';
  return lonelySmall((source ?? target)!) ? 'minor' : 'major';
}

/** "Two" comes and goes with the wording ("both", "a pair"); larger figures don't. */
function lonelySmall({ value, kind, form }: Quantity): boolean {
  return (kind === 'number' || kind === 'measure') && form === 'words' && Number(value) <= settings.smallNumber;
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
