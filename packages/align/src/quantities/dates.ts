import { afterStop, type Context, type Draft, type Found, monthOf, writtenAsName } from './context.ts';
import { fullYear, isoDate } from './digits.ts';
import { stemOf, stemValue } from './lexicon.ts';
import type { Token } from './scan.ts';
import { readSpelled } from './spelled.ts';

/** The hyphens of "12-Mai-2021" and the slashes of "18/agosto/2020". */
const isJoint = ({ text, joined }: Token) => text === '-' || (text === '/' && joined);

/** A year in four digits at `at`, past at most one linking word; `next` is the token after it. */
function yearAt({ tokens, lexicon }: Context, at: number): { year: string; next: number } | undefined {
  for (let here = at; here <= at + 1; here += 1) {
    const token = tokens[here];
    if (
      token?.type === 'digits' &&
      /^[12]\d{3}$/.test(token.text) &&
      !(tokens[here + 1]?.joined && tokens[here + 1].type === 'word')
    )
      return { year: token.text, next: here + 1 };
    if (token === undefined || !(lexicon.links.has(token.lower) || isJoint(token))) return undefined;
  }
  return undefined;
}

/** A month, in full or abbreviated. Abbreviations count only where a day or year stands beside them. */
function monthAt(context: Context, at: number, beside: boolean): { month: number; next: number } | undefined {
  const token = context.tokens[at];
  if (token?.type !== 'word') return undefined;
  const full = monthOf(context, token.lower);
  if (full !== undefined) return { month: full, next: at + 1 };
  const short = beside ? context.lexicon.monthShort.get(token.lower) : undefined;
  return short === undefined ? undefined : { month: short, next: afterStop(context.tokens, at + 1) };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function dateDraft(context: Context, first: number, next: number, value: string, form: Draft['form']): Found {
  return { draft: { kind: 'date', value, start: context.tokens[first].start, end: context.tokens[next - 1].end, form }, next };
}

/** "12 March 2019", "12. marts", "le 1er mai": `next` is the token after the day and its ending. */
export function readDayFirst(context: Context, first: number, next: number, day: number, form: Draft['form']): Found | undefined {
  const { tokens } = context;
  const link = tokens[next];
  const at = link && (context.lexicon.links.has(link.lower) || isJoint(link)) ? next + 1 : next;
  const month = monthAt(context, at, form !== 'words');
  if (!month || (link?.text === ',' && at > next)) return undefined;
  const year = yearAt(context, month.next);
  const value = isoDate(day, month.month, year?.year);
  return value === undefined ? undefined : dateDraft(context, first, year?.next ?? month.next, value, form);
}

/** "Nov-Feb", "nov–feb": two abbreviations joined by a dash. */
function shortMonthRange({ tokens, lexicon }: Context, at: number): boolean {
  const dash = (token: Token | undefined) => token !== undefined && /^[-–]$/.test(token.text);
  const month = (token: Token | undefined) => token !== undefined && lexicon.monthShort.has(token.lower);
  return (
    month(tokens[at]) && ((dash(tokens[at + 1]) && month(tokens[at + 2])) || (dash(tokens[at - 1]) && month(tokens[at - 2])))
  );
}

/** "March 12, 2019", "March 2019", "in March"; days after the month are English usage. */
export function readMonth(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const { monthEnd, dayNoun } = lexicon.calendar;
  const cut = monthEnd === undefined ? undefined : readCutMonth(context, at, monthEnd);
  if (cut) return cut;
  const follower = tokens[afterStop(tokens, at + 1)];
  const short = lexicon.monthShort.has(token.lower) && shortMonthRange(context, at);
  const beside = follower?.type === 'digits' && (!tokens[at + 1].joined || tokens[at + 1].text === '.');
  const month = monthAt(context, at, beside || short);
  if (!month) return undefined;
  const year = yearAt(context, month.next);
  if (year) return dateDraft(context, at, year.next, `${year.year}-${twoDigits(month.month)}`, 'mixed');
  if (dayNoun !== undefined) {
    const day = readDayWithNoun(context, at, month.month, month.next, dayNoun);
    if (day) return day;
  }
  if (lexicon.language === 'en') {
    const day = readDayAfter(context, at, month.month, month.next);
    if (day) return day;
  }
  if (!short && !lexicon.months.has(token.lower) && stemValue(lexicon, 'months', token.lower) === undefined) return undefined;
  if (!short && !writtenAsName(context, at)) return undefined;
  // "May through September" is no verb
  const begins = lexicon.to.has(tokens[at + 1]?.lower ?? '') && lexicon.months.has(tokens[at + 2]?.lower ?? '');
  if (lexicon.verbMonths.has(token.lower) && !begins && !lexicon.beforeMonth.has(tokens[at - 1]?.lower ?? '')) return undefined;
  const found = dateDraft(context, at, at + 1, `--${twoDigits(month.month)}`, 'words');
  if (isInside(context, 'months', token.lower)) found.draft.weak = true;
  return found;
}

/** "touko- ja kesäkuun", "kesä–elokuussa": the end of a compound that two months share is said with the last. */
function readCutMonth(context: Context, at: number, ending: string): Found | undefined {
  const { tokens } = context;
  const month = monthOf(context, `${tokens[at].lower}${ending}`);
  const hyphen = tokens[at + 1];
  if (month === undefined || !hyphen?.joined || !/^[-‑–]$/.test(hyphen.text)) return undefined;
  const other = tokens[at + 2]?.joined ? tokens[at + 2] : tokens[at + 3];
  if (!other?.lower.includes(ending) || monthOf(context, other.lower) === undefined) return undefined;
  return dateDraft(context, at, at + 2, `--${twoDigits(month)}`, 'words');
}

/** "syyskuun 11. päivän 2001"; of "syyskuun 11. ja 12. päivän" the first day, which the others have their month from. */
function readDayWithNoun(context: Context, at: number, month: number, next: number, noun: string): Found | undefined {
  const dayAt = (at: number) => {
    const [token, stop] = [context.tokens[at], context.tokens[at + 1]];
    return token?.type === 'digits' && /^\d{1,2}$/.test(token.text) && stop?.text === '.' ? token : undefined;
  };
  const isNoun = (at: number) => context.tokens[at]?.lower.startsWith(noun) === true;
  const token = dayAt(next);
  if (!token) return undefined;
  if (!isNoun(next + 2)) {
    const several = dayAt(next + 3) !== undefined && isNoun(next + 5);
    const first = several ? isoDate(Number(token.text), month, undefined) : undefined;
    return first === undefined ? undefined : dateDraft(context, at, next + 2, first, 'mixed');
  }
  const year = yearAt(context, next + 3);
  const value = isoDate(Number(token.text), month, year?.year);
  return value === undefined ? undefined : dateDraft(context, at, year?.next ?? next + 3, value, 'mixed');
}

function readDayAfter(context: Context, at: number, month: number, next: number): Found | undefined {
  const { tokens } = context;
  const here = tokens[next]?.lower === 'the' ? next + 1 : next;
  const token = tokens[here];
  if (token === undefined) return undefined;
  let after = here + 1;
  let day: number;
  if (token.type === 'digits' && /^\d{1,2}$/.test(token.text)) {
    day = Number(token.text);
    const ending = tokens[after];
    if (ending?.joined && ending.type === 'word') {
      if (!context.lexicon.ordinalEndings.has(ending.lower)) return undefined;
      after += 1;
    }
  } else {
    const spelled = token.type === 'word' ? readSpelled(tokens, here, context.lexicon) : undefined;
    if (!spelled?.ordinal) return undefined;
    day = Number(spelled.value);
    after = spelled.next;
  }
  const year = yearAt(context, after);
  const value = isoDate(day, month, year?.year);
  return value === undefined ? undefined : dateDraft(context, at, year?.next ?? after, value, 'mixed');
}

/** "2019-04-12" and "12-04-2019": three clusters of digits joined by hyphens. */
export function readHyphenDate(context: Context, at: number): Found | undefined {
  if (context.tokens[at + 1]?.text !== '-') return undefined;
  const parts = context.tokens.slice(at, at + 5);
  if (parts.length < 5 || parts.slice(1).some((part) => !part.joined) || parts[1].text !== '-' || parts[3].text !== '-')
    return undefined;
  const [a, b, c] = [parts[0].text, parts[2].text, parts[4].text];
  if (![a, b, c].every((part) => /^\d+$/.test(part)) || b.length > 2) return undefined;
  const year = a.length === 4 ? a : fullYear(c);
  const value =
    year === undefined
      ? undefined
      : a.length === 4
        ? isoDate(Number(c), Number(b), year)
        : a.length <= 2
          ? isoDate(Number(a), Number(b), year)
          : undefined;
  if (value === undefined) return undefined;
  const found = dateDraft(context, at, at + 5, value, 'digits');
  const swapped = a.length === 4 ? undefined : isoDate(Number(b), Number(a), year);
  if (swapped !== undefined && swapped !== value) found.draft.alternatives = [{ kind: 'date', value: swapped }];
  return found;
}

/** Endings of a month's or weekday's name, and the times of a day that are written onto it. */
const ENDING =
  /^(?:s|e|en|er|n|ens|ene|enes|ar|arna|arnas|erne|ernes|lig|s?(?:abend|morgen|(?:vor|nach)?mittag|nacht|aften|formiddag|(?:efter|etter)?middag|nat|ochtend|avond|(?:voor|na)?middag|kveld|kväll|morgon|förmiddag|natt).*)?$/;

/** "Oktoberfest", "Montage", "søndagsskole": a month or weekday inside another word, which translations may leave out. */
function isInside({ lexicon }: Context, kind: 'months' | 'weekdays', word: string): boolean {
  if (!COMPOUNDING.has(lexicon.language) || lexicon[kind].has(word)) return false;
  const stem = stemOf(lexicon, kind, word);
  if (stem === undefined || stem.length === word.length) return false;
  // "Montage" is what one puts together, not a row of Mondays
  return word === 'montage' || !ENDING.test(word.slice(stem.length));
}

/** Languages that write a noun onto another. */
const COMPOUNDING = new Set(['da', 'de', 'nb', 'nl', 'sv']);

/** "Good Friday", "Viernes Santo", "lundi de Pâques": other languages have a word of their own for it. */
function isFeast({ tokens, lexicon }: Context, at: number, next: number): boolean {
  const days = lexicon.calendar.feastDays?.split(' ') ?? [];
  return [tokens[at - 1], tokens[next], tokens[next + 1]].some((token) => token !== undefined && days.includes(token.lower));
}

/** A weekday; Portuguese ones are two words joined by a hyphen, which may be left at the first. */
export function readWeekday(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const hyphenated =
    lexicon.language === 'pt' && tokens[at + 1]?.text === '-' && tokens[at + 2]
      ? `${token.lower}-${tokens[at + 2].lower}`
      : token.lower;
  const cut = readCutWeekday(context, at);
  if (cut) return cut;
  const day =
    lexicon.weekdays.get(hyphenated) ??
    lexicon.weekdays.get(token.lower) ??
    stemValue(lexicon, 'weekdays', token.lower) ??
    portuguese(context, at);
  if (day === undefined || !(writtenAsName(context, at) || isAdverb(context, token.lower))) return undefined;
  const next = lexicon.weekdays.has(hyphenated) && hyphenated !== token.lower ? at + 3 : at + 1;
  const draft: Draft = { kind: 'weekday', value: String(day), start: token.start, end: tokens[next - 1].end, form: 'words' };
  if (isFeast(context, at, next) || isInside(context, 'weekdays', token.lower)) draft.weak = true;
  return { draft, next };
}

/** "Sonn- und Feiertage", "Sams-, Sonn- und Feiertage": what days end in is said with the last. */
function readCutWeekday(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const { weekdayEnd } = lexicon.calendar;
  if (weekdayEnd === undefined || tokens[at + 1]?.text !== '-' || !tokens[at + 1].joined) return undefined;
  const day = stemValue(lexicon, 'weekdays', tokens[at].lower + weekdayEnd);
  const isLast = ({ lower }: Token) => lower.includes(weekdayEnd);
  const goesOn = tokens[at + 2]?.type === 'word' && tokens[at + 2].joined;
  if (day === undefined || goesOn) return undefined;
  if (!tokens.slice(at + 2, at + 2 + MOST_TO_LAST).some(isLast)) return undefined;
  const draft: Draft = { kind: 'weekday', value: String(day), start: tokens[at].start, end: tokens[at].end, form: 'words' };
  return { draft, next: at + 2 };
}

/** Tokens within which the last of a row of days comes. */
const MOST_TO_LAST = 8;

/** "Montags", where it is written small. */
function isAdverb({ lexicon }: Context, word: string): boolean {
  const { weekdayAdverb } = lexicon.calendar;
  return weekdayAdverb !== undefined && word === `${stemOf(lexicon, 'weekdays', word)}${weekdayAdverb}`;
}

/** "na quarta", "terça passada": the feira left out. */
function portuguese({ tokens, lexicon }: Context, at: number): number | undefined {
  if (lexicon.language !== 'pt') return undefined;
  const day = ['segunda', 'terça', 'quarta', 'quinta', 'sexta'].indexOf(tokens[at].lower);
  const after = tokens[at + 1];
  const bare = after === undefined || after.type === 'symbol' || /^(?:passada|à|de)$/.test(after.lower);
  return day >= 0 && bare && /^(?:na|nesta|desta|esta|última|da)$/.test(tokens[at - 1]?.lower ?? '') ? day + 1 : undefined;
}
