import { languages } from '../languages/index.ts';
import type { WordPattern } from '../languages/word-pattern.ts';
import type { Side } from '../types.ts';
import { clauseStarts } from '../words/clauses.ts';
import type { Word } from '../words/tokenize.ts';
import type { LinkedWord } from '../words/types.ts';
import { allRead, mayHave, type Pair, wordsOf } from './context.ts';
import { idiomWords, isTag, standsAlone } from './denial-phrases.ts';
import { type Patterns, patternsOf } from './denial-words.ts';
import { settings } from './settings.ts';

type Kind = 'plain' | 'hidden' | Reversal;
/** What a denial takes back, where that has renderings without a denial. */
type Reversal = 'only' | 'opposite' | 'with';

/** A word that denies. */
export interface Denial {
  readonly word: Word;
  /** Which of its passage's words it is. */
  readonly at: number;
  /** A hidden one need not be rendered, but may stand for another one of the other side. */
  readonly kind: Kind;
  /** Behind "or": "venga o no venga", which "whether or not" renders. */
  readonly choice: boolean;
  /** The same for denials of clauses that one denial could cover: "never repair a car, and never build a house". */
  readonly series: object;
  /** Where the other side has what it takes back. */
  readonly reversed?: readonly [number, number];
  /** Places of the words of the other side that render its neighbours. */
  readonly rendered: readonly number[];
  /** "No longer", which "still" does not render but turns. */
  readonly ended: boolean;
  /** "Still". */
  readonly lasts: boolean;
  /** "Hardly" and "unless", which render a denial wherever they stand. */
  readonly firm: boolean;
  /** Share of the content of its neighbours that the other side covers, 0 to 1. */
  readonly covered: number;
}

/** Lists of words that may stand for a plain denial. */
const HIDDEN = ['hidden', 'opposite', 'only'] as const;

export interface Denials {
  readonly denials: readonly Denial[];
  /** True where an "or" follows a denial, which may then be of both: "never build a house or repair a car". */
  readonly widened: boolean;
  /** True where it has a "whether or not", which denies nothing. */
  readonly choices: boolean;
  /** Places of what a denial may take back, where there is none. */
  readonly bare: Readonly<Record<Reversal, readonly number[]>>;
}

const NONE: Denials = { denials: [], widened: false, choices: false, bare: { only: [], opposite: [], with: [] } };

export const isPlain = ({ kind }: Denial) => kind !== 'hidden';

