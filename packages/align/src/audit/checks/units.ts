import type { Check } from '../check.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';

export const units: Check = {
  id: 'units',
  description: 'Measures and sums of money: missing, extra or changed. The same amount in another unit is right.',
  run: (context) => overPairs(context, (pair) => quantityFindings(pair, 'unit')),
};
