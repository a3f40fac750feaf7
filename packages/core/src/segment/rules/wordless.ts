import type { Context, Verdict } from '../context.ts';

/** Longest run of marks, in UTF-16 units, that goes with the words behind it. */
const LONGEST = 40;

/** `... og så`, `— ! —`: marks without a word are no sentence. */
export function wordless({ text, start, site }: Context): Verdict {
  if (site.mark - start > LONGEST) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(start, site.mark)) ? undefined : 'join';
}
