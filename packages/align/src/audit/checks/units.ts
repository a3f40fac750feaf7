import type { OwnCheck } from '../check.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';

export const units: OwnCheck = {
  id: 'units',
  description: 'Measures and sums of money: missing, extra or changed. The same amount in another unit is right.',
  run: () => overPairs((pair) => quantityFindings(pair, 'unit')),
};
