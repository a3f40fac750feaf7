import { PLACEHOLDER, PLACEHOLDER_SIGN } from '../../placeholders.ts';
import type { Side } from '../../types.ts';
import type { OwnCheck } from '../check.ts';
import type { Pair } from '../context.ts';
import { type Piece, pieceDraft, piecesOf, surplus } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/** `%1$s` and `%s` fill in the same: the order is the sentence's. */
const key = ({ text }: Piece) => text.replace(/^%\d{1,2}\$/, '%');

/** "<your name>", "<process ID>": prose, to be put in by who reads it. */
const PROSE = /<[\p{L}\p{M}\p{N}'’ -]{1,60}>/gu;
const CLOSING = /^<\//;

/**
 * A word in angle brackets with no closing tag may be such prose in one word, where the other side has as many more of it in several
 * ("<Prozess-ID>", "<process ID>").
 */
function withoutProse(pair: Pair, side: Side, pieces: readonly Piece[]): Piece[] {
  const { text } = pair[side];
  const isWord = (piece: Piece) => /^<[\w-]+>$/.test(piece.text) && !text.includes(`</${piece.text.slice(1)}`);
  const prose = (of: Side) => piecesOf(pair, of, PROSE).filter((piece) => !CLOSING.test(piece.text)).length;
  if (!pieces.some(isWord) || prose('source') !== prose('target')) return [...pieces];
  const spaced = (of: Side) => piecesOf(pair, of, PROSE).filter((piece) => /[ '’]/.test(piece.text)).length;
  let excused = spaced(side === 'source' ? 'target' : 'source') - spaced(side);
  return pieces.filter((piece) => !isWord(piece) || excused-- <= 0);
}

export const placeholders: OwnCheck = {
  id: 'placeholders',
  description: 'Placeholders, tags and entities that are missing, extra or changed.',
  run: () =>
    overPairs((pair) => {
      const pieces = (side: Side) => piecesOf(pair, side, PLACEHOLDER, PLACEHOLDER_SIGN);
      const [source, target] = [pieces('source'), pieces('target')];
      if (source.length + target.length === 0) return [];
      const common = { category: 'design-and-markup/markup', severity: 'major' } as const;
      return [
        ...withoutProse(pair, 'source', surplus(source, target, key)).map((piece) =>
          pieceDraft(pair, 'source', [piece], {
            ...common,
            message: `Placeholder or tag missing from the translation: ${piece.text.slice(0, 80)}`,
          }),
        ),
        ...withoutProse(pair, 'target', surplus(target, source, key)).map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            ...common,
            message: `Placeholder or tag that the source does not have: ${piece.text.slice(0, 80)}`,
          }),
        ),
      ];
    }),
};
