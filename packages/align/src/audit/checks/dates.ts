import type { OwnCheck } from '../check.ts';
import { type Pair, segmentsOf, spanIn } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';
import type { Draft } from '../types.ts';

export const dates: OwnCheck = {
  id: 'dates',
  description: 'Dates, weekdays and times: missing, extra, changed, or agreeing in one of two readings only (3/12).',
  run: () => overPairs((pair) => [...quantityFindings(pair, 'date'), ...ambiguous(pair)]),
};

/** "3/12" beside "12 March": right if it is meant the other way round, which a reader can't know. */
function ambiguous(pair: Pair): Draft[] {
  const { source, target, comparison } = pair.quantities;
  return comparison.matched
    .filter(([i, j, how]) => how === 'ambiguous' && source[i].kind === 'date' && target[j].kind === 'date')
    .map(([i, j]): Draft => {
      const [a, b] = [source[i], target[j]];
      const said = [pair.source.text.slice(a.start, a.end), pair.target.text.slice(b.start, b.end)];
      return {
        category: 'accuracy/mistranslation/date-time',
        severity: 'minor',
        side: 'target',
        source: [spanIn(pair.source, a)],
        target: [spanIn(pair.target, b)],
        segments: segmentsOf(pair),
        message: `Ambiguous date: “${said[0]}” and “${said[1]}” agree only if day and month are read the other way round in one of them`,
        evidence: { kind: 'ambiguous', source: a.value, target: b.value },
      };
    });
}
