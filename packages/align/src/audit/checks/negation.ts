import type { Side } from '../../types.ts';
import type { LinkedWord } from '../../words/align-words.ts';
import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { Check } from '../check.ts';
import { type Pair, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { negationWords } from '../lists/negation.ts';
import { type WordPattern, wordPattern } from '../lists/word-pattern.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';

export const negation: Check = {
  id: 'negation',
  description: 'A negation that only one side has: the sentence may say the opposite.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(negationWords, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: ({ pairs }) => pairs.flatMap((pair) => judge(pair) ?? []),
};

/** Languages that may deny twice for one denial: "ne … pas", "nie ma nikogo". There a count says nothing. */
const DOUBLE = new Set(['fr', 'es', 'it', 'pt', 'pl', 'fi']);

function judge(pair: Pair): Draft | undefined {
  const source = denials(pair, 'source');
  const target = denials(pair, 'target');
  const plain = { source: source.filter(isPlain), target: target.filter(isPlain) };
  const twice = DOUBLE.has(pair.source.language) || DOUBLE.has(pair.target.language);
  if (twice && plain.source.length > 0 && plain.target.length > 0) return undefined;
  const answered = answeredDenials(source, target);
  const left = (list: readonly Denial[]) => list.filter((denial) => isPlain(denial) && !answered.has(denial));
  const [lost, gained] = [left(source), left(target)];
  if (lost.length > 0) return draft(pair, 'source', lost, plain);
  if (gained.length > 0) return draft(pair, 'target', gained, plain);
  return undefined;
}

/**
 * The denials that have one to answer them on the other side, the nearest first: a plain one wherever it stands, else a
 * hidden one, but only where the words around the plain one are rendered.
 */
function answeredDenials(source: readonly Denial[], target: readonly Denial[]): ReadonlySet<Denial> {
  const couples = source.flatMap((one) =>
    target
      .filter((other) => isPlain(one) || isPlain(other))
      .map((other) => ({
        one,
        other,
        hidden: Number(!isPlain(one) || !isPlain(other)),
        apart: Math.min(apart(one, other), apart(other, one)),
      }))
      .filter(({ hidden, apart }) => !hidden || apart <= settings.negationApart),
  );
  const answered = new Set<Denial>();
  for (const { one, other } of couples.sort((a, b) => a.hidden - b.hidden || a.apart - b.apart))
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
  if (around < settings.negationMinor) return undefined;
  const { source, target } = plain;
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
    severity: alone && around >= settings.negationMajor ? 'major' : 'minor',
    side,
    source: spans('source'),
    target: spans('target'),
    segments: segmentsOf(pair),
    message,
    evidence: {
      around: Math.round(100 * around) / 100,
      source: source.map(({ word }) => word.text),
      target: target.map(({ word }) => word.text),
    },
  };
}

interface Patterns {
  readonly plain: WordPattern;
  readonly only: WordPattern;
  readonly hidden: WordPattern;
}

function patternsOf(language: string): Patterns {
  const { plain, only, hidden } = negationWords[language];
  return { plain: wordPattern(plain), only: wordPattern(only), hidden: wordPattern(hidden) };
}

/** A word that denies. */
interface Denial {
  readonly word: Word;
  /** Which of its passage's words it is. */
  readonly at: number;
  /** A hidden one need not be rendered, but may stand for a plain one of the other side. */
  readonly kind: 'plain' | 'hidden';
  /** Places of the words of the other side that render its neighbours. */
  readonly rendered: readonly number[];
  /** Share of the content of its neighbours that the other side covers, 0 to 1. */
  readonly covered: number;
}

const isPlain = ({ kind }: Denial) => kind === 'plain';

function denials(pair: Pair, side: Side): Denial[] {
  const { text, language } = pair[side];
  const { plain, only, hidden } = patternsOf(language);
  const words = tokenizeWords(text);
  const lower = words.map((word) => word.text.toLowerCase());
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (plain.test(lower[at])) {
      if (next && (only.test(lower[at + 1]) || NUMBERED.test(text.slice(word.end, next.end)))) return [];
      return { word, at, kind: 'plain', ...surroundings(pair, side, word) } as const;
    }
    if (!hidden.test(lower[at]) || rendersAnother(pair, side, word)) return [];
    return { word, at, kind: 'hidden', ...surroundings(pair, side, word) } as const;
  });
}

/** The content words nearest to a denial: where they are rendered, and how far they are. */
function surroundings(pair: Pair, side: Side, { start, end }: Word): Pick<Denial, 'rendered' | 'covered'> {
  if (!pair.words) return { rendered: [], covered: settings.negationMinor };
  const near = pair.words[side].words
    .filter((word) => word.weight > 0 && word.start !== start)
    .map((word) => ({ word, distance: word.start > start ? word.start - end : start - word.end }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, settings.negationReach)
    .map(({ word }) => word);
  const sum = (of: (word: LinkedWord) => number) => near.reduce((total, word) => total + of(word), 0);
  return {
    rendered: near.flatMap(({ counterpart }) => (counterpart ? [counterpart[0], counterpart[1] - 1] : [])),
    covered:
      sum(({ weight, coverage }) => weight * coverage) /
      Math.max(
        sum(({ weight }) => weight),
        1e-9,
      ),
  };
}

/**
 * "Unavailable" renders "utilgængelig", so that it can't stand for another "ikke" besides; it can where its counterpart
 * has a plain denial close by, as "ikke tilgængelig" has.
 */
function rendersAnother(pair: Pair, side: Side, { start }: Word): boolean {
  const linked = pair.words?.[side].words.find((word) => word.start === start);
  if (!linked?.counterpart || linked.similarity < settings.rendered) return false;
  const other = pair.words![side === 'source' ? 'target' : 'source'];
  const { plain } = patternsOf(other.language);
  const [from, to] = linked.counterpart;
  return !other.words
    .slice(Math.max(0, from - settings.negationApart), to + settings.negationApart)
    .some((word) => plain.test(word.text.toLowerCase()));
}

/** What follows "No" in "No. 11". */
const NUMBERED = /^\. ?\d/;
