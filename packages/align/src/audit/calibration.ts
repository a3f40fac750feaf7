// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a share that looks like a constant is none

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
  'omitted-sentences': { findings: 35, right: 0.7 },
  'omitted-sentences alone': { findings: 11, right: 0.786 },
  'omitted-sentences inside': { findings: 20, right: 0.7 },
  'omitted-sentences uncertain': { findings: 4, right: 0.517 },
  'added-sentences': { findings: 16, right: 0.684 },
  'added-sentences alone': { findings: 12, right: 0.738 },
  'added-sentences uncertain': { findings: 4, right: 0.505 },
  untranslated: { findings: 36, right: 0.509 },
  'untranslated sentence': { findings: 0, right: 0.9 },
  'untranslated title': { findings: 0, right: 0.4 },
  'untranslated words': { findings: 32, right: 0.41 },
  hallucination: { findings: 97, right: 0.832 },
  'hallucination broken': { findings: 93, right: 0.825 },
  'hallucination repeated': { findings: 3, right: 0.878 },
  'hallucination unrelated': { findings: 1, right: 0.85 },
  'omitted-words': { findings: 380, right: 0.622, slope: 0.21 },
  'added-words': { findings: 5, right: 0.423, slope: 0.609 },
  'do-not-translate': { findings: 0, right: 0.95 },
  glossary: { findings: 0, right: 0.9 },
  numbers: { findings: 176, right: 0.717 },
  'numbers changed': { findings: 29, right: 0.726 },
  'numbers changed weak': { findings: 21, right: 0.719 },
  'numbers extra': { findings: 4, right: 0.701 },
  'numbers extra weak': { findings: 5, right: 0.72 },
  'numbers missing': { findings: 78, right: 0.72 },
  'numbers missing weak': { findings: 6, right: 0.686 },
  'numbers scale': { findings: 2, right: 0.906 },
  'numbers sign': { findings: 31, right: 0.713 },
  dates: { findings: 17, right: 0.656 },
  'dates ambiguous': { findings: 2, right: 0.606 },
  'dates changed': { findings: 5, right: 0.795 },
  'dates extra': { findings: 1, right: 0.63 },
  'dates missing': { findings: 9, right: 0.655 },
  units: { findings: 14, right: 0.76 },
  'units changed': { findings: 4, right: 0.72 },
  'units changed weak': { findings: 2, right: 0.718 },
  'units missing': { findings: 8, right: 0.776 },
  'units scale': { findings: 0, right: 0.9 },
  names: { findings: 149, right: 0.673 },
  'names altered': { findings: 0, right: 0.7 },
  'names explained acronym': { findings: 29, right: 0.659 },
  'names extra': { findings: 5, right: 0.728 },
  'names kept acronym': { findings: 75, right: 0.684 },
  'names missing': { findings: 12, right: 0.835 },
  'names near': { findings: 2, right: 0.738 },
  'names other': { findings: 1, right: 0.598 },
  'names replaced': { findings: 2, right: 0.538 },
  'names varied acronym': { findings: 23, right: 0.659 },
  negation: { findings: 21, right: 0.467 },
  'negation added': { findings: 2, right: 0.473 },
  'negation fewer': { findings: 2, right: 0.547 },
  'negation lost': { findings: 9, right: 0.478 },
  'negation more': { findings: 2, right: 0.573 },
  'negation opposite': { findings: 0, right: 0.7 },
  'negation prefix': { findings: 0, right: 0.55 },
  'negation turned': { findings: 6, right: 0.353 },
  addresses: { findings: 4, right: 0.738 },
  allegation: { findings: 1, right: 0.267 },
  brackets: { findings: 21, right: 0.812 },
  capitals: { findings: 1, right: 0.444 },
  'doubled-words': { findings: 9, right: 0.834 },
  'end-punctuation': { findings: 4, right: 0.526 },
  inconsistency: { findings: 3, right: 0.52 },
  'inconsistent-terms': { findings: 11, right: 0.456 },
  length: { findings: 1, right: 0.556 },
  placeholders: { findings: 16, right: 0.885 },
  'quotation-marks': { findings: 6, right: 0.422 },
  speaker: { findings: 0, right: 0.3 },
  'white-space': { findings: 6, right: 0.671 },
};
