import type { Opposition } from '../languages/opposition.ts';
import type { Side } from '../types.ts';
import { tokenizeWords, type Word } from '../words/tokenize.ts';
import type { LinkedWord } from '../words/types.ts';
import { hasUnreadWords, type Pair, type Passage, segmentsOf, spanIn, wordsOf } from './context.ts';
import { type Patterns, patternsOf } from './denial-words.ts';
import { mayOppose, membersOf } from './opposition-members.ts';
import { settings } from './settings.ts';
import type { Draft, Span } from './types.ts';

/** Where a side has members of an opposition. */
interface Found {
  /** A bit a member. */
  all: number;
  readonly sure: Sure[];
}

interface Sure {
  readonly span: Span;
  /** Which of its passage's words it begins with, and how many it takes. */
  readonly at: number;
  readonly words: number;
}

/**
 * Words in whose place their opposite stands: "before" for "after", "less" for "more". Reported only where each side has one member
 * of an opposition, and nothing that could render the other's: languages say much by other means, and the two words each render
 * nothing else. Where either side denies, "not open" may be "closed".
 */
export function oppositeWords(pair: Pair): Draft[] {
  if (!mayOppose(pair) || hasUnreadWords(pair)) return [];
  const [source, target] = [membersIn(pair, 'source'), membersIn(pair, 'target')];
  if (source.size === 0 || target.size === 0) return [];
  const drafts: Draft[] = [];
  for (const [opposition, own] of source) {
    const other = target.get(opposition);
    if (!other || !isOne(own) || !isOne(other) || own.all === other.all) continue;
    const [one, two] = [own.sure[0], other.sure[0]];
    if (own.sure.length > 1 || other.sure.length > 1) continue;
    const { faces, isNear } = faceEachOther(pair, one.span, two.span);
    if (!faces) continue;
    const [ours, theirs] = [turned(pair.source, one), turned(pair.target, two)];
    if (ours !== theirs || ours === 'lessened') continue;
    drafts.push({
      category: 'accuracy/mistranslation',
      severity: isNear && !REWORDED.has(opposition) ? 'major' : 'minor',
      side: 'target',
      source: [spanIn(pair.source, one.span)],
      target: [spanIn(pair.target, two.span)],
      segments: segmentsOf(pair),
      message: `Opposite: “${textOf(pair, 'source', one.span)}” in the source, “${textOf(pair, 'target', two.span)}” in the translation`,
      evidence: { kind: 'opposite', about: opposition },
    });
  }
  return drafts;
}

const textOf = (pair: Pair, side: Side, { start, end }: Span) => pair[side].text.slice(start, end);

/** One member, in words that say nothing else. */
const isOne = ({ all, sure }: Found) => (all & (all - 1)) === 0 && sure.length > 0;

function membersIn(pair: Pair, side: Side): ReadonlyMap<Opposition, Found> {
  const found = new Map<Opposition, Found>();
  const members = membersOf(pair[side].language);
  if (!members) return found;
  const words = wordsOf(pair, side);
  const lower = words.map((word) => word.text.toLowerCase());
  for (const [at, word] of lower.entries())
    for (const { opposition, member, isSure, length } of members(word, lower, at)) {
      let known = found.get(opposition);
      if (!known) found.set(opposition, (known = { all: 0, sure: [] }));
      known.all |= 1 << member;
      const last = words[at + length - 1] as Word;
      if (isSure) known.sure.push({ span: { start: words[at].start, end: last.end }, at, words: length });
    }
  return found;
}

/**
 * What the same is said by from the other end: who buys where others sell, and "always keep an eye on it" is "never let it out of
 * sight".
 */
const REWORDED: ReadonlySet<Opposition> = new Set(['trade', 'constancy']);

/** Neither word renders another one, and where nothing is known of either, they stand at about the same place ("near": at the same, or one renders the other). */
function faceEachOther(pair: Pair, one: Span, two: Span): { readonly faces: boolean; readonly isNear: boolean } {
  const { words } = pair;
  const place = (side: Side, { start, end }: Span) => (start + end) / 2 / Math.max(1, pair[side].text.length);
  const apart = Math.abs(place('source', one) - place('target', two));
  if (!words) return { faces: apart <= settings.oppositeApart, isNear: apart <= settings.oppositeNear };
  const at = (side: Side, span: Span) => {
    const inside = words[side].words.filter(({ start }) => start >= span.start && start < span.end);
    const [first] = inside.sort((a, b) => b.weight - a.weight);
    return first ? words[side].words.indexOf(first) : -1;
  };
  const [i, j] = [at('source', one), at('target', two)];
  const own = words.source.words[i];
  const other = words.target.words[j];
  if (rendersAnother(own, j) || rendersAnother(other, i)) return { faces: false, isNear: false };
  const isLinked = isLinkedTo(own, j) || isLinkedTo(other, i);
  return { faces: isLinked || apart <= settings.oppositeApart, isNear: isLinked || apart <= settings.oppositeNear };
}

const isLinkedTo = (word: LinkedWord | undefined, at: number) =>
  word?.counterpart !== undefined && at >= word.counterpart[0] && at < word.counterpart[1];

const rendersAnother = (word: LinkedWord | undefined, at: number) =>
  word?.counterpart !== undefined && word.similarity >= settings.oppositeRendered && !isLinkedTo(word, at);

/** How a word may be turned: by a denial in its clause, or by a word that says "less" before it: "peu fréquent", "low frequency", "not open". */
function turned({ text, language }: Passage, { at, words: length }: Sure): 'denied' | 'lessened' | undefined {
  const { plain, concord, without }: Patterns = patternsOf(language);
  const words = tokenizeWords(text);
  const isIn = (from: number, to: number) => !/[.,;:!?]/.test(text.slice(words[from].end, words[to].start));
  const denies = (k: number) => {
    const word = words[k].text.toLowerCase();
    return plain.test(word) || concord.test(word) || without.test(word);
  };
  const isLess = (k: number) =>
    membersOf(language)!(words[k].text.toLowerCase(), [], 0).some(
      ({ opposition, member }) => (opposition === 'amount' || opposition === 'height') && member === 1,
    );
  let lessened = false;
  for (let k = at - 1; k >= Math.max(0, at - TURNED_WITHIN) && isIn(k, k + 1); k--) {
    if (denies(k)) return 'denied';
    if (at - k <= LESS_WITHIN && isLess(k)) lessened = true;
  }
  const last = at + length - 1;
  for (let k = last + 1; k < words.length && k <= last + TURNED_WITHIN && isIn(k - 1, k); k++) if (denies(k)) return 'denied';
  return lessened ? 'lessened' : undefined;
}

/** Words to either side in which a denial may turn one, and before it in which "less" may. */
const [TURNED_WITHIN, LESS_WITHIN] = [5, 2];
