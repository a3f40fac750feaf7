import type { OwnCheck } from '../check.ts';
import { type Pair, segmentsOf, wholeOf } from '../context.ts';
import { overPairs } from '../over-pairs.ts';
import { settings } from '../settings.ts';
import type { Draft } from '../types.ts';

/** Headings and labels vary too much: so many characters are added to both sides of a ratio. */
const PADDING = 15;

const ratioOf = ({ source, target }: Pair) => Math.log((target.text.length + PADDING) / (source.text.length + PADDING));

export const length: OwnCheck = {
  id: 'length',
  description: 'A target that is far longer or shorter than this document’s own translations are.',
  unable: ({ pairs }) =>
    pairs.length < settings.lengthPairs ? `needs ${settings.lengthPairs} pairs to know what is usual in these texts` : undefined,
  run: (context) => {
    const { pairs } = context;
    const ratios = pairs.map(ratioOf);
    const usual = median(ratios);
    // the median of the deviations, scaled to a standard deviation: what is odd doesn't widen it
    const spread = 1.4826 * median(ratios.map((ratio) => Math.abs(ratio - usual)));
    const limit = Math.max(settings.lengthDeviations * spread, Math.log(settings.lengthFactor));
    return overPairs((pair): Draft[] => {
      const off = ratioOf(pair) - usual;
      if (Math.abs(off) <= limit) return [];
      const factor = Math.exp(Math.abs(off)).toFixed(1);
      return [
        {
          category: 'design-and-markup/length',
          severity: 'minor',
          side: 'target',
          source: [wholeOf(pair.source)],
          target: [wholeOf(pair.target)],
          segments: segmentsOf(pair),
          message: `${factor} times as ${off > 0 ? 'long' : 'short'} as translations in these texts usually are`,
          evidence: { characters: `${pair.source.text.length} : ${pair.target.text.length}` },
        },
      ];
    });
  },
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
