import { languageOf } from '../../languages/index.ts';
import { wordPattern } from '../../languages/word-pattern.ts';
import { byNumber } from '../../words/by-number.ts';
import type { ReadWords } from '../../words/packed.ts';
import { folded } from '../caseless.ts';
import type { OwnCheck } from '../check.ts';
import { allRead } from '../context.ts';
import { pieceDraft, piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';

export const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{0,40})\s+\1(?![\p{L}\p{M}\p{N}'’-])/giu;

/** The same with a sign between, as in "well, well": a source that says a word twice may be rendered by one said twice. */
const REPEATED = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}]{0,40})[\s,!…]{1,4}\1(?![\p{L}\p{M}\p{N}'’-])/giu;
/** Letters of articles, prepositions and the like, which no language says twice for emphasis. */
const LITTLE = 3;

/** True where grammar puts a word beside itself ("that that", "Sie sie"), or a language says it twice for emphasis ("piano piano"). */
function isRight(word: string, language: string): boolean {
  const known = languageOf(language);
  if (!known) return word.length > LITTLE;
  return wordPattern(known.doubles).test(word) || (known.reduplicates === true && word.length > LITTLE);
}

/**
 * False where no two neighbouring words are the same, as in most pairs: the pattern takes long to say so. Words with another
 * sign inside than a hyphen or an apostrophe may be alike in a part alone.
 */
export function mayDouble(words: ReadWords): boolean {
  for (let k = 1; k < words.count; k++) {
    const [one, other] = [sameAt(words, k - 1), sameAt(words, k)];
    if (one === other || one === '' || other === '') return true;
  }
  return false;
}

/** What a word in any case is known by; nothing for one of several parts. */
const sameAt = byNumber((word) => (PARTED.test(word) ? '' : folded(word)));
const PARTED = /[^\p{L}\p{M}\p{N}'’-]/u;

export const doubledWords: OwnCheck = {
  id: 'doubled-words',
  description: 'A word that the target says twice in a row, and the source does not.',
  run: () =>
    overPairs((pair) => {
      const words = allRead(pair, 'target');
      if (words && !mayDouble(words)) return [];
      const doubled = piecesOf(pair, 'target', DOUBLED);
      if (doubled.length === 0 || piecesOf(pair, 'source', REPEATED).length > 0) return [];
      const { language } = pair.target;
      return doubled
        .filter(({ text }) => !isRight(text.split(/\s/)[0].toLowerCase(), language) && !/^\p{Lu}.*\s\p{Lu}/u.test(text))
        .map((piece) =>
          pieceDraft(pair, 'target', [piece], {
            category: 'linguistic-conventions/duplication',
            severity: 'minor',
            message: `Word said twice: “${piece.text}”`,
          }),
        );
    }),
};
