import type { Contents, Place, Side } from './types.ts';

/**
 * Where in its file an offset of a document's text stood, in words: `line 40`, `cue 12, 00:01:03`.
 *
 * @param offset UTF-16 units into the document's text
 * @param side of a bilingual file
 */
export function locate(contents: Contents, offset: number, side: Side = 'source'): string {
  if (contents.kind === 'bilingual') return placeAt(contents.places[side], offset);
  return contents.places ? placeAt(contents.places, offset) : `line ${lineAt(contents.text, offset)}`;
}

/** By halving: there may be as many places as segments. */
function placeAt(places: readonly Place[], offset: number): string {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[Math.max(0, low - 1)]?.at ?? 'start';
}

/** Number of the line, from 1: LF, CR LF and CR end one. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) line++;
  }
  return line;
}
