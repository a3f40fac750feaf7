import type { Document } from '@enface/core';
import type { Side, Warning } from '../types.ts';
import { type Fields, list, oneOf, read, string, wholeNumber, within } from './validate.ts';
import { unmatchedReasons } from './vocabulary.ts';

const warningCodes = [
  'no-text',
  'language-undetermined',
  'language-contradicted',
  'language-not-covered',
  'words-unknown',
  'same-text',
] as const satisfies readonly Warning['code'][];

/** Absent in files of earlier versions. */
export function warningsFrom(value: unknown, set: Record<Side, readonly Document[]> | undefined): Warning[] {
  if (value === undefined) return [];
  return list(value, 'warnings', (item, at): Warning => {
    const { code, message, side, document } = read(item, at);
    const where = side === undefined ? undefined : oneOf(side, ['source', 'target'] as const, `${at}.side`);
    return {
      code: oneOf(code, warningCodes, `${at}.code`),
      message: string(message, `${at}.message`),
      ...(where && { side: where }),
      ...(where && set && { document: wholeNumber(document, set[where].length, `${at}.document`) }),
    };
  });
}

/** How sure it is that a run has no match, and why. */
export function judgementFrom(fields: Fields, at: string) {
  return {
    probability: within(fields.probability, 0, 1, `${at}.probability`),
    reason: oneOf(fields.reason, unmatchedReasons, `${at}.reason`),
  };
}

/** The nearest segment of the other side, where the file names one. */
export function nearestFrom(value: unknown, at: string, document: Document) {
  if (value === undefined) return {};
  const fields = read(value, at);
  const segment = wholeNumber(fields.segment, document.segments.length, `${at}.segment`);
  return { nearest: { segment, score: within(fields.score, -1, 1, `${at}.score`) } };
}
