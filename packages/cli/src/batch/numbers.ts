import { EnfaceError } from '@enface/core';

/** @throws EnfaceError `BAD_ARGUMENT` */
export function number(option: string, value: string, least: number, most: number): number {
  const found = Number(value);
  if (found >= least && found <= most) return found;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is not possible: give a number from ${least} to ${most}.`);
}

/** @throws EnfaceError `BAD_ARGUMENT` */
export function wholeNumber(option: string, value: string, most: number): number {
  const found = number(option, value, 1, most);
  if (Number.isInteger(found)) return found;
  throw new EnfaceError('BAD_ARGUMENT', `${option} "${value}" is not possible: give a whole number.`);
}
