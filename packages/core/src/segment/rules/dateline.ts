import type { Context, Verdict } from '../context.ts';
import { includes } from '../languages/facts.ts';
import { isCutOf } from './weekday.ts';

/** Longest dateline, in UTF-16 units. */
const LONGEST = 60;
const PLACE = /^\p{Lu}[\p{Lu}.’'-]+/u;

/** A day of a diary: `12. maj`, `May 12`, `12 de mayo`, `Mon. 12 May 1903`. */
const DAY =
  /^(?:\p{L}{2,10}[.,]? )?(?:\p{N}{1,2}(?:\.|er|st|nd|rd|th|º|\.º)?,? (?:de )?(\p{L}{3,11})|(\p{L}{3,9}) \p{N}{1,2}(?:st|nd|rd|th)?)\.?(?:,? (?:de )?\p{N}{4})?$/u;

/** `12. maj. Regn hele dagen.`: a day goes with what happened on it. */
export function day({ text, start, site, next, facts }: Context): Verdict {
  if (site.terminator !== '.' || site.closers !== '' || site.mark - start > 32 || next.kind !== 'upper') return undefined;
  const head = text.slice(start, site.mark);
  const found = /[0-9]/.test(head) ? DAY.exec(head) : undefined;
  if (!found) return undefined;
  const month = found[1] ?? found[2];
  return includes(facts.months, month) || isCutOf(month.toLowerCase(), facts.months) || isCutOf(month, facts.months)
    ? 'join'
    : undefined;
}

/** `WASHINGTON, D.C. (AP) — `, `KØBENHAVN, 3. maj. – `: what stands before the dash goes with the first sentence. */
export function dateline({ text, first, start, site, next }: Context): Verdict {
  if (!first || site.end - start > LONGEST || !/^[-–—]/u.test(next.openers)) return undefined;
  return PLACE.test(text.slice(start, site.mark)) ? 'join' : undefined;
}
