import type { Steps } from '@enface/core/internal';
import { timeReadings } from './clock.ts';
import type { Context, Draft } from './context.ts';
import { plus, quotient, times } from './exact.ts';
import type { Reading } from './types.ts';
import { toBase } from './unit-table.ts';

/** A stop before it makes an ordinal of the first: "24.-26. december". */
const DASH = /^\.?\s*[-–—]\s*$/;

/** How far before a range its "between" may stand. */
const BETWEEN_REACH = 24;
/** Most characters from it to the first number. */
const MOST_BETWEEN = 13;

/** Letters of an article behind the "and" of a range. */
const LONGEST_ARTICLE = 3;

/** A figure that may be an hour of the day. */
const isHour = ({ kind, value, unit, scaled }: Draft) =>
  (kind === 'number' || (kind === 'measure' && unit === 'hour')) && scaled === undefined && /^(?:1?\d|2[0-4])$/.test(value);

/** "1 to 3 p.m.", "kl. 13 til 15": where one end is a time, the other is one; "14 à 18 heures": where one may be, both may. */
function shareClock(from: Draft, to: Draft): void {
  if (to.kind === 'time' && isHour(from)) readAsTime(from, (readings) => readings.findLast(({ value }) => value < to.value));
  else if (from.kind === 'time' && isHour(to)) readAsTime(to, (readings) => readings.find(({ value }) => value > from.value));
  else if (from.kind === 'measure' && isHour(from) && to.alternatives?.some(({ kind }) => kind === 'time'))
    from.alternatives = [...(from.alternatives ?? []), ...timeReadings(Number(from.value), 0)];
}

function readAsTime(draft: Draft, nearest: (readings: readonly Reading[]) => Reading | undefined): void {
  const { kind, value, unit } = draft;
  const readings = timeReadings(Number(value), 0);
  const first = nearest(readings) ?? readings[0];
  draft.alternatives = [...readings.filter((each) => each !== first), { kind, value, ...(unit === undefined ? {} : { unit }) }];
  draft.kind = first.kind;
  draft.value = first.value;
  delete draft.unit;
}

/** "De nacht van 3 op 4 oktober", "vom 7. auf den 8. Mai": a night has two days, whatever stands between them. */
function isNight(from: Draft, to: Draft, between: string): boolean {
  const day = to.kind === 'date' ? /-\d\d-(\d\d)$/.exec(to.value)?.[1] : undefined;
  return (
    day !== undefined &&
    /^(?:number|ordinal)$/.test(from.kind) &&
    from.unit === undefined &&
    Number(from.value) + 1 === Number(day) &&
    /^\.?[\p{L}\s]+$/u.test(between)
  );
}

/** Marks two neighbours as the ends of a range and lets the first have what is written only once. */
function join(from: Draft, to: Draft, dashed: boolean): void {
  if (from.kind === 'number' && to.scaled !== undefined && from.scaled === undefined && Number(from.value) < 1000) {
    if (from.weak && !to.weak) delete from.weak;
    from.alternatives = [...(from.alternatives ?? []), { kind: 'number', value: from.value }];
    from.value = times(from.value, to.scaled);
  }
  if (from.kind === 'number' && /^(?:percent|money|measure)$/.test(to.kind) && from.form !== 'words') {
    from.kind = to.kind;
    if (to.unit !== undefined) from.unit = to.unit;
  } else if (from.kind === 'money' && to.kind === 'number') {
    to.kind = 'money';
    to.unit = from.unit;
  } else if (
    from.kind !== 'date' &&
    to.kind === 'date' &&
    /^(?:number|ordinal)$/.test(from.kind) &&
    /-\d\d-\d\d$/.test(to.value) &&
    /^\d{1,2}$/.test(from.value) &&
    Number(from.value) <= 31
  ) {
    from.value = to.value.replace(/\d\d$/, from.value.padStart(2, '0'));
    from.kind = 'date';
    delete from.alternatives;
  } else if (
    from.kind === 'date' &&
    /^(?:number|ordinal)$/.test(to.kind) &&
    /-\d\d-\d\d$/.test(from.value) &&
    /^\d{1,2}$/.test(to.value) &&
    Number(to.value) <= 31
  ) {
    to.value = from.value.replace(/\d\d$/, to.value.padStart(2, '0'));
    to.kind = 'date';
  } else if (to.kind === 'century' && (from.kind === 'ordinal' || /00$/.test(from.value))) {
    from.value = from.kind === 'ordinal' ? from.value : String(Number(from.value) / 100 + 1);
    from.kind = 'century';
  } else if (
    dashed &&
    from.kind === 'number' &&
    to.kind === 'number' &&
    /^[12]\d{3}$/.test(from.value) &&
    /^\d{2}$/.test(to.value)
  ) {
    to.alternatives = [{ kind: 'number', value: to.value }];
    to.value = from.value.slice(0, 2) + to.value;
  }
  shareClock(from, to);
  from.range = 'from';
  to.range = 'to';
}

/** "24.–26.12.", "24.8.–5.9.2021": a figure behind a day, or before a date, is a date, and no decimal. */
function readAsDates(from: Draft, to: Draft): void {
  if (/^\d{1,2}$/.test(from.value) && Number(from.value) <= 31) readAsDate(to);
  if (to.kind === 'date') readAsDate(from);
}

