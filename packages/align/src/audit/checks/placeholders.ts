import type { Check } from '../check.ts';
import { pieceDraft, piecesOf, surplus } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

/**
 * What a program fills in or reads: `{name}`, `{{name}}`, `${name}`, `%(name)s`, `%s`, `%1$d`, tags and entities. A bare
 * "% d" between words is a percentage.
 */
const PLACEHOLDER =
  /\$?\{\{?[\w.:-]{1,60}\}?\}|%\(\w{1,60}\)[sdif]|%(?:\d{1,2}\$)?[sdif@](?!\p{L})|<\/?[a-zA-Z][\w:-]{0,30}(?:\s[^<>]{0,300})?\/?>|&(?:#\d{1,7}|[a-zA-Z]{2,10});/gu;

export const placeholders: Check = {
  id: 'placeholders',
  description: 'Placeholders, tags and entities that are missing, extra or changed.',
  run: (context) =>
    overPairs(context, (pair) => {
      const [source, target] = [piecesOf(pair, 'source', PLACEHOLDER), piecesOf(pair, 'target', PLACEHOLDER)];
      const common = { category: 'design-and-markup/markup', severity: 'major' } as const;
      return [
        ...surplus(source, target).map((piece) =>
          pieceDraft(pair, 'source', [piece], {
            ...common,
            message: `Placeholder or tag missing from the translation: ${piece.text.slice(0, 80)}`,
          }),
        ),
        ...surplus(target, source).map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            ...common,
            message: `Placeholder or tag that the source does not have: ${piece.text.slice(0, 80)}`,
          }),
        ),
      ];
    }),
};
