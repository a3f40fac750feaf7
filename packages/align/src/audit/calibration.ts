/** What became of a kind of findings where people had judged the translations. */
export interface Calibrated {
  /** How many there were. */
  readonly findings: number;
  /** Share that were right; of a check with a score of its own, at an even score. */
  readonly right: number;
  /** What one unit of the score's log-odds is worth. @default the check gives no score */
  readonly slope?: number;
}

/**
 * How often findings are right in machine translations in which people marked the errors, by check and kind (`caseOf`): with
 * an error of accuracy in the segment, or one of terms or figures on the words; of form, with any in the segment. Each is
 * smoothed towards the check as a whole, and that towards what is `supposed`.
 * Written by `pnpm bench:mqm FOLDER --half dev --write packages/align/src/audit/calibration.ts`,
 * FOLDER being bio-MQM's odd documents.
 */
export const calibration: Readonly<Record<string, Calibrated>> = {
  'omitted-sentences': { findings: 23, right: 0.727 },
  'omitted-sentences alone': { findings: 8, right: 0.767 },
  'omitted-sentences inside': { findings: 15, right: 0.683 },
  'added-sentences': { findings: 10, right: 0.769 },
  'added-sentences alone': { findings: 9, right: 0.741 },
  'added-sentences inside': { findings: 1, right: 0.795 },
  untranslated: { findings: 4, right: 0.759 },
  hallucination: { findings: 97, right: 0.832 },
  'hallucination broken': { findings: 93, right: 0.825 },
  'hallucination repeated': { findings: 3, right: 0.878 },
  'hallucination unrelated': { findings: 1, right: 0.85 },
  'omitted-words': { findings: 357, right: 0.652, slope: 0.24 },
  'added-words': { findings: 3, right: 0.503, slope: 0.917 },
  'do-not-translate': { findings: 0, right: 0.95 },
  glossary: { findings: 0, right: 0.9 },
  numbers: { findings: 196, right: 0.714 },
  'numbers changed': { findings: 29, right: 0.725 },
  'numbers changed weak': { findings: 21, right: 0.718 },
  'numbers extra': { findings: 5, right: 0.709 },
  'numbers extra weak': { findings: 12, right: 0.639 },
  'numbers missing': { findings: 91, right: 0.743 },
  'numbers missing weak': { findings: 5, right: 0.672 },
  'numbers scale': { findings: 2, right: 0.906 },
  'numbers sign': { findings: 31, right: 0.711 },
  dates: { findings: 17, right: 0.656 },
  'dates ambiguous': { findings: 2, right: 0.606 },
  'dates changed': { findings: 5, right: 0.795 },
  'dates extra': { findings: 1, right: 0.63 },
  'dates missing': { findings: 9, right: 0.655 },
  units: { findings: 14, right: 0.722 },
  'units changed': { findings: 4, right: 0.685 },
  'units changed weak': { findings: 2, right: 0.681 },
  'units missing': { findings: 8, right: 0.703 },
  'units scale': { findings: 0, right: 0.9 },
  names: { findings: 157, right: 0.657 },
  'names altered': { findings: 2, right: 0.745 },
  'names explained acronym': { findings: 29, right: 0.655 },
  'names extra': { findings: 2, right: 0.634 },
  'names kept acronym': { findings: 75, right: 0.682 },
  'names missing': { findings: 19, right: 0.743 },
  'names other': { findings: 2, right: 0.526 },
  'names replaced': { findings: 3, right: 0.569 },
  'names varied acronym': { findings: 25, right: 0.678 },
  negation: { findings: 27, right: 0.455 },
  'negation added': { findings: 2, right: 0.364 },
  'negation fewer': { findings: 3, right: 0.493 },
  'negation lost': { findings: 8, right: 0.408 },
  'negation more': { findings: 6, right: 0.403 },
  'negation turned': { findings: 8, right: 0.571 },
  addresses: { findings: 4, right: 0.738 },
  allegation: { findings: 1, right: 0.267 },
  brackets: { findings: 21, right: 0.812 },
  capitals: { findings: 1, right: 0.444 },
  'doubled-words': { findings: 9, right: 0.834 },
  'end-punctuation': { findings: 2, right: 0.6 },
  inconsistency: { findings: 3, right: 0.52 },
  'inconsistent-terms': { findings: 10, right: 0.421 },
  length: { findings: 1, right: 0.556 },
  placeholders: { findings: 16, right: 0.885 },
  'quotation-marks': { findings: 6, right: 0.422 },
  speaker: { findings: 0, right: 0.3 },
  'white-space': { findings: 6, right: 0.671 },
};
