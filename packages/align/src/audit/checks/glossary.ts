import type { Check } from '../check.ts';
import { type AuditContext, type Pair, segmentsOf, spanIn, wholeOf } from '../context.ts';
import { findTerm, termText, termWords } from '../terms.ts';
import type { Draft } from '../types.ts';

export const glossary: Check = {
  id: 'glossary',
  description: 'A term of the glossary whose translation is not one that the glossary gives, in any inflection.',
  unable: ({ glossary }) => (glossary ? undefined : 'no glossary given'),
  run: (context) => run(context),
};

interface Entry {
  readonly source: string;
  readonly words: readonly string[];
  readonly targets: readonly string[];
  readonly targetWords: readonly (readonly string[])[];
}

function run({ pairs, glossary }: AuditContext): Draft[] {
  const entries = new Map<string, Entry[]>();
  for (const { source, target } of glossary!.entries) {
    const words = termWords(source);
    if (words.length === 0) continue;
    // by the beginning of their first word, which inflection leaves alone
    const key = words[0].slice(0, 2);
    const entry = { source, words, targets: target, targetWords: target.map(termWords) };
    const list = entries.get(key);
    if (list) list.push(entry);
    else entries.set(key, [entry]);
  }
  return pairs.flatMap((pair) => judge(pair, entries));
}

function judge(pair: Pair, entries: ReadonlyMap<string, readonly Entry[]>): Draft[] {
  const source = termText(pair.source.text);
  const target = termText(pair.target.text);
  const candidates = new Set(
    [...new Set(source.folded.map((word) => word.slice(0, 2)))].flatMap((key) => entries.get(key) ?? []),
  );
  const drafts: Draft[] = [];
  for (const entry of candidates) {
    const place = findTerm(source, entry.words);
    if (!place || entry.targetWords.some((words) => findTerm(target, words))) continue;
    const wanted = entry.targets.map((term) => `“${term}”`).join(' or ');
    drafts.push({
      category: 'terminology/inconsistent-with-resource',
      severity: 'major',
      side: 'source',
      source: [spanIn(pair.source, place)],
      target: [wholeOf(pair.target)],
      segments: segmentsOf(pair),
      message: `Term: the glossary wants ${wanted} for “${entry.source}”`,
      evidence: { term: entry.source, wanted: entry.targets },
    });
  }
  return drafts;
}
