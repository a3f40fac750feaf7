import type { Context } from '../context.ts';
import { includes } from '../languages/facts.ts';

/** What may stand behind a day of the week: hours, or a date. */
const RANGE = /^\p{N}{1,2}(?:[.:]\p{N}{2})?(?: ?[-–] ?\p{N}|\/\p{N}{1,2}(?!\p{N}))/u;
const DAY = /^\p{N}{1,2}(?:\.|er|º|\.º)? (?:de )?(\p{L}{3,})/u;

/** `sønd. 4. mars`, `vrijd. 9 nov.`, `man. 10–16`: a day of the week cut short, before a date or hours. */
export function isWeekday({ text, site, next, facts }: Context, name: string): boolean {
  if (next.kind !== 'digit' || name.length < 2 || !isCutOf(name, facts.weekdays)) return false;
  const behind = text.slice(site.next, site.next + 24);
  if (RANGE.test(behind)) return true;
  const month = DAY.exec(behind)?.[1];
  return month !== undefined && (includes(facts.months, month) || isCutOf(month, facts.months));
}

/** Whether a word is the beginning of one of a list, which is longer. */
export function isCutOf(name: string, words: ReadonlySet<string>): boolean {
  for (const word of words) if (word.length > name.length && word.startsWith(name)) return true;
  return false;
}
