import { languages } from '../../languages/index.ts';
import { wordPattern } from '../../languages/word-pattern.ts';
import type { Side } from '../../types.ts';
import { bitsByNumber } from '../../words/by-number.ts';
import type { ReadWords } from '../../words/packed.ts';
import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { OwnCheck } from '../check.ts';
import { mayHave, type Pair, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { piecesOf } from '../form.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

export const allegation: OwnCheck = {
  id: 'allegation',
  description:
    'A reservation that the translation may have lost ("allegedly", "angiveligt", "zou"): an accusation becomes a fact.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(languages, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: () => overPairs((pair) => judge(pair) ?? []),
};

/** Words quoted in a message. */
const MOST_QUOTED = 8;

function judge(pair: Pair): Draft | undefined {
  const turns = (side: Side) => piecesOf(pair, side, hearsayOf(pair[side].language));
  const places = [...found(pair, 'source', 'strong'), ...turns('source')];
  if (places.length === 0) return undefined;
  if ([found(pair, 'target', 'strong'), found(pair, 'target', 'weak'), turns('target')].some((kept) => kept.length > 0))
    return undefined;
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

const compiled = new Map<string, RegExp>();

/** Turns that report hearsay: whole words in a row, in any case. */
export function hearsayOf(language: string): RegExp {
  const known = compiled.get(language);
  const pattern = known ?? new RegExp(`(?<!\\p{L})(?:${languages[language].allegation.hearsay})(?!\\p{L})`, 'giu');
  compiled.set(language, pattern);
  return pattern;
}

type Strength = 'strong' | 'weak';

/** For each language, whether a word reserves judgement. */
const reserving: Readonly<Record<Strength, Map<string, (words: ReadWords, k: number) => number>>> = {
  strong: new Map(),
  weak: new Map(),
};

function found(pair: Pair, side: Side, strength: Strength): Word[] {
  const { text, language } = pair[side];
  const pattern = wordPattern(languages[language].allegation[strength]);
  const reserves = (word: string) => pattern.test(word.toLowerCase());
  let reservesAt = reserving[strength].get(language);
  if (!reservesAt) reserving[strength].set(language, (reservesAt = bitsByNumber((word) => Number(reserves(word)))));
  if (!mayHave(pair, side, reservesAt)) return [];
  return tokenizeWords(text).filter((word) => reserves(word.text));
}
