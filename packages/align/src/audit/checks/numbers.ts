import type { Check } from '../check.ts';
import { quantityFindings } from '../quantity-findings.ts';

export const numbers: Check = {
  id: 'numbers',
  description: 'Numbers in digits or words, percentages, ordinals, decades: missing, extra or changed.',
  run: ({ pairs }) => pairs.flatMap((pair) => quantityFindings(pair, 'number')),
};
