import type { Check } from '../check.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';

export const numbers: Check = {
  id: 'numbers',
  description: 'Numbers in digits or words, percentages, ordinals, decades: missing, extra or changed.',
  run: (context) => overPairs(context, (pair) => quantityFindings(pair, 'number')),
};
