import type { OwnCheck } from '../check.ts';
import { type Pair, segmentsOf, spanIn, wholeOf } from '../context.ts';
import type { Glossary } from '../glossary.ts';
import { overPairs } from '../over-pairs.ts';
import { beginningOf, findTerm, termText, termWords } from '../terms.ts';
import type { Draft } from '../types.ts';

export const glossary: OwnCheck = {
  id: 'glossary',
  description: 'A term of the glossary whose translation is not one that the glossary gives, in any inflection.',
  unable: ({ glossary }) => (glossary ? undefined : 'no glossary given'),
  run: (context) => {
    const entries = entriesOf(context.glossary!);
    return overPairs((pair) => judge(pair, entries));
  },
};

interface Entry {
  readonly source: string;
  readonly words: readonly string[];
  readonly targets: readonly string[];
  /** The words of each target; the same array for entries that share their targets. */
  readonly targetWords: readonly (readonly string[])[];
}

/** Translations that a message names, and that the evidence lists. */
const MOST_NAMED = 8;
const MOST_LISTED = 50;

/** By the beginning of their first word, which inflection leaves alone. */
function entriesOf({ entries: all }: Glossary): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  const known = new Map<readonly string[], Entry['targetWords']>();
  for (const { source, target } of all) {
    const words = termWords(source);
    if (words.length === 0) continue;
    const targetWords = known.get(target) ?? target.map(termWords);
    known.set(target, targetWords);
    const key = beginningOf(words[0]);
    const entry = { source, words, targets: target, targetWords };
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  }
  return entries;
}

function judge(pair: Pair, entries: ReadonlyMap<string, readonly Entry[]>): Draft[] {
  const source = termText(pair.source.text);
  const candidates = [...source.places.keys()].flatMap((key) => entries.get(key) ?? []);
  if (candidates.length === 0) return [];
  const target = termText(pair.target.text);
  const rendered = new Map<Entry['targetWords'], boolean>();
  const drafts: Draft[] = [];
  for (const { source: term, words, targets, targetWords } of candidates) {
    const place = findTerm(source, words);
    if (!place) continue;
    const right = rendered.get(targetWords) ?? targetWords.some((rendering) => findTerm(target, rendering));
    rendered.set(targetWords, right);
    if (right) continue;
    const named = targets.slice(0, MOST_NAMED).map((one) => `“${one}”`);
    const more = targets.length > named.length ? ` or ${targets.length - named.length} others` : '';
    drafts.push({
      category: 'terminology/inconsistent-with-resource',
      severity: 'major',
      side: 'source',
      source: [spanIn(pair.source, place)],
      target: [wholeOf(pair.target)],
      segments: segmentsOf(pair),
      message: `Term: the glossary wants ${named.join(' or ')}${more} for “${term}”`,
      evidence: { term, wanted: targets.slice(0, MOST_LISTED) },
    });
  }
  return drafts;
}
