import type { Check } from '../check.ts';
import { turnedSigns } from '../comparison-signs.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';
import { swappedFigures } from '../swapped-figures.ts';

export const numbers: Check = {
  id: 'numbers',
  description:
    'Numbers in digits or words, percentages, ordinals, decades, signs of comparison: missing, extra, changed or swapped.',
  run: (context) =>
    overPairs(context, (pair) => [...quantityFindings(pair, 'number'), ...turnedSigns(pair), ...swappedFigures(pair)]),
};
