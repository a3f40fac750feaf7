import { languageOf } from '../../languages/index.ts';
import { wordPattern } from '../../languages/word-pattern.ts';
import { tokenizeWords } from '../../words/tokenize.ts';
import type { OwnCheck } from '../check.ts';
import type { Pair } from '../context.ts';
import { pieceDraft } from '../form.ts';
import { overPairs } from '../over-pairs.ts';
import { isShortLine } from '../salutation.ts';

/** What closes a quotation or bracket behind the end of a sentence. */
const BEHIND_END = /["'“”‘’«»)\]\s]/u;

/** Where the last character begins, which may be two units long. */
const lastCharacter = (text: string) => text.length - (/[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(-2)) ? 2 : 1);

type End = 'question' | 'exclamation' | 'colon' | 'stop' | 'comma' | 'none';

/** How a sentence ends: a statement and a sentence that breaks off are one class to a translator, a question is not. */
function endOf(text: string): End {
  let to = text.length;
  while (to > 0 && BEHIND_END.test(text[to - 1])) to--;
  const end = text.slice(Math.max(0, to - 3), to);
  if (/[?？][!.]*$/u.test(end)) return 'question';
  if (/!$/u.test(end)) return 'exclamation';
  if (/:$/u.test(end)) return 'colon';
  if (/(?:[.…])$/u.test(end)) return 'stop';
  if (/,$/u.test(end)) return 'comma';
  return 'none';
}

/** Words of a heading among the first of which a question begins: "About Dolorax: what it is". */
const FIRST_WORDS = 2;

/** Most words of a label. */
const LABEL_WORDS = 3;

/** "METHODS:" and "Méthode": a label with its colon or without. */
function isLabel({ source: { text } }: Pair, source: End, target: End): boolean {
  const ends = [source, target];
  return ends.includes('colon') && ends.includes('none') && tokenizeWords(text.slice(0, 80)).length <= LABEL_WORDS;
}

/** "Estimada Sra. Vega:" and "Dear Ms Vega,": a line of a letter, after which each language has a mark of its own. */
function isSalutation(pair: Pair, source: End, target: End): boolean {
  const ends = [source, target];
  return ends.includes('comma') && !ends.includes('question') && isShortLine(pair.source);
}

/** A heading without a mark that begins as a question does, "How to …", may become one. */
function isAsked(pair: Pair, source: End, target: End): boolean {
  const heading = source === 'none' && target === 'question' ? pair.source : pair.target;
  if (!(source === 'none' && target === 'question') && !(source === 'question' && target === 'none')) return false;
  const questions = languageOf(heading.language)?.questions ?? '';
  const first = tokenizeWords(heading.text.slice(0, 60)).slice(0, FIRST_WORDS);
  return first.some(({ text }) => wordPattern(questions).test(text.toLowerCase()));
}

export const endPunctuation: OwnCheck = {
  id: 'end-punctuation',
  description: 'A question that became a statement, a colon or exclamation lost or gained.',
  run: () =>
    overPairs((pair) => {
      const [source, target] = [endOf(pair.source.text), endOf(pair.target.text)];
      const { text } = pair.target;
      // a full stop more or less, and who shouts, are matters of taste
      const serious = source === 'question' || target === 'question' || (source === 'colon') !== (target === 'colon');
      // who tells a thing in other words ends in other marks
      if (isAsked(pair, source, target) || isLabel(pair, source, target) || isSalutation(pair, source, target)) return [];
      if (source === target || !serious || pair.bead.relation !== 'parallel') return [];
      return [
        pieceDraft(pair, 'target', [{ start: lastCharacter(text), end: text.length }], {
          category: 'linguistic-conventions/punctuation',
          severity: 'minor',
          message: `Ends otherwise than the source: ${named[source]} there, ${named[target]} here`,
        }),
      ];
    }),
};

const named = {
  question: 'a question',
  exclamation: 'an exclamation',
  colon: 'a colon',
  stop: 'a full stop',
  comma: 'a comma',
  none: 'no mark',
};
