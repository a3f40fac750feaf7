import { EnfaceError } from './errors.ts';
import { shown } from './shown.ts';

/** @throws EnfaceError `BAD_INPUT` where a text is none. */
export function checkText(text: string): void {
  if (typeof text !== 'string')
    throw new EnfaceError('BAD_INPUT', `A text must be a string, not ${shown(text)}. Decode bytes as UTF-8 first.`);
}
