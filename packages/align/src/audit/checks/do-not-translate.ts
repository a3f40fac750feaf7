import { languageOf } from '../../languages/index.ts';
import type { OwnCheck } from '../check.ts';
import { segmentsOf, spanIn, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft, Span } from '../types.ts';

export const doNotTranslate: OwnCheck = {
  id: 'do-not-translate',
  description: 'A name or term of the list that the target does not repeat as the source has it. A genitive is forgiven.',
  unable: ({ doNotTranslate }) => (doNotTranslate.length > 0 ? undefined : 'no list given'),
  run: (context) =>
    overPairs((pair) =>
      context.doNotTranslate.flatMap((term): Draft[] => {
        const place = find(pair.source.text, term);
        if (!place || find(pair.target.text, term, endingsOf(pair.target.language))) return [];
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

/** Letters of an ending, with its sign, and one more. */
const MOST_ENDING = 8;

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The endings that a language's cases put onto names, behind an apostrophe, a colon or nothing, and vowels that join them: "Studion". */
function endingsOf(language: string): RegExp | undefined {
  const cases = languageOf(language)?.nameCases?.split(' ');
  return cases && new RegExp(`^[:'’]?(?:i|in|${cases.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** The term as whole words, case and all; behind it an "s" may stand, with or without an apostrophe, or the ending of a case. */
function find(text: string, term: string, endings?: RegExp): Span | undefined {
  if (term.trim() === '') return undefined;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const after = text
      .slice(at + term.length, at + term.length + MOST_ENDING)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '');
    const behind = after.replace(/^['’]?s(?![\p{L}\p{N}])/u, '').replace(endings ?? /^$/, '');
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(behind.charAt(0))) return { start: at, end: at + term.length };
  }
  return undefined;
}
