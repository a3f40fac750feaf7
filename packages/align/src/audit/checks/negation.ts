import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { Check } from '../check.ts';
import { type Pair, type Passage, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { negationWords, type WordPattern, wordPattern } from '../lists/negation.ts';
import type { Draft } from '../types.ts';

export const negation: Check = {
  id: 'negation',
  description: 'A negation that only one side has: the sentence may say the opposite.',
  unable: ({ languages: { source, target } }) => {
    const unknown = [source, target].filter((language) => !Object.hasOwn(negationWords, language));
    return unknown.length > 0 ? `has no words for ${unknown.join(' and ')}` : undefined;
  },
  run: ({ pairs }) => pairs.flatMap((pair) => judge(pair) ?? []),
};

/** Languages that may deny twice for one denial: "ne … pas", "nie ma nikogo". There a count says nothing. */
const DOUBLE = new Set(['fr', 'es', 'it', 'pt', 'pl', 'fi']);

function judge(pair: Pair): Draft | undefined {
  const source = denials(pair.source);
  const target = denials(pair.target);
  if (source.plain.length > 0 && target.plain.length === 0 && target.hidden.length === 0)
    return draft(pair, source.plain, [], 'lost');
  if (target.plain.length > 0 && source.plain.length === 0 && source.hidden.length === 0)
    return draft(pair, [], target.plain, 'gained');
  if (DOUBLE.has(pair.source.language) || DOUBLE.has(pair.target.language)) return undefined;
  if (source.plain.length > target.plain.length + target.hidden.length) return draft(pair, source.plain, target.plain, 'fewer');
  if (target.plain.length > source.plain.length + source.hidden.length) return draft(pair, source.plain, target.plain, 'more');
  return undefined;
}

function draft(pair: Pair, source: readonly Word[], target: readonly Word[], how: 'lost' | 'gained' | 'fewer' | 'more'): Draft {
  const words = (list: readonly Word[]) => list.map((word) => `“${word.text}”`).join(', ');
  const message = {
    lost: `Negation lost: the source has ${words(source)}, the translation nothing like it: ${quoted(pair.target.text)}`,
    gained: `Negation added: the translation has ${words(target)}, the source nothing like it: ${quoted(pair.source.text)}`,
    fewer: `Fewer negations than in the source: ${words(source)} there, ${words(target)} here`,
    more: `More negations than in the source: ${words(target)} here, ${words(source)} there`,
  }[how];
  return {
    category: 'accuracy/mistranslation',
    severity: how === 'lost' || how === 'gained' ? 'major' : 'minor',
    side: how === 'lost' ? 'source' : 'target',
    source: source.length > 0 ? source.map((word) => spanIn(pair.source, word)) : [wholeOf(pair.source)],
    target: target.length > 0 ? target.map((word) => spanIn(pair.target, word)) : [wholeOf(pair.target)],
    segments: segmentsOf(pair),
    message,
    evidence: { source: source.map((word) => word.text), target: target.map((word) => word.text) },
  };
}

const patterns = new Map<string, { plain: WordPattern; hidden: WordPattern }>();

function denials({ text, language }: Passage): { plain: Word[]; hidden: Word[] } {
  const known = patterns.get(language);
  const { plain, hidden } = known ?? {
    plain: wordPattern(negationWords[language].plain),
    hidden: wordPattern(negationWords[language].hidden),
  };
  if (!known) patterns.set(language, { plain, hidden });
  const found = { plain: [] as Word[], hidden: [] as Word[] };
  for (const word of tokenizeWords(text)) {
    const lower = word.text.toLowerCase();
    if (plain.test(lower)) found.plain.push(word);
    else if (hidden.test(lower)) found.hidden.push(word);
  }
  return found;
}
