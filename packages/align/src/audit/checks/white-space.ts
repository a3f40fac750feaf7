import type { OwnCheck } from '../check.ts';
import { pieceDraft, piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/** Spaces in a row, a space before a full stop or comma, none behind a comma between words. */
export const ODD_SPACE = /(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=[\p{L}\p{N}]) (?=[.,](?:\s|$))|(?<=\p{Ll}{2}),(?=\p{L}{2})/gu;

/** What there is of that in all of it. */
export const ODD_SPACE_SIGN = /[ \u00a0]{2}| [.,]|,[^\s\d]/;

export const whiteSpace: OwnCheck = {
  id: 'white-space',
  description: 'White space in the target that is doubled, missing or before a mark, where the source has none of that.',
  run: () =>
    overPairs((pair) => {
      const odd = piecesOf(pair, 'target', ODD_SPACE, ODD_SPACE_SIGN);
      if (odd.length === 0 || piecesOf(pair, 'source', ODD_SPACE, ODD_SPACE_SIGN).length > 0) return [];
      return [
        pieceDraft(pair, 'target', odd, {
          category: 'linguistic-conventions/whitespace',
          severity: 'minor',
          message: 'White space: doubled, missing, or before a full stop or comma',
        }),
      ];
    }),
};
