import type { OwnCheck } from '../check.ts';
import { turnedSigns } from '../comparison-signs.ts';
import { changedFrequencies } from '../frequencies.ts';
import { overPairs } from '../over-pairs.ts';
import { quantityFindings } from '../quantity-findings.ts';
import { swappedFigures } from '../swapped-figures.ts';
import type { Draft } from '../types.ts';

export const numbers: OwnCheck = {
  id: 'numbers',
  description:
    'Numbers in digits or words, percentages, ordinals, decades, signs of comparison: missing, extra, changed or swapped.',
  run: () =>
    overPairs((pair) => {
      const frequencies = changedFrequencies(pair);
      const told = ({ target = [] }: Draft) =>
        frequencies.some((each) =>
          each.target!.some((span) => target.some((own) => own.start < span.end && span.start < own.end)),
        );
      const figures = quantityFindings(pair, 'number').filter((figure) => !told(figure));
      return [...frequencies, ...figures, ...turnedSigns(pair), ...swappedFigures(pair)];
    }),
};
