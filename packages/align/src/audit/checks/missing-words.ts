import { probabilityOf } from '../../judgement.ts';
import { placeholderSpans } from '../../placeholders.ts';
import type { Side } from '../../types.ts';
import { usualLooseness } from '../../words/looseness.ts';
import { type PackedWords, weightsOf } from '../../words/packed.ts';
import { spansOfRead, type UncoveredSpan } from '../../words/uncovered-spans.ts';
import type { OwnCheck } from '../check.ts';
import { closesLetter } from '../closings.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, spanIn } from '../context.ts';
import { spellsOutAcronym } from '../expansions.ts';
import { shortfall } from '../length-ratio.ts';
import { lostItems } from '../list-items.ts';
import { type OverPairs, overParts } from '../over-pairs.ts';
import { logOddsOf } from '../probability.ts';
import { addressesReader } from '../salutation.ts';
import { settings } from '../settings.ts';
import type { Draft, Span } from '../types.ts';

/** Clauses and phrases inside a matched pair that only the source has. */
export const omittedWords: OwnCheck = {
  id: 'omitted-words',
  description: 'Clauses and phrases of a matched source sentence that its translation lacks.',
  needs: 'vectors',
  last: true,
  run: (context) => missing(context, 'source'),
};

/** Clauses and phrases inside a matched pair that only the target has. */
export const addedWords: OwnCheck = {
  id: 'added-words',
  description: 'Clauses and phrases of a target sentence that its source lacks.',
  needs: 'vectors',
  last: true,
  run: (context) => missing(context, 'target'),
};

async function missing(context: AuditContext, side: Side): Promise<OverPairs> {
  const loose = await looseness(context);
  return overParts((pair) => {
    if (addressesReader(pair, context) || closesLetter(pair, context)) return [];
    const phrases = spansOf(pair, context, loose)
      .filter(
        (span) =>
          span.side === side &&
          span.probability >= settings.missingMinor[side] &&
          span.weight >= settings.missingWeight[side] &&
          !spellsOutAcronym(pair, side, span) &&
          !isAmount(pair, side, span) &&
          !placeholderSpans(pair[side].text).some((each) => each.start < span.end && span.start < each.end),
      )
      .map((span) => draft(pair, span, isGrave(pair, span, loose, context.lengthRatio)));
    if (phrases.length > 0 || side === 'target' || shortfall(pair, side, context.lengthRatio) <= 0) return phrases;
    return lostItems(pair, side)
      .filter((item) => !spellsOutAcronym(pair, side, item))
      .map((item) => itemDraft(pair, item));
  });
}

/** A target's "(9,174 sq mi)" is for those who compare figures to judge. */
function isAmount({ quantities }: Pair, side: Side, { start, end }: Span): boolean {
  return side === 'target' && quantities.target.some((each) => each.unit !== undefined && each.start <= start && end <= each.end);
}

type Looseness = Readonly<Record<Side, number>>;

const known = new WeakMap<readonly Pair[], Promise<Looseness>>();

/** Both checks ask for the same. */
function looseness(context: AuditContext): Promise<Looseness> {
  let loose = known.get(context.parts);
  if (!loose) known.set(context.parts, (loose = measuredLooseness(context)));
  return loose;
}

/**
 * How much more these translations leave uncovered on either side than close ones do: where half of the sentences leave much, one
 * more such sentence is the translator's manner, not an omission.
 */
async function measuredLooseness({ parts, pause }: AuditContext): Promise<Looseness> {
  const shares: Record<Side, number[]> = { source: [], target: [] };
  for (const { packed } of parts) {
    if (packed) for (const side of ['source', 'target'] as const) shares[side].push(uncoveredShare(packed[side]));
    await pause();
  }
  return { source: usualLooseness(shares.source), target: usualLooseness(shares.target) };
}

function uncoveredShare(words: PackedWords): number {
  const { all, uncovered } = weightsOf(words);
  return all > 0 ? uncovered / all : 0;
}

/** Of the pair that was asked about last: both checks ask for the same spans, one after the other. */
const latest = new WeakMap<readonly Pair[], { readonly pair: Pair; readonly spans: readonly UncoveredSpan[] }>();

/**
 * Their probabilities suppose that one pair in five lacks something: fewer do, and where the
 * whole other side is as long as it should be, hardly any: what seems missing is said in other words.
 */
function spansOf(pair: Pair, { parts, lexicon, lengthRatio }: AuditContext, looseness: Looseness): readonly UncoveredSpan[] {
  const found = latest.get(parts);
  if (found?.pair === pair) return found.spans;
  const { words, packed } = pair;
  const lengthOf = (side: Side) => settings.missingLength[side] * within(shortfall(pair, side, lengthRatio), MOST_SHORT);
  const rarer = { source: lengthOf('source') - settings.missingRarity, target: lengthOf('target') - settings.missingRarity };
  const uncovered =
    words && lexicon
      ? spansOfRead(words, packed, lexicon, { minProbability: leastIn(rarer), lengthRatio, looseness }).map((span) => ({
          ...span,
          probability: probabilityOf(logOddsOf(span.probability) + rarer[span.side]),
        }))
      : [];
  latest.set(parts, { pair, spans: uncovered });
  return uncovered;
}

/**
 * What less probable spans end below on either side: a hair less, lest rounding decide. From a half on, they have a say in how probable
 * others are.
 */
function leastIn(rarer: Readonly<Record<Side, number>>): number {
  const least = (side: Side) => probabilityOf(logOddsOf(settings.missingMinor[side]) - rarer[side]);
  return Math.min(0.5, 0.999 * Math.min(least('source'), least('target')));
}

/** Of a shortfall beyond it, no more is learnt. */
const MOST_SHORT = 8;

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));

function itemDraft(pair: Pair, item: Span): Draft {
  return {
    category: 'accuracy/omission',
    severity: 'minor',
    side: 'source',
    source: [spanIn(pair.source, item)],
    segments: segmentsOf(pair),
    message: `Left out of a list: ${quoted(pair.source.text.slice(item.start, item.end), 90)}`,
    evidence: { kind: 'item' },
  };
}

/** What is major must be surer, by other signs than what is missing at all: see `settings.missingMajor`. */
function isGrave(pair: Pair, span: UncoveredSpan, looseness: Looseness, lengthRatio: number): boolean {
  const { side, weight, names, probability } = span;
  if (weight < settings.missingMajorWeight) return false;
  const logOdds =
    logOddsOf(probability) +
    settings.missingMajorLength[side] * within(shortfall(pair, side, lengthRatio), MOST_SHORT) -
    settings.missingMajorName[side] * names -
    settings.missingMajorLoose * looseness[side];
  return probabilityOf(logOdds) >= settings.missingMajor[side];
}

function draft(pair: Pair, { side, start, end, weight, probability }: UncoveredSpan, grave: boolean): Draft {
  const text = quoted(pair[side].text.slice(start, end), 90);
  return {
    category: side === 'source' ? 'accuracy/omission' : 'accuracy/addition',
    severity: grave ? 'major' : 'minor',
    side,
    [side]: [spanIn(pair[side], { start, end })],
    segments: segmentsOf(pair),
    message: side === 'source' ? `Left out of the translation: ${text}` : `Added by the translation: ${text}`,
    probability,
    evidence: { score: Math.round(1000 * probability) / 1000, contentWords: Math.round(10 * weight) / 10 },
  };
}