function readAsDate(draft: Draft): void {
  const date = draft.kind === 'number' ? draft.alternatives?.find(({ kind }) => kind === 'date') : undefined;
  if (!date) return;
  draft.kind = date.kind;
  draft.value = date.value;
  delete draft.alternatives;
}

/** "17 pounds 1 ounce": the rest in a smaller unit, which conversions swallow. */
function isRest(whole: Draft, rest: Draft, between: string, { lexicon }: Context): boolean {
  if (whole.kind !== 'measure' || rest.kind !== 'measure') return false;
  if (between !== ' ' && !lexicon.between.some(([, and]) => between === ` ${and} `)) return false;
  const [one, other] = [toBase(1, whole.unit === 'pound' ? 'lb' : (whole.unit ?? '')), toBase(1, rest.unit ?? '')];
  return one !== undefined && one.dimension !== 'temperature' && one.dimension === other?.dimension && other.value < one.value;
}

/** "Three years and six months" are three and a half as well. */
function addRest(whole: Draft, rest: Draft): void {
  rest.weak = true;
  rest.rest = true;
  const [large, small] = [toBase(1, whole.unit!), toBase(1, rest.unit!)];
  if (large?.dimension !== 'duration' || !small || !/^\d+$/.test(rest.value) || whole.value.includes('/')) return;
  const more = times(rest.value, quotient(BigInt(small.value), BigInt(large.value)));
  const sum: Reading = { kind: 'measure', value: plus(whole.value, more), unit: whole.unit };
  whole.alternatives = [...(whole.alternatives ?? []), sum];
}

/** Puts an hour and what it is called together: "12 noon", "12 w południe". Other texts may write the bare number. */
export function joinPoles(drafts: Draft[], text: string): Draft[] {
  if (!drafts.some(isPole)) return drafts;
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const hour = joined.at(-1);
    if (hour && isPole(draft) && isTwelve(hour) && text.slice(hour.end, draft.start) === ' ') {
      const { kind, value, end } = draft;
      joined[joined.length - 1] = {
        kind,
        value,
        start: hour.start,
        end,
        form: hour.form,
        alternatives: [{ kind: 'number', value: '12' }],
      };
    } else joined.push(draft);
  }
  return joined;
}

/** Noon or midnight, in a word. */
const isPole = ({ kind, weak, form }: Draft) => kind === 'time' && weak === true && form === 'words';
const isTwelve = ({ kind, value }: Draft) => kind === 'number' && value === '12';

/** Puts a decade and its century together: "jaren 30 van de 19e eeuw" is the 1830s. */
export function joinDecades(drafts: Draft[], text: string): Draft[] {
  if (!drafts.some(({ kind }) => kind === 'century')) return drafts;
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (
      draft.kind === 'century' &&
      before?.kind === 'decade' &&
      before.value.length < 3 &&
      draft.start - before.end < 16 &&
      !text.slice(before.end, draft.start).includes(',')
    ) {
      before.value = String((Number(draft.value) - 1) * 100 + Number(before.value));
      before.end = draft.end;
    } else {
      joined.push(draft);
    }
  }
  return joined;
}

/** "Between 340 and 500 million" */
function isSpanned(from: Draft, and: string, { text, lexicon }: Context): boolean {
  return lexicon.between.some(([opening, joint]) => {
    // an article may follow: "entre el 12 y el 15"
    if (and !== joint && !(and.startsWith(`${joint} `) && and.length <= joint.length + LONGEST_ARTICLE + 1)) return false;
    const before = text.slice(Math.max(0, from.start - BETWEEN_REACH), from.start).toLowerCase();
    const at = before.lastIndexOf(`${opening} `);
    return at >= 0 && before.length - at - opening.length <= MOST_BETWEEN && !/[.;]/.test(before.slice(at));
  });
}

/** Finds ranges ("10–15 km", "1995/96", "5 to 10") among neighbouring quantities. */
export function* joinRanges(drafts: readonly Draft[], context: Context): Steps<void> {
  for (let at = 1; at < drafts.length; at += 1) {
    if (at % 1024 === 0) yield;
    const from = drafts[at - 1];
    const to = drafts[at];
    const gap = to.start - from.end;
    if (
      from.kind === 'number' &&
      to.kind === 'century' &&
      /^- ?\p{L}* $/u.test(context.text.slice(from.end, Math.min(to.start, from.end + 8))) &&
      /00$/.test(from.value)
    )
      join(from, to, true);
    if (gap === 0 || gap > 10 || from.range !== undefined || from.kind === 'identifier' || to.kind === 'identifier') continue;
    const between = context.text.slice(from.end, to.start);
    if (isRest(from, to, between, context)) addRest(from, to);
    const word = between.trim().toLowerCase();
    const spanned = isSpanned(from, word, context);
    const dashed = DASH.test(between) || (between === '/' && from.kind === 'number');
    const [first, article = '', ...more] = word.split(' ');
    const towards = context.lexicon.to.has(first) && article.length <= LONGEST_ARTICLE && more.length === 0; // "bis zum"
    if (dashed && between.startsWith('.')) readAsDates(from, to);
    if (dashed || spanned || towards || isNight(from, to, between)) join(from, to, dashed);
  }
}
