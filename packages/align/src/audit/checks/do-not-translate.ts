import type { Check } from '../check.ts';
import { segmentsOf, spanIn, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft, Span } from '../types.ts';

export const doNotTranslate: Check = {
  id: 'do-not-translate',
  description: 'A name or term of the list that the target does not repeat as the source has it. A genitive is forgiven.',
  unable: ({ doNotTranslate }) => (doNotTranslate.length > 0 ? undefined : 'no list given'),
  run: (context) =>
    overPairs(context, (pair) =>
      context.doNotTranslate.flatMap((term): Draft[] => {
        const place = find(pair.source.text, term);
        if (!place || find(pair.target.text, term)) return [];
        return [
          {
            category: 'accuracy/do-not-translate',
            severity: 'major',
            side: 'source',
            source: [spanIn(pair.source, place)],
            target: [wholeOf(pair.target)],
            segments: segmentsOf(pair),
            message: `Not to be translated, but missing as it stands: “${term}”`,
            evidence: { term },
          },
        ];
      }),
    ),
};

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The term as whole words, case and all; behind it an "s" may stand, with or without an apostrophe. */
function find(text: string, term: string): Span | undefined {
  if (term.trim() === '') return undefined;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const behind = text.slice(at + term.length, at + term.length + 4).replace(/^['’]?s(?![\p{L}\p{N}])/u, '');
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(behind.charAt(0))) return { start: at, end: at + term.length };
  }
  return undefined;
}
