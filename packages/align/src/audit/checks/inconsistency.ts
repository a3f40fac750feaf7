import type { Side } from '../../types.ts';
import type { Check } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

export const inconsistency: Check = {
  id: 'inconsistency',
  description: 'The same source translated in different ways, or different sources translated alike, within the document.',
  run: async (context) => {
    const keys = new Map<Pair, Record<Side, string>>();
    for (const pair of context.pairs) {
      keys.set(pair, { source: key(pair.source.text), target: key(pair.target.text) });
      await context.pause();
    }
    return [...(await divided(context, keys, 'source')), ...(await divided(context, keys, 'target'))];
  },
};

const fewestLetters = 10;

/** Without case, white space and marks: a comma more is no other translation. */
const key = (text: string) => text.toLowerCase().replace(BETWEEN, ' ').trim();

/** What stands between words where that is not one space, as mostly. */
export const BETWEEN = /(?: ?[^\p{L}\p{N} ]| {2})[^\p{L}\p{N}]*/gu;

/** Pairs equal on one side and unlike on the other; each later one is held against the first. */
async function divided(context: AuditContext, keys: ReadonlyMap<Pair, Record<Side, string>>, same: Side): Promise<Draft[]> {
  const other: Side = same === 'source' ? 'target' : 'source';
  const firsts = new Map<string, Pair>();
  return overPairs(context, (pair): Draft[] => {
    const own = keys.get(pair)![same];
    if (own.length < fewestLetters) return [];
    const first = firsts.get(own);
    if (!first) {
      firsts.set(own, pair);
      return [];
    }
    if (keys.get(first)![other] === keys.get(pair)![other]) return [];
    const [number] = first.bead[same];
    return [
      {
        category: 'terminology/inconsistent-use',
        severity: 'minor',
        side: 'target',
        source: [wholeOf(pair.source)],
        target: [wholeOf(pair.target)],
        segments: segmentsOf(pair),
        message:
          same === 'source'
            ? `Translated otherwise before: ${quoted(first.target.text)} for the same source (${number + 1})`
            : `The same translation as of another source: ${quoted(first.source.text)} (translation ${number + 1})`,
        evidence: { first: first[other].text.slice(0, 300) },
      },
    ];
  });
}
