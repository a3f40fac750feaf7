import type { Check } from '../check.ts';
import { segmentsOf, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import type { Draft } from '../types.ts';

/** Letters that must be there to speak of a text in capitals. */
const FEWEST = 12;

function isLoud(text: string): boolean | undefined {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + lower < FEWEST ? undefined : lower <= (upper + lower) / 10;
}

export const capitals: Check = {
  id: 'capitals',
  description: 'A text that stands in capitals on one side only.',
  run: (context) =>
    overPairs(context, (pair): Draft[] => {
      const [source, target] = [isLoud(pair.source.text), isLoud(pair.target.text)];
      if (source === undefined || target === undefined || source === target) return [];
      return [
        {
          category: 'linguistic-conventions/capitalization',
          severity: 'minor',
          side: 'target',
          source: [wholeOf(pair.source)],
          target: [wholeOf(pair.target)],
          segments: segmentsOf(pair),
          message: target ? 'In capitals, unlike the source' : 'Not in capitals, unlike the source',
        },
      ];
    }),
};
