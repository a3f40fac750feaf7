import type { Context, Verdict } from '../context.ts';

/** Longest dateline, in UTF-16 units. */
const LONGEST = 60;
const PLACE = /^\p{Lu}[\p{Lu}.’'-]+/u;

/** `WASHINGTON, D.C. (AP) — `, `KØBENHAVN, 3. maj. – `: what stands before the dash goes with the first sentence. */
export function dateline({ text, first, start, site, next }: Context): Verdict {
  if (!first || site.end - start > LONGEST || !/^[-–—]/u.test(next.openers)) return undefined;
  return PLACE.test(text.slice(start, site.mark)) ? 'join' : undefined;
}
