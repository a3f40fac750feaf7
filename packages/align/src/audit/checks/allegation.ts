import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { Check } from '../check.ts';
import { type Pair, type Passage, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { piecesOf } from '../form.ts';
import { allegationWords } from '../lists/allegation.ts';
import { wordPattern } from '../lists/word-pattern.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

export const allegation: Check = {
  id: 'allegation',
  description:
    'A reservation that the translation may have lost ("allegedly", "angiveligt", "zou"): an accusation becomes a fact.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(allegationWords, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: (context) => overPairs(context, (pair) => judge(pair) ?? []),
};

/** Words quoted in a message. */
const MOST_QUOTED = 8;

function judge(pair: Pair): Draft | undefined {
  const { hearsay } = allegationWords[pair.source.language];
  const places = [...found(pair.source, 'strong'), ...piecesOf(pair, 'source', hearsay)];
  if (places.length === 0 || found(pair.target, 'strong').length > 0 || found(pair.target, 'weak').length > 0) return undefined;
  places.sort((a, b) => a.start - b.start);
  const texts = places.slice(0, MOST_QUOTED).map(({ text }) => text);
  return {
    category: 'accuracy/mistranslation',
    severity: 'minor',
    side: 'source',
    source: places.map((place) => spanIn(pair.source, place)),
    target: [wholeOf(pair.target)],
    segments: segmentsOf(pair),
    message: `Possibly an accusation stated as a fact: the source has ${texts.map((text) => quoted(text)).join(', ')}, the translation no such reservation`,
    evidence: { source: texts },
  };
}

function found({ text, language }: Passage, strength: 'strong' | 'weak'): Word[] {
  const pattern = wordPattern(allegationWords[language][strength]);
  return tokenizeWords(text).filter((word) => pattern.test(word.text.toLowerCase()));
}
