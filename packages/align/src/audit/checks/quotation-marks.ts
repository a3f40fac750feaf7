import { languageOf } from '../../languages/index.ts';
import { wordPattern } from '../../languages/word-pattern.ts';
import { matchesIn } from '../../matches.ts';
import type { OwnCheck } from '../check.ts';
import { type Passage, segmentsOf, wholeOf } from '../context.ts';
import { piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

/** Marks that open or close a quotation of words, not of a letter or an apostrophe. */
const MARK = /["“”„«»‟]|(?<![\p{L}\p{N}])[‘'‚](?=\p{L}[^'’]{12})|—(?=\s?\p{Lu})|(?:^|\n)\s{0,4}[–—-](?=\s)/gu;
/** A quotation of six words or more: fewer are a title, or words held with tongs. */
const SPEECH = /["“”„«»‟](?:[^\s"“”„«»‟]{1,60}\s){5}[^"“”„«»‟]{1,2000}["“”„«»‟]/gu;

/** Words between a comma and the verb of saying behind it. */
const ATTRIBUTION = /,\s((?:[\p{L}.]{1,40}\s){0,2}[\p{L}]{1,40})/gu;

/** "… tänään teemme historiaa, hän sanoi": speech without marks, which says itself whose it is. */
function attributes({ text, language }: Passage): boolean {
  const says = wordPattern(languageOf(language)?.speech.says ?? '');
  return matchesIn(text, ATTRIBUTION).some(([, words]) => words.split(' ').some((word) => says.test(word.toLowerCase())));
}

export const quotationMarks: OwnCheck = {
  id: 'quotation-marks',
  description: 'Speech or a quotation that only one side marks as such.',
  run: () =>
    overPairs((pair): Draft[] => {
      const gained = piecesOf(pair, 'target', SPEECH).length > 0 && piecesOf(pair, 'source', MARK).length === 0;
      const lost = piecesOf(pair, 'source', SPEECH).length > 0 && piecesOf(pair, 'target', MARK).length === 0;
      const half = /['’‘]/u;
      if (!gained && !lost) return [];
      if (gained && attributes(pair.source)) return [];
      if (half.test(lost ? pair.target.text : pair.source.text)) return [];
      return [
        {
          category: 'linguistic-conventions/punctuation',
          severity: 'minor',
          side: lost ? 'source' : 'target',
          source: [wholeOf(pair.source)],
          target: [wholeOf(pair.target)],
          segments: segmentsOf(pair),
          message: lost
            ? 'Quotation lost: what the source quotes, the translation says in its own voice'
            : 'Quotation added: the translation quotes what the source says in its own voice',
        },
      ];
    }),
};
