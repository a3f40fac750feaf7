import type { Check } from '../check.ts';
import { quantityFindings } from '../quantity-findings.ts';

export const units: Check = {
  id: 'units',
  description: 'Measures and sums of money: missing, extra or changed. The same amount in another unit is right.',
  run: ({ pairs }) => pairs.flatMap((pair) => quantityFindings(pair, 'unit')),
};
