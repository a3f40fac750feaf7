import type { Side } from '../../types.ts';
import { tokenizeWords, type Word } from '../../words/tokenize.ts';
import type { Check } from '../check.ts';
import { type Pair, quoted, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { negationWords } from '../lists/negation.ts';
import { type WordPattern, wordPattern } from '../lists/word-pattern.ts';
import { settings } from '../settings.ts';
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
  const source = denials(pair, 'source');
  const target = denials(pair, 'target');
  if (source.plain.length > 0 && target.plain.length === 0 && target.hidden.length === 0)
    return draft(pair, source.plain, [], 'lost');
  if (target.plain.length > 0 && source.plain.length === 0 && source.hidden.length === 0)
    return draft(pair, [], target.plain, 'gained');
  if (DOUBLE.has(pair.source.language) || DOUBLE.has(pair.target.language)) return undefined;
  if (source.plain.length > target.plain.length + target.hidden.length) return draft(pair, source.plain, target.plain, 'fewer');
  if (target.plain.length > source.plain.length + source.hidden.length) return draft(pair, source.plain, target.plain, 'more');
  return undefined;
}

function draft(
  pair: Pair,
  source: readonly Word[],
  target: readonly Word[],
  how: 'lost' | 'gained' | 'fewer' | 'more',
): Draft | undefined {
  const side: Side = how === 'lost' || how === 'fewer' ? 'source' : 'target';
  const around = coveredAround(pair, side, side === 'source' ? source : target);
  if (around < settings.negationMinor) return undefined;
  const words = (list: readonly Word[]) => list.map((word) => `“${word.text}”`).join(', ');
  const message = {
    lost: `Negation lost: the source has ${words(source)}, the translation nothing like it: ${quoted(pair.target.text)}`,
    gained: `Negation added: the translation has ${words(target)}, the source nothing like it: ${quoted(pair.source.text)}`,
    fewer: `Fewer negations than in the source: ${words(source)} there, ${words(target)} here`,
    more: `More negations than in the source: ${words(target)} here, ${words(source)} there`,
  }[how];
  return {
    category: 'accuracy/mistranslation',
    severity: (how === 'lost' || how === 'gained') && around >= settings.negationMajor ? 'major' : 'minor',
    side,
    source: source.length > 0 ? source.map((word) => spanIn(pair.source, word)) : [wholeOf(pair.source)],
    target: target.length > 0 ? target.map((word) => spanIn(pair.target, word)) : [wholeOf(pair.target)],
    segments: segmentsOf(pair),
    message,
    evidence: {
      around: Math.round(100 * around) / 100,
      source: source.map((word) => word.text),
      target: target.map((word) => word.text),
    },
  };
}

/**
 * Share of the content around some words that the other side covers, 0 to 1. Where a negation was simply dropped, its
 * neighbours are all there; where it was rendered by other means ("avoid" for "do not use"), one of them is not.
 */
function coveredAround(pair: Pair, side: Side, denials: readonly Word[]): number {
  if (!pair.words) return settings.negationMinor;
  const words = pair.words[side].words.filter((word) => word.weight > 0);
  return Math.max(
    ...denials.map(({ start, end }) => {
      const near = words
        .filter((word) => word.start !== start)
        .map((word) => ({ word, distance: word.start > start ? word.start - end : start - word.end }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, settings.negationReach);
      const total = near.reduce((sum, { word }) => sum + word.weight, 0);
      return near.reduce((sum, { word }) => sum + word.weight * word.coverage, 0) / Math.max(total, 1e-9);
    }),
  );
}

interface Patterns {
  readonly plain: WordPattern;
  readonly only: WordPattern;
  readonly hidden: WordPattern;
}

function patternsOf(language: string): Patterns {
  const { plain, only, hidden } = negationWords[language];
  return { plain: wordPattern(plain), only: wordPattern(only), hidden: wordPattern(hidden) };
}

/** A side's plain denials, and those hidden ones that may stand for a plain one of the other side. */
function denials(pair: Pair, side: Side): { plain: Word[]; hidden: Word[] } {
  const { text, language } = pair[side];
  const { plain, only, hidden } = patternsOf(language);
  const found = { plain: [] as Word[], hidden: [] as Word[] };
  const words = tokenizeWords(text);
  for (const [at, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    if (plain.test(lower)) {
      const next = words[at + 1]?.text.toLowerCase();
      const spoken = next === undefined || !(only.test(next) || NUMBERED.test(text.slice(word.end, words[at + 1].end)));
      if (spoken) found.plain.push(word);
    } else if (hidden.test(lower) && !rendersAnother(pair, side, word)) found.hidden.push(word);
  }
  return found;
}

/** "Unavailable" renders "utilgængelig", so that it can't stand for another "ikke" besides. */
function rendersAnother(pair: Pair, side: Side, { start }: Word): boolean {
  const linked = pair.words?.[side].words.find((word) => word.start === start);
  if (!linked?.counterpart || linked.similarity < settings.rendered) return false;
  const other = pair.words![side === 'source' ? 'target' : 'source'];
  const { plain } = patternsOf(other.language);
  return !other.words.slice(...linked.counterpart).some((word) => plain.test(word.text.toLowerCase()));
}

/** What follows "No" in "No. 11". */
const NUMBERED = /^\. ?\d/;
