import type { Context, Verdict } from '../context.ts';

const MARKER = /^[([]?(?:\p{N}{1,3}(?:\.\p{N}{1,3})*|\p{L}|[ivx]{1,5})$/u;

/** `1. Open the lid.`, `b. …`: the number or letter of a list item goes with the item. */
export function listMarker({ text, first, start, site }: Context): Verdict {
  if (!first || site.mark - start > 12) return undefined;
  return MARKER.test(text.slice(start, site.mark)) ? 'join' : undefined;
}
