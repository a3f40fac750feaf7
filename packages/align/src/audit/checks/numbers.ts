import type { OwnCheck } from '../check.ts';
import { turnedSigns } from '../comparison-signs.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';
import { swappedFigures } from '../swapped-figures.ts';

export const numbers: OwnCheck = {
  id: 'numbers',
  description:
    'Numbers in digits or words, percentages, ordinals, decades, signs of comparison: missing, extra, changed or swapped.',
  run: () => overPairs((pair) => [...quantityFindings(pair, 'number'), ...turnedSigns(pair), ...swappedFigures(pair)]),
};
