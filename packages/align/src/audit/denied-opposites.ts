import type { Opposition } from '../languages/opposition.ts';
import type { Side } from '../types.ts';
import type { Word } from '../words/tokenize.ts';
import type { LinkedWord } from '../words/types.ts';
import { type Pair, wordsOf } from './context.ts';
import { patternsOf } from './denial-words.ts';
import type { Denial } from './denials.ts';
import { membersOf } from './opposition-members.ts';
import { settings } from './settings.ts';

/** Words behind a denial, and before it, among which the one may stand that it turns. */
const [BEHIND, BEFORE] = [5, 3];

/** Oppositions of which even a word with other meanings says enough, as none of these words denies. */
const NARROW: ReadonlySet<Opposition> = new Set<Opposition>([
  'price',
  'safety',
  'speed',
  'warmth',
  'moisture',
  'fullness',
  'youth',
  'distance',
  'sameness',
  'goodness',
]);

/** Those whose members leave something between them: "not always" is far from "never". */
const HALF: ReadonlySet<Opposition> = new Set<Opposition>(['constancy', 'order', 'course', 'growth', 'sex', 'age', 'outcome']);

/** True where the other side says by a word what this one does by denying its opposite: "not far" is "close by". */
export function isDeniedOpposite(pair: Pair, side: Side, { at }: Denial): boolean {
  const otherSide = side === 'source' ? 'target' : 'source';
  const members = membersOf(pair[side].language);
  const others = membersOf(pair[otherSide].language);
  if (!members || !others) return false;
  const { text } = pair[side];
  const words = wordsOf(pair, side);
  const lower = words.map((word) => word.text.toLowerCase());
  const near: number[] = [];
  const isIn = (k: number) => !/[.,;:!?]/.test(text.slice(words[k].end, words[k + 1].start));
  for (let k = at + 1; k < words.length && k <= at + BEHIND && isIn(k - 1); k++) near.push(k);
  for (let k = at - 1; k >= 0 && k >= at - BEFORE && isIn(k); k--) near.push(k);
  const { denies: deniesHere, particle } = patternsOf(pair[side].language);
  const turned = near.filter((k) => !deniesHere(lower[k]) && !particle.test(lower[k]));
  const denied = turned.flatMap((k) =>
    members(lower[k], lower, k)
      .filter(({ opposition }) => !HALF.has(opposition))
      .map((hit) => ({ ...hit, k })),
  );
  if (denied.length === 0) return false;
  const otherWords = wordsOf(pair, otherSide);
  const said = otherWords.map((word) => word.text.toLowerCase());
  const { denies } = patternsOf(pair[otherSide].language);
  const hits = said.flatMap((word, k) => (denies(word) ? [] : others(word, said, k).map((hit) => ({ ...hit, k }))));
  return denied.some((own) => {
    const about = hits.filter(
      ({ opposition, member, k }) =>
        opposition === own.opposition && (member === own.member || !rendersElse(pair, side, words[own.k], otherWords[k])),
    );
    const isNarrow = NARROW.has(own.opposition);
    // where it has the word itself as well, nothing says which of them renders it
    if (about.some(({ member, isSure }) => member === own.member && (isSure || isNarrow))) return false;
    return about.some(({ member, isSure }) => member + own.member === 1 && (isSure || isNarrow));
  });
}

/** True where one of two words renders another one than the other: "two adult children" says nothing of an adult who is denied. */
function rendersElse(pair: Pair, side: Side, own: Word, other: Word): boolean {
  if (!pair.words) return false;
  const otherSide = side === 'source' ? 'target' : 'source';
  const [ours, theirs] = [pair.words[side].words, pair.words[otherSide].words];
  const [i, j] = [ours.findIndex(({ start }) => start === own.start), theirs.findIndex(({ start }) => start === other.start)];
  return isOf(ours[i], j) || isOf(theirs[j], i);
}

/** True where a word has a counterpart for sure, and the other one is not in it. */
const isOf = (word: LinkedWord | undefined, at: number) =>
  word?.counterpart !== undefined &&
  word.similarity >= settings.oppositeRendered &&
  !(at >= word.counterpart[0] && at < word.counterpart[1]);
