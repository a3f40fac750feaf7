import { languages } from '../../languages/index.ts';
import type { NegationWords } from '../../languages/language.ts';
import { type WordPattern, wordPattern } from '../../languages/word-pattern.ts';
import type { Side } from '../../types.ts';
import { clauseStarts } from '../../words/clauses.ts';
import { remembered } from '../../words/remembered.ts';
import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { LinkedWord } from '../../words/types.ts';
import type { Check } from '../check.ts';
import { hasUnreadWords, type Pair, type Passage, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { type Idiom, idiomOf, idiomWords, isTag, standsAlone } from '../denial-phrases.ts';
import { overPairs } from '../over-pairs.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';

export const negation: Check = {
  id: 'negation',
  description: 'A negation that only one side has: the sentence may say the opposite.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(languages, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: (context) => overPairs(context, (pair) => judge(pair) ?? []),
};

function judge(pair: Pair): Draft | undefined {
  if (!mayDeny(pair.source) && !mayDeny(pair.target)) return undefined;
  // beyond these, nothing is known of a denial's surroundings, and the work grows with the product of both sides'
  if (hasUnreadWords(pair)) return undefined;
  const source = readDenials(pair, 'source');
  const target = readDenials(pair, 'target');
  const answered = answeredDenials(source.denials, target.denials);
  const shared = new Set([...answered].map(({ series }) => series));
  const left = (own: Denials, other: Denials) =>
    own.denials.filter(
      (denial) => !answered.has(denial) && !(other.widened && shared.has(denial.series)) && isMissed(denial, own, other),
    );
  const [lost, gained] = [left(source, target), left(target, source)];
  const plain = { source: source.denials.filter(isPlain), target: target.denials.filter(isPlain) };
  if (lost.length > 0) return draft(pair, 'source', lost, plain);
  if (gained.length > 0) return draft(pair, 'target', gained, plain);
  return undefined;
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
      .filter(({ unlike, apart }) => unlike < 2 || apart <= settings.negationApart),
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

type Kind = 'plain' | 'hidden' | Reversal;
/** What a denial takes back, where that has renderings without a denial. */
type Reversal = 'only' | 'opposite' | 'with';

/** A word that denies. */
interface Denial {
  readonly word: Word;
  /** Which of its passage's words it is. */
  readonly at: number;
  /** A hidden one need not be rendered, but may stand for another one of the other side. */
  readonly kind: Kind;
  /** The same for denials of clauses that one denial could cover: "never repair a car, and never build a house". */
  readonly series: object;
  /** Where the other side has what it takes back. */
  readonly reversed?: readonly [number, number];
  /** Places of the words of the other side that render its neighbours. */
  readonly rendered: readonly number[];
  /** Share of the content of its neighbours that the other side covers, 0 to 1. */
  readonly covered: number;
}

/** Lists of words that may stand for a plain denial. */
const HIDDEN = ['hidden', 'opposite', 'only'] as const;

interface Denials {
  readonly denials: readonly Denial[];
  /** True where an "or" follows a denial, which may then be of both: "never build a house or repair a car". */
  readonly widened: boolean;
  /** Places of what a denial may take back, where there is none. */
  readonly bare: Readonly<Record<Reversal, readonly number[]>>;
}

const isPlain = ({ kind }: Denial) => kind !== 'hidden';

function readDenials(pair: Pair, side: Side): Denials {
  const { text, language } = pair[side];
  const lists = patternsOf(language);
  const words = tokenizeWords(text);
  const lower = words.map((word) => word.text.toLowerCase());
  const hasConcord = languages[language].negation.concord !== '';
  const starts = clauseStarts(text, words, language);
  const idle = idiomWords(lower, lists.idioms);
  const denials: Denial[] = [];
  const bare = { only: [] as number[], opposite: [] as number[], with: [] as number[] };
  const taken = new Set<number>();
  let last: { at: number; word: Word; concord: boolean } | undefined; // the last word that denied
  let series = {};
  let without: number | undefined; // the last "without"
  const asks = text.includes('?');
  for (const [at, word] of words.entries()) {
    if (!lists.matters(lower[at])) continue;
    if (text[word.end] === '.' && NUMBERED.test(text.slice(word.end, words[at + 1]?.end))) continue;
    const add = (kind: Kind, reversed?: number) =>
      denials.push({
        word,
        at,
        kind,
        series,
        reversed: reversed === undefined ? undefined : linkOf(pair, side, words[reversed])?.counterpart,
        ...surroundings(pair, side, word),
      });
    const denies = lists.plain.test(lower[at]) || lists.concord.test(lower[at]);
    // "or not" at a clause's end is no denial; "o no realizaron" is
    const choice = at > 0 && lists.or.test(lower[at - 1]) && !lists.hidden.test(lower[at - 2] ?? '');
    const goesOn = choice && !starts[at + 1] && !idle.has(at - 2);
    if ((idle.has(at) && !goesOn) || (denies && isCopied(pair, side, words, at))) {
      // it may still render a plain one, as "little or no" and "if not" do; "or not" does not
      if (!choice && denies) add('hidden');
      continue;
    }
    if ((lists.answer.test(lower[at]) && standsAlone(text, word)) || (asks && isTag(text, words, at))) {
      if (denies) add('hidden');
      continue;
    }
    const also = lists.also.test(lower[at]);
    const concord = lists.concord.test(lower[at]) || (lists.beside.test(lower[at]) && particleBeside(at, lower, starts, lists));
    if (lists.without.test(lower[at])) {
      add('with');
      without = at;
    } else if (also || concord || lists.plain.test(lower[at])) {
      const together = last && (concord || last.concord) && !starts.slice(last.at + 1, at + 1).includes(1);
      if (concord && without === at - 1) denials.pop(); // "sans jamais" is one, and says more than "sans"
      // "nothing and nobody"; "y no" begins a clause of its own
      const joined = last && at - last.at === 2 && isJoining(lower[at - 1], lists) && (concord || !hasConcord);
      // "no parece que ninguno": it may be a clause further on
      const near = last && concord && at - last.at <= settings.concordWithin;
      const continued = last && (also || joined || ((together || near) && !/[.]/.test(text.slice(last.word.end, word.start))));
      // "sin edema ni ascitis"
      if (also && !last && without !== undefined && at - without <= settings.concordWithin) continue;
      if (!last || !inSeries(last.at, at, lower, starts, lists)) series = {};
      last = { at, word, concord };
      if (continued) continue;
      const reversed = reversedBy(at, lower, starts, lists);
      if (reversed) taken.add(reversed.at);
      add(reversed?.kind ?? 'plain', reversed?.at);
    } else if (!taken.has(at)) {
      for (const kind of ['only', 'opposite', 'with'] as const) if (lists[kind].test(lower[at])) bare[kind].push(at);
      const polar = last !== undefined && lists.polar.test(lower[at]);
      if (polar || (HIDDEN.some((kind) => lists[kind].test(lower[at])) && !rendersAnother(pair, side, word))) add('hidden');
    }
  }
  const first = denials.find(isPlain);
  return { denials, bare, widened: first !== undefined && lower.some((word, at) => at > first.at && lists.or.test(word)) };
}

/** True where a denial and the word behind it stand in the other text as they are: "NOS (“not otherwise specified”)". */
function isCopied(pair: Pair, side: Side, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || pair.source.language === pair.target.language) return false;
  const other = pair[side === 'source' ? 'target' : 'source'].text.toLowerCase();
  const own = pair[side].text.slice(words[at].start, next.end).toLowerCase();
  return own.length >= LEAST_COPIED && other.includes(own);
}

/** Letters from which two words in a row are no coincidence in another language. */
const LEAST_COPIED = 6;

const linkOf = (pair: Pair, side: Side, { start }: Pick<Word, 'start'>) =>
  pair.words?.[side].words.find((word) => word.start === start);

/** "Only" or "uncommon" behind a denial in the same clause, or "forget" before it, perhaps with a word or two between. */
function reversedBy(
  at: number,
  lower: readonly string[],
  starts: Uint8Array,
  lists: Patterns,
): { kind: Reversal; at: number } | undefined {
  for (let next = at + 1; next < lower.length && next <= at + settings.reversedWithin && !starts[next]; next++)
    for (const kind of ['only', 'opposite'] as const) if (lists[kind].test(lower[next])) return { kind, at: next };
  for (let before = at - 1; before >= 0 && before >= at - settings.forgetWithin && !starts[before + 1]; before--)
    if ((at - before <= settings.reversedWithin ? lists.opposite : lists.forget).test(lower[before]))
      return { kind: 'opposite', at: before };
  return undefined;
}

/** "Ne … plus", "personne ne". */
function particleBeside(at: number, lower: readonly string[], starts: Uint8Array, { particle }: Patterns): boolean {
  for (let before = at - 1; before >= 0 && !starts[before + 1]; before--) if (particle.test(lower[before])) return true;
  return at + 1 < lower.length && particle.test(lower[at + 1]);
}

const isJoining = (word: string, { and, or }: Patterns) => and.test(word) || or.test(word);

/**
 * True when the clause of a denial goes on with that of the one before: it begins with "and", or at once with the denial, whatever
 * clauses stand between ("we never drive to Peru to see ruins, never build a house") but another one with a subject of its own.
 */
function inSeries(from: number, to: number, lower: readonly string[], starts: Uint8Array, lists: Patterns): boolean {
  let start = to;
  while (start > from && !starts[start]) start--;
  if (start === from) return false;
  for (let at = start; at < to; at++) if (!isJoining(lower[at], lists) && !lists.particle.test(lower[at])) return false;
  return true;
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
 * is a denial, or has one close by, as "ikke tilgængelig" has.
 */
function rendersAnother(pair: Pair, side: Side, { start, end }: Word): boolean {
  const linked = linkOf(pair, side, { start });
  if (!linked?.counterpart || linked.similarity < settings.rendered) return false;
  const other = pair.words![side === 'source' ? 'target' : 'source'];
  const { plain, concord, beside, hidden, opposite, only } = patternsOf(other.language);
  const own = patternsOf(pair[side].language).opposite;
  const some = (from: number, to: number, ...lists: readonly WordPattern[]) =>
    other.words.slice(Math.max(0, from), to).some(({ text }) => lists.some((list) => list.test(text.toLowerCase())));
  const [from, to] = linked.counterpart;
  if (some(from, to, plain, concord, beside) && !some(from, to, hidden, opposite)) return false;
  if (!own.test(pair[side].text.slice(start, end).toLowerCase()) || some(from, to, hidden, opposite, only)) return true;
  return !some(from - settings.negatedWithin, to + settings.negatedWithin, plain, concord);
}

interface Patterns extends Readonly<Record<Exclude<keyof NegationWords, 'idioms'>, WordPattern>> {
  readonly idioms: readonly Idiom[];
  /** True for a word, in any case, that denies if it stands in no phrase. */
  readonly denies: (word: string) => boolean;
  /** True for a word in lower case that is in any list but those of what may stand beside one. */
  readonly matters: (word: string) => boolean;
}

const compiled = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const known = compiled.get(language);
  if (known) return known;
  const { idioms, ...lists } = { particle: '', beside: '', polar: '', answer: '', ...languages[language].negation };
  const patterns = Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [kind, wordPattern(list)]),
  ) as unknown as Patterns;
  const inAny = (...kinds: readonly (keyof typeof lists)[]) => {
    const all = kinds.map((kind) => wordPattern(lists[kind]));
    return (word: string) => all.some((list) => list.test(word));
  };
  const denying = ['plain', 'concord', 'also', 'beside', 'without'] as const;
  const denies = inAny(...denying);
  const made = {
    ...patterns,
    idioms: idioms.split(', ').map(idiomOf),
    denies: remembered((word) => denies(word.toLowerCase())),
    matters: remembered(inAny(...denying, 'answer', 'only', 'opposite', 'with', 'polar', 'hidden')),
  };
  compiled.set(language, made);
  return made;
}

/** True where a word stands that denies, if not in every phrase: most sentences have none on either side. */
function mayDeny({ text, language }: Passage): boolean {
  const { denies } = patternsOf(language);
  for (const word of tokenizeWords(text)) if (denies(word.text)) return true;
  return false;
}

/** What follows "No" in "No. 11". */
const NUMBERED = /^\. ?\d/;
