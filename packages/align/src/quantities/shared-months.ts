import { languages } from '../languages/index.ts';
import type { Context, Draft } from './context.ts';

const DAY = /-\d\d-\d\d$/;
const MOST_BETWEEN = 10;

/**
 * Gives days in a row the month that is said once for all of them: "24, 25 y 26 de diciembre", "December 24, 25 and 26". Without
 * it one text's list would be a date and two numbers, and another's three dates.
 */
export function shareMonths(drafts: readonly Draft[], { text, lexicon }: Context): void {
  if (drafts.length < 2 || !drafts.some(isDated)) return;
  const joints = new Set(languages[lexicon.language]?.negation.and.split(' '));
  const between = (at: number) => {
    const [from, to] = [drafts[at].end, drafts[at + 1].start];
    return to - from > MOST_BETWEEN ? undefined : text.slice(from, to).replace(/^\./, '').trim().toLowerCase();
  };
  const isAnd = (at: number) => {
    const [word, article = '', ...more] = between(at)?.split(' ') ?? [];
    return joints.has(word) && article.length <= 3 && more.length === 0;
  };
  for (let last = drafts.length - 1; last > 0; last--) {
    if (!isDated(drafts[last])) continue;
    for (let at = last - 1; at >= 0 && isDay(drafts[at]) && isEarlier(drafts[at], drafts[at + 1]); at--) {
      if (at === last - 1 ? !isAnd(at) : between(at) !== ',') break;
      date(drafts[at], drafts[last]);
    }
  }
  if (lexicon.calendar.monthFirst || lexicon.calendar.dayNoun !== undefined)
    for (let first = 0; first < drafts.length - 1; first++) {
      if (!isDated(drafts[first])) continue;
      let last = first;
      while (last + 1 < drafts.length && between(last) === ',' && isDay(drafts[last + 1])) last++;
      if (last + 1 >= drafts.length || !isAnd(last) || !isDay(drafts[last + 1])) continue;
      for (let at = first + 1; at <= last + 1; at++) date(drafts[at], drafts[first]);
      first = last;
    }
}

const isDated = ({ kind, value, form }: Draft) => kind === 'date' && form === 'mixed' && DAY.test(value);

const isDay = ({ kind, value, form, unit }: Draft) =>
  (kind === 'number' || kind === 'ordinal') &&
  form === 'digits' &&
  unit === undefined &&
  /^\d{1,2}$/.test(value) &&
  Number(value) <= 31;

const isEarlier = (day: Draft, next: Draft) => Number(day.value) < Number(next.value.slice(-2));

function date(day: Draft, model: Draft): void {
  day.value = model.value.replace(/\d\d$/, day.value.padStart(2, '0'));
  day.kind = 'date';
  delete day.alternatives;
  delete day.weak;
}
