import type { Side } from '../../types.ts';
import type { OwnCheck } from '../check.ts';
import type { Pair } from '../context.ts';
import { type Piece, pieceDraft, piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const BRACKET = /[()[\]{}]/g;

/** "a)" and "1)" at the beginning number an item; a smiley ends in one. */
const NUMBERING = /(?:^|\s)[\p{L}\d]{1,3}\)|[:;]-?[()]/gu;

export const brackets: OwnCheck = {
  id: 'brackets',
  description: 'Brackets of the target that do not close or open, where those of the source do.',
  run: () =>
    overPairs((pair) => {
      const lonely = unpaired(pair, 'target');
      if (lonely.length === 0 || unpaired(pair, 'source').length > 0) return [];
      const which = lonely.map(({ text }) => text).join(' ');
      return [
        pieceDraft(pair, 'target', lonely, {
          category: 'linguistic-conventions/punctuation',
          severity: 'minor',
          message: `Bracket without its other half: ${which}`,
        }),
      ];
    }),
};

function unpaired(pair: Pair, side: Side): readonly Piece[] {
  const pieces = piecesOf(pair, side, BRACKET);
  if (pieces.length === 0) return pieces;
  const numbering = piecesOf(pair, side, NUMBERING);
  const open: Piece[] = [];
  const lonely: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text in PAIRS) open.push(piece);
    else if (open.length > 0 && PAIRS[open.at(-1)!.text] === piece.text) open.pop();
    else lonely.push(piece);
  }
  // both ascend
  let next = 0;
  return [...open, ...lonely]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => {
      while (next < numbering.length && numbering[next].end <= start) next++;
      return next === numbering.length || start < numbering[next].start;
    });
}
