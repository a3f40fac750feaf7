import { languages } from '../../languages/index.ts';
import type { Side } from '../../types.ts';
import { tokenizeWords } from '../../words/tokenize.ts';
import type { OwnCheck } from '../check.ts';
import { hasUnreadWords, type Pair, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { mayDeny } from '../denial-words.ts';
import { type Denial, type Denials, isPlain, readDenials } from '../denials.ts';
import { isDeniedOpposite } from '../denied-opposites.ts';
import { lostPrefixes } from '../lost-prefixes.ts';
import { oppositeWords } from '../opposite-words.ts';
import { overPairs } from '../over-pairs.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';
export const negation: OwnCheck = {
  id: 'negation',
  description:
    'A negation that only one side has, or a word in whose place its opposite stands: the sentence may say the opposite.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(languages, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: ({ bare }) =>
    overPairs((pair) => {
      const drafts = [judge(pair) ?? [], oppositeWords(pair)].flat();
      return drafts.length === 0 && bare ? lostPrefixes(pair, bare) : drafts;
    }),
};

function judge(pair: Pair): Draft | undefined {
  if (!mayDeny(pair, 'source') && !mayDeny(pair, 'target')) return undefined;
  // beyond these, nothing is known of a denial's surroundings, and the work grows with the product of both sides'
  if (hasUnreadWords(pair)) return undefined;
  const source = readDenials(pair, 'source');
  const target = readDenials(pair, 'target');
  const answered = answeredDenials(source.denials, target.denials);
  const left = (own: Denials, other: Denials) =>
    own.denials.filter((denial) => !answered.has(denial) && !isCovered(denial, other, answered) && isMissed(denial, own, other));
  const unsaid = (side: Side, own: Denials, other: Denials) =>
    withoutCancelled(left(own, other), other).filter((denial) => !isDeniedOpposite(pair, side, denial));
  const [lost, gained] = [unsaid('source', source, target), unsaid('target', target, source)];
  const plain = { source: source.denials.filter(isPlain), target: target.denials.filter(isPlain) };
  if (lost.length > 0) return draft(pair, 'source', lost, plain);
  if (gained.length > 0) return draft(pair, 'target', gained, plain);
  return undefined;
}

/** "There is no place where it does not grow" grows everywhere: two denials that the other side has none for. */
const withoutCancelled = (left: readonly Denial[], { denials }: Denials): readonly Denial[] =>
  left.length === 2 &&
  left[1].at - left[0].at <= settings.cancelledWithin &&
  left.every(({ kind }) => kind === 'plain') &&
  !denials.some(isPlain)
    ? []
    : left;

/** "Whether or not", and "never repair a car or build a house", where our side says "never" twice. */
function isCovered({ choice, series, word }: Denial, other: Denials, answered: ReadonlySet<Denial>): boolean {
  if (choice && other.choices) return true;
  const again = (each: Denial) => each.series === series || each.word.text.toLowerCase() === word.text.toLowerCase();
  return other.widened && [...answered].some(again);
}

/**
 * "Not" is missed wherever nothing answers it. "Not only", "not uncommon" and "without" have other renderings as well
 * ("also", "frequent", "alone"): they are missed where the other side has more of what they take back.
 */
function isMissed(denial: Denial, own: Denials, other: Denials): boolean {
  const { kind, reversed } = denial;
  if (kind === 'hidden') return false;
  if (kind !== 'opposite') return kind === 'plain' || other.bare[kind].length > own.bare[kind].length;
  return reversed !== undefined && other.bare.opposite.some((at) => at >= reversed[0] && at < reversed[1]);
}

/**
 * The denials that have one to answer them on the other side, like ones first, then the nearest: a plain one wherever it
 * stands, else a hidden one, but only where the words around the plain one are rendered.
 */
function answeredDenials(source: readonly Denial[], target: readonly Denial[]): ReadonlySet<Denial> {
  const couples = source.flatMap((one) =>
    target
      .filter((other) => isPlain(one) || isPlain(other))
      .map((other) => ({
        one,
        other,
        unlike: !isPlain(one) || !isPlain(other) ? 2 : Number(one.kind !== other.kind),
        apart: Math.min(apart(one, other), apart(other, one)),
      }))
      .filter(({ one, other, unlike, apart }) => unlike < 2 || apart <= settings.negationApart || one.firm || other.firm)
      .filter(({ one, other }) => !(one.ended && other.lasts) && !(other.ended && one.lasts)),
  );
  const answered = new Set<Denial>();
  for (const { one, other } of couples.sort((a, b) => a.unlike - b.unlike || a.apart - b.apart))
    if (!answered.has(one) && !answered.has(other)) answered.add(one).add(other);
  return answered;
}

/** Words between a denial of the other side and what renders this one's surroundings; none where nothing is known of those. */
const apart = ({ rendered }: Denial, { at }: Denial) =>
  rendered.length === 0 ? 0 : Math.min(...rendered.map((place) => Math.abs(place - at)));

function draft(pair: Pair, side: Side, left: readonly Denial[], plain: Record<Side, readonly Denial[]>): Draft | undefined {
  // where a negation was simply dropped, its neighbours are all there; where it was rendered by other means ("avoid" for
  // "do not use"), one of them is not
  const around = Math.max(...left.map(({ covered }) => covered));
  if (around < (side === 'source' ? settings.negationMinor : settings.negationGained)) return undefined;
  const { source, target } = plain;
  const isTurned = around >= settings.negationMajor && (isCertain(pair, left, plain) || isDropped(left, plain));
  const alone = source.length === 0 || target.length === 0;
  const words = (list: readonly Denial[]) => list.map(({ word }) => `“${word.text}”`).join(', ');
  const message =
    side === 'source'
      ? alone
        ? `Negation lost: the source has ${words(source)}, the translation nothing like it: ${quoted(pair.target.text)}`
        : `Fewer negations than in the source: ${words(source)} there, ${words(target)} here`
      : alone
        ? `Negation added: the translation has ${words(target)}, the source nothing like it: ${quoted(pair.source.text)}`
        : `More negations than in the source: ${words(target)} here, ${words(source)} there`;
  const spans = (on: Side) => (plain[on].length > 0 ? plain[on].map(({ word }) => spanIn(pair[on], word)) : [wholeOf(pair[on])]);
  return {
    category: 'accuracy/mistranslation',
    severity: isTurned ? 'major' : 'minor',
    side,
    source: spans('source'),
    target: spans('target'),
    segments: segmentsOf(pair),
    message,
    evidence: {
      kind: isTurned ? 'turned' : side === 'source' ? (alone ? 'lost' : 'fewer') : alone ? 'added' : 'more',
      around: Math.round(100 * around) / 100,
      source: source.map(({ word }) => word.text),
      target: target.map(({ word }) => word.text),
    },
  };
}

/** The only plain denial of the source, and nothing in the translation that denies. */
const isDropped = (left: readonly Denial[], { source, target }: Record<Side, readonly Denial[]>): boolean =>
  left.length === 1 && left[0].kind === 'plain' && source.length === 1 && target.length === 0;

/**
 * That the meaning is turned is certain only of a short sentence with one plain denial on one side: in longer ones most
 * denials that seem lost are rendered by other means.
 */
function isCertain(pair: Pair, left: readonly Denial[], { source, target }: Record<Side, readonly Denial[]>): boolean {
  if (left.length !== 1 || left[0].kind !== 'plain' || source.length + target.length !== 1) return false;
  return [pair.source, pair.target].every(({ text }) => tokenizeWords(text).length <= settings.negationShort);
}
