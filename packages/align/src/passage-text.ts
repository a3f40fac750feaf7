import { type Document, EnfaceError, shown } from '@enface/core';

/**
 * The text of some segments of a document, as `bead.source` or `run.segments` names them: their texts in the order given,
 * and where white space lies between two of them, or segments that are left out, one space. An empty string for none.
 *
 * @throws EnfaceError `BAD_ARGUMENT` naming what is no segment of the document.
 */
export function passageText(document: Document, segments: readonly number[]): string {
  const all = document?.segments;
  if (!Array.isArray(all)) throw new EnfaceError('BAD_ARGUMENT', `passageText was given ${shown(document)}: pass a document.`);
  if (!Array.isArray(segments))
    throw new EnfaceError('BAD_ARGUMENT', `passageText was given ${shown(segments)}: pass an array of segment numbers.`);
  let text = '';
  for (const [k, number] of segments.entries()) {
    if (!Number.isInteger(number) || !all[number])
      throw new EnfaceError(
        'BAD_ARGUMENT',
        `There is no segment ${shown(number)} in ${shown(document.id)}: it has ${all.length}, counted from 0.`,
      );
    const touches = k > 0 && number === segments[k - 1] + 1 && all[number].start === all[segments[k - 1]].end;
    text += (k === 0 || touches ? '' : ' ') + all[number].text;
  }
  return text;
}
