import type { Check } from '../check.ts';
import { type Piece, pieceDraft, piecesOf, surplus } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/** Addresses, without the punctuation of the sentence behind them. Bounded, so that no text makes them slow. */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}(?<![.,;:!?)\]'’])|\bwww\.[^\s<>"“”«»]{1,500}(?<![.,;:!?)\]'’])|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\b/giu;

const key = ({ text }: Piece) => text.toLowerCase().replace(/\/$/, '');

export const addresses: Check = {
  id: 'addresses',
  description: 'Web and e-mail addresses that are missing, extra or changed.',
  run: (context) =>
    overPairs(context, (pair) => {
      const [source, target] = [piecesOf(pair, 'source', ADDRESS), piecesOf(pair, 'target', ADDRESS)];
      const common = { category: 'accuracy/mistranslation/entity', severity: 'major' } as const;
      return [
        ...surplus(source, target, key).map((piece) =>
          pieceDraft(pair, 'source', [piece], {
            ...common,
            message: `Address missing from the translation: ${piece.text.slice(0, 100)}`,
          }),
        ),
        ...surplus(target, source, key).map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            ...common,
            message: `Address that the source does not have: ${piece.text.slice(0, 100)}`,
          }),
        ),
      ];
    }),
};
