import type { OwnCheck } from '../check.ts';
import { turnedSigns } from '../comparison-signs.ts';
import { changedFrequencies } from '../frequencies.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';
import { overlap } from '../spans.ts';
import { swappedFigures } from '../swapped-figures.ts';

export const numbers: OwnCheck = {
  id: 'numbers',
  description:
    'Numbers in digits or words, percentages, ordinals, decades, signs of comparison, how often a day or week: missing, extra, changed or swapped.',
  run: () =>
    overPairs((pair) => {
      const frequencies = changedFrequencies(pair);
      const figures = quantityFindings(pair, 'number').filter((figure) => !frequencies.some((each) => overlap(each, figure)));
      return [...frequencies, ...figures, ...turnedSigns(pair), ...swappedFigures(pair)];
    }),
};
