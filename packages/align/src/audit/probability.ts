import { probabilityOf } from '../judgement.ts';
import { type Calibrated, calibration } from './calibration.ts';
import type { Draft, Evidence, Severity } from './types.ts';

/** How often findings of a check are right before any were counted, and how many counted ones that weighs up. */
interface Supposed {
  readonly right: number;
  readonly worth: number;
}

const few = (right: number): Supposed => ({ right, worth: 8 });
/**
 * What is compared sign by sign is seldom wrong, and people who judge translations overlook much of it: of five changed dates in
 * the translations that were counted, four were changed indeed, and one was marked.
 */
const many = (right: number): Supposed => ({ right, worth: 24 });

/** By check, and by some of their kinds. What a list of the user's says is nearly certain; what good translators do as well is not. */
export const supposed: Readonly<Record<string, Supposed>> = {
  'omitted-sentences': few(0.8),
  'added-sentences': few(0.8),
  untranslated: few(0.85),
  'untranslated sentence': many(0.9),
  'untranslated title': few(0.4),
  hallucination: few(0.8),
  'omitted-words': few(0.5),
  'added-words': few(0.5),
  'do-not-translate': many(0.95),
  glossary: many(0.9),
  numbers: many(0.8),
  'numbers scale': many(0.9),
  dates: many(0.8),
  'dates changed': many(0.9),
  units: many(0.8),
  'units scale': many(0.9),
  names: few(0.5),
  'names altered': few(0.7),
  negation: few(0.4),
  'negation opposite': few(0.7),
  'negation prefix': few(0.55),
  addresses: many(0.8),
  allegation: few(0.3),
  brackets: few(0.5),
  capitals: few(0.5),
  'doubled-words': few(0.7),
  'end-punctuation': few(0.5),
  inconsistency: few(0.5),
  'inconsistent-terms': few(0.3),
  length: few(0.5),
  placeholders: many(0.85),
  'quotation-marks': few(0.3),
  speaker: few(0.3),
  'white-space': few(0.8),
};

/** Probability from which a finding may be major, and critical. */
export const LEAST: Readonly<Record<Severity, number>> = { minor: 0, major: 0.6, critical: 0.8 };

const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];

/** The gravest severity, up to a check's own, that a finding of such a probability may have. */
export const severityFor = (own: Severity, probability: number): Severity =>
  SEVERITIES.slice(SEVERITIES.indexOf(own)).find((severity) => probability >= LEAST[severity]) ?? 'minor';

/** What is counted together: a check's findings of one kind, and of those whose figure or word tells little, apart. */
export function caseOf(check: string, { kind, weak }: Evidence): string {
  return `${check}${typeof kind === 'string' ? ` ${kind}` : ''}${weak === true ? ' weak' : ''}`;
}

/**
 * That a finding of one of our checks is right, as people judged such findings in machine translations (`calibration`): the share
 * of its kind or, where the check gives a score of its own, what that score was worth.
 */
export function probabilityOfDraft(check: string, { evidence = {}, probability: score }: Draft): number {
  const known = calibration[caseOf(check, evidence)] ?? calibration[check];
  return known ? calibrated(known, score) : (supposed[check]?.right ?? 0.5);
}

/** A score's log-odds, stretched and shifted. */
export function calibrated({ right, slope = 0 }: Calibrated, score = 0.5): number {
  return probabilityOf(logOddsOf(right) + slope * logOddsOf(score));
}

/** Within what a double can tell from certainty, and findings from each other. */
export const logOddsOf = (probability: number): number => {
  const within = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(within / (1 - within));
};
