import type { Check } from '../check.ts';
import { pieceDraft, piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{0,40})\s+\1(?![\p{L}\p{M}\p{N}'’-])/giu;

/** "That that", "had had", "dat dat", "vous vous": right as often as wrong. */
const RIGHT = new Set(
  'that had is was her so very no ha bye der die das den dat die het is en er som det at i på til vous nous och att si no muy molto che bardzo'.split(
    ' ',
  ),
);

export const doubledWords: Check = {
  id: 'doubled-words',
  description: 'A word that the target says twice in a row, and the source does not.',
  run: (context) =>
    overPairs(context, (pair) => {
      if (piecesOf(pair, 'source', DOUBLED).length > 0) return [];
      return piecesOf(pair, 'target', DOUBLED)
        .filter(({ text }) => !RIGHT.has(text.split(/\s/)[0].toLowerCase()) && !/^\p{Lu}.*\s\p{Lu}/u.test(text))
        .map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            category: 'linguistic-conventions/duplication',
            severity: 'minor',
            message: `Word said twice: “${piece.text}”`,
          }),
        );
    }),
};
