import type { Opposition } from '../languages/opposition.ts';
import type { Side } from '../types.ts';
import { type Pair, wordsOf } from './context.ts';
import { patternsOf } from './denial-words.ts';
import type { Denial } from './denials.ts';
import { membersOf } from './opposition-members.ts';

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
  const denied = turned.flatMap((k) => members(lower[k], lower, k)).filter(({ opposition }) => !HALF.has(opposition));
  if (denied.length === 0) return false;
  const said = wordsOf(pair, otherSide).map((word) => word.text.toLowerCase());
  const { denies } = patternsOf(pair[otherSide].language);
  const hits = said.flatMap((word, k) => (denies(word) ? [] : others(word, said, k)));
  return denied.some((own) => {
    const about = hits.filter(({ opposition }) => opposition === own.opposition);
    const isNarrow = NARROW.has(own.opposition);
    // where it has the word itself as well, nothing says which of them renders it
    if (about.some(({ member, isSure }) => member === own.member && (isSure || isNarrow))) return false;
    return about.some(({ member, isSure }) => member + own.member === 1 && (isSure || isNarrow));
  });
}
