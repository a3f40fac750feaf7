import { shown as display, EnfaceError } from '@enface/core';

/** The properties of an object whose form is not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Throws `BAD_INPUT` for the place `at`, a path such as `beads[3].source`. */
export function fail(at: string, complaint: string): never {
  throw new EnfaceError('BAD_INPUT', `${at === '' ? 'The value' : at}: ${complaint}.`);
}

export function read(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at, `${shown(value)} should be an object`);
  return value as Fields;
}

export function list<T>(value: unknown, at: string, item: (value: unknown, at: string, index: number) => T): T[] {
  if (!Array.isArray(value)) fail(at, `${shown(value)} should be an array`);
  // (a hole is an element, which nothing is in: `map` would pass over it)
  return Array.from(value, (element, index) => item(element, `${at}[${index}]`, index));
}

export function string(value: unknown, at: string): string {
  if (typeof value !== 'string') fail(at, `${shown(value)} should be a string`);
  return value;
}

/** A BCP 47 tag that `createDocument` would take, as it was written. */
export function languageTag(value: unknown, at: string): string {
  const tag = string(value, at);
  try {
    new Intl.Locale(tag);
  } catch {
    fail(at, `${shown(tag)} should be a BCP 47 tag such as "da" or "pt-BR", or "und" for an unknown language`);
  }
  return tag;
}

export function trueOrFalse(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') fail(at, `${shown(value)} should be true or false`);
  return value;
}

/** A number from `least` to `most`, both included. */
export function within(value: unknown, least: number, most: number, at: string): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    fail(at, `${shown(value)} should be a number from ${least} to ${most}`);
  return value;
}

/** An integer from 0 to `limit`, the limit left out. */
export function wholeNumber(value: unknown, limit: number, at: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) fail(at, `${shown(value)} should be a whole number from 0`);
  if ((value as number) >= limit) fail(at, `${shown(value)} is out of range: there are ${limit}, counted from 0`);
  return value as number;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], at: string): T {
  if (!choices.includes(value as T)) fail(at, `${shown(value)} should be one of ${choices.join(', ')}`);
  return value as T;
}

/** The value as it stands in the file, cut short; of objects only what they are: they may be deep, or hold themselves. */
const shown = (value: unknown) => (value === undefined ? 'a missing value' : display(value, 60));
