import { PLACEHOLDER } from '../../placeholders.ts';
import type { Check } from '../check.ts';
import { type Piece, pieceDraft, piecesOf, surplus } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/** `%1$s` and `%s` fill in the same: the order is the sentence's. */
const key = ({ text }: Piece) => text.replace(/^%\d{1,2}\$/, '%');

export const placeholders: Check = {
  id: 'placeholders',
  description: 'Placeholders, tags and entities that are missing, extra or changed.',
  run: (context) =>
    overPairs(context, (pair) => {
      const [source, target] = [piecesOf(pair, 'source', PLACEHOLDER), piecesOf(pair, 'target', PLACEHOLDER)];
      const common = { category: 'design-and-markup/markup', severity: 'major' } as const;
      return [
        ...surplus(source, target, key).map((piece) =>
          pieceDraft(pair, 'source', [piece], {
            ...common,
            message: `Placeholder or tag missing from the translation: ${piece.text.slice(0, 80)}`,
          }),
        ),
        ...surplus(target, source, key).map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            ...common,
            message: `Placeholder or tag that the source does not have: ${piece.text.slice(0, 80)}`,
          }),
        ),
      ];
    }),
};
