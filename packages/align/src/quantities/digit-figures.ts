import { attach } from './attach.ts';
import { draftOf, readMilitary, readTime, timeReadings } from './clock.ts';
import { afterStop, type Context, type Draft, type Found, isCapital, monthOf } from './context.ts';
import { currencyOf } from './currencies.ts';
import { readDayFirst, readHyphenDate } from './dates.ts';
import { readDigits } from './digits.ts';
import { decimal, plus } from './exact.ts';
import { readFeet } from './feet.ts';
import { readDigitName } from './names.ts';
import { partAfter, readParts } from './parts.ts';
import { applyScales, mayCountMillions } from './scales.ts';
import type { Token } from './scan.ts';
import type { Reading } from './types.ts';

/** Signs that are a fraction, and its value. */
export const FRACTIONS: Readonly<Record<string, string>> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅛': '0.125',
};

/** Before a dollar sign, as in US$. */
const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  R: 'BRL',
  S: 'SGD',
};

/** Digits of a whole number, with or without its thousands set apart. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[.,'’\s]\d{3})+)$/;

/** What follows the digits of an ordinal: "rd", "º", ":e", or a full stop before a word without a capital. */
function afterOrdinal(context: Context, next: number, value: string): number {
  const { tokens, lexicon } = context;
  const token = tokens[next];
  if (token === undefined || !WHOLE.test(value)) return next;
  if (token.joined && token.type === 'word' && lexicon.ordinalEndings.has(token.lower)) return next + 1;
  if (token.joined && /^[ºª]$/.test(token.text)) return next + 1;
  if (
    token.joined &&
    token.text === '°' &&
    /^(?:it|pt|es)$/.test(lexicon.language) &&
    !/^[CFNSEWO]$/.test(tokens[next + 1]?.text ?? '')
  )
    return next + 1;
  if (
    token.joined &&
    /^[:’'-]$/.test(token.text) &&
    tokens[next + 1]?.joined &&
    lexicon.ordinalEndings.has(tokens[next + 1].lower)
  )
    return next + 2;
  const marked = token.joined && token.text === '.' && tokens[next + 1]?.joined && /^[ºª°]$/.test(tokens[next + 1].text);
  if (
    marked ||
    (token.joined && token.text === '.' && lexicon.ordinalEndings.has(tokens[next + 1]?.lower ?? '') && tokens[next + 1].joined)
  )
    return next + 2;
  const after = tokens[next + 1];
  const stop =
    token.joined &&
    token.text === '.' &&
    lexicon.numbers.stopOrdinals &&
    value.length <= 3 &&
    after?.type === 'word' &&
    !after.joined;
  return stop &&
    (!isCapital(after) || /^[IVX]+$/.test(after.text) || monthOf(context, after.lower) !== undefined || lexicon.capitalNouns)
    ? next + 1
    : next;
}

/** Numbers side by side with a sign between: a score, a season. */
export function listed(context: Context, at: number): Draft[] | undefined {
  const token = context.tokens[at];
  const { text } = token;
  const stop = text.indexOf('.');
  if (!/[:/]/.test(text) && (stop < 0 || text.lastIndexOf(',') < stop)) return undefined;
  const { list } = readDigits(text, context.style);
  return list?.map((item) => ({
    kind: 'number',
    value: item.value,
    start: token.start + item.start,
    end: token.start + item.end,
    form: 'digits',
  }));
}

/** True for the digits of ".05", a decimal without its nought: behind a stop that ends nothing. */
function lacksNought(tokens: readonly Token[], at: number): boolean {
  const [stop, before] = [tokens[at - 1], tokens[at - 2]];
  if (stop?.text !== '.' || !tokens[at].joined || !/^\d+$/.test(tokens[at].text)) return false;
  return !stop.joined || (before.type === 'symbol' && /^[<>=≤≥(±~]$/.test(before.text));
}

/** A quantity that begins with digits; `money` is the currency whose sign stands before them. */
export function readDigitsAt(context: Context, at: number, money?: string): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const feet = money === undefined ? readFeet(context, at) : undefined;
  if (feet) return feet;
  const bare = lacksNought(tokens, at);
  const readings = bare
    ? [{ kind: 'number', value: decimal('0', token.text) } as const]
    : readDigits(token.text, context.style).readings;
  if (readings.length === 0) return undefined;
  const [first, ...others] = readings;
  const draft: Draft = {
    kind: first.kind,
    value: first.value,
    start: bare ? token.start - 1 : token.start,
    end: token.end,
    form: 'digits',
  };
  if (others.length > 0) draft.alternatives = others;
  if (money === undefined) {
    const special = readHyphenDate(context, at) ?? readMilitary(context, at) ?? readClock(context, at, readings);
    if (special) return special;
  }
  if (first.kind === 'time' || first.kind === 'date') return { draft, next: at + 1 };
  let next = at + 1;
  if (money === undefined) {
    const ordinal = afterOrdinal(context, next, token.text);
    const day = /^\d{1,2}$/.test(token.text) ? readDayFirst(context, at, ordinal, Number(token.text), 'mixed') : undefined;
    if (day) return day;
    if (ordinal > next) {
      draft.kind = 'ordinal';
      draft.value = decimal(token.text.replace(/\D/g, '')); // the sign in "1.000th" is the thousands'
      delete draft.alternatives;
      if (Number(draft.value) <= 2) draft.weak = true;
      draft.end = tokens[ordinal - 1].end;
      next = ordinal;
    }
  }
  const part = tokens[next];
  if (part && Object.hasOwn(FRACTIONS, part.text) && draft.kind === 'number') {
    draft.value = plus(draft.value, FRACTIONS[part.text]);
    draft.end = part.end;
    next += 1;
  }
  next = readHalfOrScale(context, draft, next, money !== undefined);
  if (money !== undefined) {
    draft.kind = 'money';
    draft.unit = money;
    if (draft.alternatives) {
      const numbers = draft.alternatives.filter((other) => other.kind === 'number');
      draft.alternatives = numbers.map((other) => ({ kind: 'money', value: other.value, unit: money }));
      if (numbers.length === 0) delete draft.alternatives;
    }
    next = afterRepeatedCurrency(context, draft, next);
  } else {
    next = attach(draft, context, at, next);
    mayCountMillions(draft, context);
    if (draft.kind === 'measure' && draft.value === '1') draft.weak = true; // "1 dag" is often just "a day"
  }
  const glued = tokens[next];
  if (draft.end === tokens[at].end && glued?.joined && glued.type === 'word') {
    if (lexicon.language === 'und' || !/^\d+$/.test(token.text) || glued.text !== glued.lower || glued.lower.length < 2)
      return readDigitName(context, at);
    return { draft, next: next + 1 };
  }
  if (glued?.text === ':' && glued.joined && tokens[next + 1]?.joined && tokens[next + 1].type === 'word') next += 2; // "2013:ssa"
  return { draft, next };
}

function readHalfOrScale(context: Context, draft: Draft, at: number, money: boolean): number {
  const { tokens, lexicon } = context;
  let next = at;
  if (draft.kind === 'number' && /^\d+$/.test(draft.value)) {
    const part = partAfter(tokens, at, lexicon);
    const mixed =
      !part && tokens[at]?.type === 'digits' && /^[1-9]\/[2-9]$/.test(tokens[at].text)
        ? readDigits(tokens[at].text, context.style).readings[0]
        : undefined;
    if (part) draft.value = plus(draft.value, part.value);
    else if (mixed?.kind === 'number') draft.value = plus(draft.value, mixed.value);
    next = part?.next ?? (mixed?.kind === 'number' ? at + 1 : at);
  }
  if (draft.kind === 'number' && next === at && !money && readParts(context, draft, at)) next = at + 1;
  if (draft.kind === 'number') next = applyScales(context, draft, next, money);
  if (next > at) draft.end = tokens[next - 1].end;
  return next;
}

/** "$2300 millones de dólares": the currency said twice is one. */
function afterRepeatedCurrency(context: Context, draft: Draft, at: number): number {
  const { tokens } = context;
  const here = /^(?:de|d|di)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const token = tokens[here];
  if (token === undefined || currencyOf(token.text, token.lower) === undefined || (here === at && token.type !== 'word'))
    return at;
  draft.end = token.end;
  return here + 1;
}

/** The minutes of "10: 00", which is a time where a word beside it says so, or a nought that no figure begins with. */
function spacedMinutes(tokens: readonly Token[], at: number): number | undefined {
  const [colon, digits] = [tokens[at + 1], tokens[at + 2]];
  if (colon?.text !== ':' || !colon.joined || digits?.start !== colon.end + 1 || !/^[0-5]\d$/.test(digits.text)) return undefined;
  return Number(digits.text);
}

/** A time of day, where signs or words beside the digits say so. */
function readClock(context: Context, at: number, readings: readonly Reading[]): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const time = readings.find((reading) => reading.kind === 'time');
  const hour = time ? Number(time.value.slice(0, 2)) : /^\d{1,2}$/.test(token.text) ? Number(token.text) : undefined;
  if (hour === undefined) return undefined;
  const minutes = time ? undefined : spacedMinutes(tokens, at);
  if (minutes !== undefined) {
    const spaced = readTime(context, at, at + 3, hour, minutes, token.text);
    if (spaced) return spaced;
    const times = timeReadings(hour, minutes);
    const { end, text } = tokens[at + 2];
    if (text[0] === '0' && times.length > 0) return { draft: draftOf(times, token.start, end, 'digits'), next: at + 3 };
  }
  const found = readTime(context, at, at + 1, hour, time ? Number(time.value.slice(3)) : undefined, token.text);
  if (found || readings[0].kind !== 'time') return found;
  const half = /^0/.test(token.text) || hour > 12 || hour === 0 || lexicon.language === 'und';
  const alternatives: Reading[] = half
    ? []
    : [{ kind: 'time', value: `${String((hour + 12) % 24).padStart(2, '0')}${readings[0].value.slice(2)}` }];
  return {
    draft: { ...readings[0], start: token.start, end: token.end, form: 'digits', ...(half ? {} : { alternatives }) },
    next: at + 1,
  };
}

/** Money with its sign in front: "$13 billion", "kr. 500". */
export function readMoney(context: Context, at: number): Found | undefined {
  const { tokens } = context;
  const token = tokens[at];
  const here = afterStop(tokens, at + 1);
  if (tokens[here]?.type !== 'digits' || token.text.length > 3) return undefined;
  const currency = currencyOf(token.text, token.lower);
  if (currency === undefined) return undefined;
  const prefix = token.text === '$' && token.joined ? tokens[at - 1] : undefined;
  const specific = prefix && Object.hasOwn(DOLLARS, prefix.text) ? DOLLARS[prefix.text] : undefined;
  const found = readDigitsAt(context, here, specific ?? currency);
  if (found) found.draft.start = specific ? prefix!.start : token.start;
  return found;
}