/** The denials of a side of a pair, and what may stand for one. */
export function readDenials(pair: Pair, side: Side): Denials {
  const { text, language } = pair[side];
  const lists = patternsOf(language);
  if (!mayHave(pair, side, lists.mattersAt)) return NONE;
  const words = wordsOf(pair, side);
  const read = allRead(pair, side);
  const lower = words.map((word, k) => (read ? lists.lowerAt(read, k) : lists.lowerOf(word.text)));
  const matters = (at: number) => (read ? lists.mattersAt(read, at) === 1 : lists.matters(lower[at]));
  if (!read && !words.some((_, at) => matters(at))) return NONE;
  const hasConcord = languages[language].negation.concord !== '';
  const starts = clauseStarts(text, words, language, read);
  const idle = idiomWords(lower, (at) => (read ? lists.idiomsAt(read, at) : lists.idiomsOf(lower[at])));
  const denials: Denial[] = [];
  const bare = { only: [] as number[], opposite: [] as number[], with: [] as number[] };
  const taken = new Set<number>();
  let choices = false;
  let last: { at: number; word: Word; concord: boolean } | undefined; // the last word that denied
  let series = {};
  let without: number | undefined; // the last "without"
  const asks = text.includes('?');
  for (const [at, word] of words.entries()) {
    if (!matters(at)) continue;
    if (text[word.end] === '.' && NUMBERED.test(text.slice(word.end, words[at + 1]?.end))) continue;
    // "or not" at a clause's end is no denial; "o no realizaron" is
    const choice = at > 0 && lists.or.test(lower[at - 1]) && !lists.hidden.test(lower[at - 2] ?? '');
    const add = (kind: Kind, reversed?: number) =>
      denials.push({
        word,
        at,
        kind,
        choice,
        series,
        ended:
          kind === 'plain' && [lower[at - 1], lower[at + 1]].some((beside) => beside !== undefined && lists.ended.test(beside)),
        lasts: kind === 'hidden' && lists.lasts.test(lower[at]),
        firm: kind === 'hidden' && lists.near.test(lower[at]),
        reversed: reversed === undefined ? undefined : linkOf(pair, side, words[reversed])?.counterpart,
        ...surroundings(pair, side, word),
      });
    const denies = lists.plain.test(lower[at]) || lists.concord.test(lower[at]);
    const goesOn = choice && !starts[at + 1] && !idle.has(at - 2);
    if ((idle.has(at) && !goesOn) || (denies && isCopied(pair, side, words, at))) {
      // it may still render a plain one, as "little or no" and "if not" do; "or not" does so only behind another "or"
      if (denies && choice) choices = true;
      else if (denies || lists.without.test(lower[at])) add('hidden');
      continue;
    }
    const answers = standsAlone(text, word) || (starts[at] === 1 && lists.answering.test(lower[at + 1] ?? ''));
    if ((answers && lists.answer.test(lower[at])) || (asks && isTag(text, words, at))) {
      if (denies) add('hidden');
      continue;
    }
    // "ni siquiera" denies anew
    const also = lists.also.test(lower[at]) && !lists.concord.test(lower[at + 1] ?? '');
    const concord = lists.concord.test(lower[at]) || (lists.beside.test(lower[at]) && particleBeside(at, lower, starts, lists));
    if (lists.without.test(lower[at])) {
      add('with');
      without = at;
    } else if (also || concord || lists.plain.test(lower[at])) {
      const together = last && (concord || last.concord) && !starts.slice(last.at + 1, at + 1).includes(1);
      if (without === at - 1 && lists.any.test(lower[at])) continue;
      if (concord && without === at - 1) denials.pop(); // "sans jamais" is one, and says more than "sans"
      // "nothing and nobody"; "y no" begins a clause of its own
      const joined = last && at - last.at === 2 && isJoining(lower[at - 1], lists) && (concord || !hasConcord);
      // "no parece que ninguno": it may be a clause further on
      const near = last && concord && at - last.at <= settings.concordWithin;
      const continued = last && (also || joined || ((together || near) && !/[.]/.test(text.slice(last.word.end, word.start))));
      // "sin edema ni ascitis"
      if (also && !last && without !== undefined && at - without <= settings.concordWithin) continue;
      if (!last || !inSeries(last.at, at, lower, starts, lists)) series = {};
      last = { at, word, concord: concord || (also && hasConcord) }; // "ani rząd, ani parlament nie …"
      const reversed = reversedBy(at, lower, starts, lists);
      if (continued && (!reversed || also || joined || denials.at(-1)?.kind !== 'plain')) continue;
      if (continued) denials.pop(); // "nikt nie przeczy": the second word of the denial stands before what it turns
      if (reversed) taken.add(reversed.at);
      add(reversed?.kind ?? 'plain', reversed?.at);
    } else if (!taken.has(at)) {
      for (const kind of ['only', 'opposite', 'with'] as const) if (lists[kind].test(lower[at])) bare[kind].push(at);
      const polar = last !== undefined && lists.polar.test(lower[at]);
      const may = HIDDEN.some((kind) => lists[kind].test(lower[at])) && !rendersAnother(pair, side, word);
      if (polar || may || lists.near.test(lower[at])) add('hidden');
    }
  }
  const first = denials.find(isPlain);
  return {
    denials,
    bare,
    choices,
    widened: first !== undefined && lower.some((word, at) => at > first.at && lists.or.test(word)),
  };
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

/** "Only" or "uncommon" behind a denial in the same clause, or "forget" before or behind it, perhaps with some words between. */
function reversedBy(
  at: number,
  lower: readonly string[],
  starts: Uint8Array,
  lists: Patterns,
): { kind: Reversal; at: number } | undefined {
  for (let next = at + 1; next < lower.length && next <= at + settings.reversedWithin && !starts[next]; next++)
    for (const kind of ['only', 'opposite'] as const) if (lists[kind].test(lower[next])) return { kind, at: next };
  // "no se olvide", "non te ne dimenticare"
  for (let next = at + 1; next < lower.length && next <= at + settings.forgetBehind && !starts[next]; next++)
    if (lists.forget.test(lower[next])) return { kind: 'opposite', at: next };
  for (let before = at - 1; before >= 0 && before >= at - settings.forgetWithin && !starts[before + 1]; before--)
    if ((at - before <= settings.reversedWithin ? lists.opposite : lists.forget).test(lower[before]))
      return { kind: 'opposite', at: before };
  // "Vergiss die Brille nicht", where "die" might begin a clause
  if (at > 0 && at <= settings.forgetWithin && lists.forget.test(lower[0])) return { kind: 'opposite', at: 0 };
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
  const { words } = pair.words[side];
  const near: LinkedWord[] = [];
  let [before, behind] = [words.length - 1, 0];
  while (before >= 0 && words[before].start >= start) before--;
  while (behind < words.length && words[behind].start <= start) behind++;
  while (near.length < settings.negationReach) {
    while (before >= 0 && words[before].weight <= 0) before--;
    while (behind < words.length && words[behind].weight <= 0) behind++;
    const [left, right] = [words[before], words[behind]];
    if (!left && !right) break;
    const isLeft = left && (!right || start - left.end <= right.start - end);
    near.push(isLeft ? left : right);
    if (isLeft) before--;
    else behind++;
  }
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
  const { plain, concord, beside, hidden, opposite, only, without } = patternsOf(other.language);
  const own = patternsOf(pair[side].language).opposite;
  const some = (from: number, to: number, ...lists: readonly WordPattern[]) =>
    other.words.slice(Math.max(0, from), to).some(({ text }) => lists.some((list) => list.test(text.toLowerCase())));
  const [from, to] = linked.counterpart;
  if (some(from, to, plain, concord, beside) && !some(from, to, hidden, opposite)) return false;
  if (!own.test(pair[side].text.slice(start, end).toLowerCase()) || some(from, to, hidden, opposite, only)) return true;
  return !some(from - settings.negatedWithin, to + settings.negatedWithin, plain, concord, without);
}

/** What follows "No" in "No. 11". */
const NUMBERED = /^\. ?\d/;
