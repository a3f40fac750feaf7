import { EnfaceError, shown } from '@enface/core';
import { languageOf } from './bilingual.ts';
import type { ReadOptions } from './types.ts';

/** `en-GB` is in `en`, and in itself. */
export const isIn = (tag: string, language: string): boolean => tag === language || tag.startsWith(`${language}-`);

/**
 * Which of a file's languages are the two sides: those asked for, else the one that the file calls its source and the one
 * other there is.
 *
 * @param there canonical tags of the file's languages, each once
 * @param main tag of its source language, if it names one
 * @throws EnfaceError `BAD_INPUT` where there are more than two and nobody says which, or not those asked for
 */
export function chooseSides(
  there: readonly string[],
  main: string | undefined,
  name: string,
  options: ReadOptions,
): { readonly source: string; readonly target: string } {
  const find = (asked: string | undefined) => {
    const tag = asked && languageOf(asked);
    if (tag === undefined || there.some((each) => isIn(each, tag))) return tag;
    throw new EnfaceError('BAD_INPUT', `${shown(name)} has no texts in ${shown(asked)}: it has ${there.join(', ') || 'none'}.`);
  };
  const target = find(options.target);
  const source = find(options.source) ?? there.find((tag) => tag !== target && main !== undefined && isIn(tag, main));
  const isTaken = (tag: string) =>
    [source, target].some((taken) => taken !== undefined && (there.includes(taken) ? tag === taken : isIn(tag, taken)));
  const free = there.filter((tag) => !isTaken(tag));
  const missing = [source, target].filter((each) => each === undefined).length;
  if (missing > 0 && free.length !== missing) {
    const example = `for instance --from ${there[0] ?? 'da'} --to ${there[1] ?? 'en'}`;
    throw new EnfaceError(
      'BAD_INPUT',
      `${shown(name)} has texts in ${there.join(', ') || 'no language'}: say which two are meant, ${example}.`,
    );
  }
  return { source: source ?? free[0], target: target ?? free.at(-1)! };
}

/** The one of some tags that a language is: the same, or one of its kind. */
export const tagFor = (language: string, tags: readonly string[]): string | undefined =>
  tags.find((tag) => tag === language) ?? tags.find((tag) => isIn(tag, language));
