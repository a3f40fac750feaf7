import { atOnce, type Steps } from '@enface/core/internal';
import { placeholderSpans } from '../placeholders.ts';
import { attach } from './attach.ts';
import { draftOf, readMilitary, readTime, timeReadings } from './clock.ts';
import { readClockWords } from './clock-words.ts';
import { afterStop, type Context, contextOf, type Draft, type Found, isCapital, monthOf } from './context.ts';
import { readDayFirst, readHyphenDate, readMonth, readWeekday } from './dates.ts';
import { MOST_DIGITS, readDigits } from './digits.ts';
import { decimal, plus, times, zerosOf } from './exact.ts';
import { readFeet } from './feet.ts';
import { stemValue } from './lexicon.ts';
import { afterAddress, readDigitName, readName, readRoman } from './names.ts';
import { joinDecades, joinRanges } from './ranges.ts';
import type { Token } from './scan.ts';
import { readSerial } from './serial.ts';
import { readSpanAndHalf, readSpanOfTime } from './spans-of-time.ts';
import { readSpelled, type Spelled } from './spelled.ts';
import type { Quantity, Reading } from './types.ts';
import { currencyOf, unitsOfWord } from './units.ts';

const FRACTIONS: Readonly<Record<string, string>> = {
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

/** Largest number that other languages have prefixes and words of their own for: "tri-", "triple". */
const MOST_FOLD = 10;

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

/** Scale words and abbreviations behind digits: "2.3 billion", "1,5 mio.", "5 mil millones". Multiplies, and gives the next token. */
function applyScales(context: Context, draft: Draft, at: number, money: boolean): number {
  const { tokens, lexicon } = context;
  let next = at;
  for (;;) {
    const here = tokens[next]?.text === '-' && tokens[next].joined ? next + 1 : next;
    const token = tokens[here];
    if (token?.type !== 'word') return next;
    const atom = lexicon.atoms.get(token.lower);
    let scale =
      atom &&
      !atom.ordinal &&
      !(token.lower === 'mil' && unitsOfWord(token.text, token.lower, lexicon.language).length > 0) &&
      (atom.value >= 100 || atom.collective)
        ? atom.value
        : undefined;
    const short = scale === undefined ? lexicon.scales.get(token.lower) : undefined;
    if (token.lower === 'mi' && !money && tokens[here + 1]?.lower !== 'de') return next; // miles
    const letter = token.text.length === 1;
    if (
      short !== undefined &&
      (!letter || (token.joined && (money || token.lower === 'k' || (token.lower === 'm' && token.text === 'M'))))
    )
      scale = short;
    if (scale === undefined || (scale > 100 && scale < 1000 && !atom?.collective)) return next;
    const factor = String(scale);
    if (draft.value.length > MOST_DIGITS) return next;
    draft.value = times(draft.value, factor);
    draft.scaled = times(draft.scaled ?? '1', factor);
    if (draft.alternatives)
      draft.alternatives = draft.alternatives
        .filter((other) => other.kind === 'number')
        .map((other) => ({ ...other, value: times(other.value, factor) }));
    if (draft.alternatives?.length === 0) delete draft.alternatives;
    if (draft.kind === 'time' || draft.kind === 'date') return next;
    draft.form = 'mixed';
    next = short !== undefined ? afterStop(tokens, here + 1) : here + 1;
  }
}

/** A sign before the number: U+2212 always, a hyphen or the word "minus" only before degrees. */
function applySign(context: Context, draft: Draft, first: number): void {
  const before = context.tokens[first - 1];
  const joined = context.tokens[first].joined;
  const free = first < 2 || !context.tokens[first - 1].joined;
  const degrees = draft.unit === 'degC' || draft.unit === 'degF' || draft.unit === 'deg';
  if (
    before === undefined ||
    !(
      (before.text === '−' && joined && free) ||
      (degrees && ((/^[-–]$/.test(before.text) && joined && free) || before.lower === 'minus' || before.lower === 'miinus'))
    )
  )
    return;
  draft.value = `-${draft.value}`;
  draft.start = before.start;
}

function isRough(context: Context, first: number): boolean {
  const { tokens, lexicon } = context;
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  if (before === undefined) return false;
  if (/^[~≈±]$/.test(before.text) || lexicon.approximate.has(before.lower)) return true;
  return lexicon.than.has(before.lower) && lexicon.approximate.has(tokens[first - 2]?.lower ?? '');
}

/** Numbers side by side with a sign between: a score, a season. */
function listed(context: Context, at: number): Draft[] | undefined {
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
function readDigitsAt(context: Context, at: number, money?: string): Found | undefined {
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
    ...first,
    start: bare ? token.start - 1 : token.start,
    end: token.end,
    form: 'digits',
    ...(others.length > 0 ? { alternatives: others } : {}),
  };
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
    const half = lexicon.andHalf.find((words) => words.every((word, offset) => tokens[at + offset]?.lower === word));
    const mixed =
      !half && tokens[at]?.type === 'digits' && /^[1-9]\/[2-9]$/.test(tokens[at].text)
        ? readDigits(tokens[at].text, context.style).readings[0]
        : undefined;
    if (half) draft.value = plus(draft.value, '0.5');
    else if (mixed?.kind === 'number') draft.value = plus(draft.value, mixed.value);
    next += half ? half.length : mixed?.kind === 'number' ? 1 : 0;
  }
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
function readMoney(context: Context, at: number): Found | undefined {
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

/** A number with a capital in the middle of a sentence, before another capital: "Six Flags", "The Seven Sisters". */
function insideName(context: Context, at: number, next: number): boolean {
  const { tokens, lexicon } = context;
  const follower = tokens[next];
  return (
    !lexicon.capitalNouns &&
    at > 0 &&
    tokens[at - 1].type === 'word' &&
    isCapital(tokens[at]) &&
    follower !== undefined &&
    isCapital(follower)
  );
}

/** "artonhundratalet", "nittiotalsmusik", Italian "il Novecento": years named by their hundreds or tens. */
function yearsOf(context: Context, at: number, spelled: Spelled): Reading | undefined {
  const value = Number(spelled.value);
  if (spelled.tail?.startsWith('tal')) {
    if (value % 100 === 0 && value >= 1000) return { kind: 'century', value: String(value / 100 + 1) };
    return value % 10 === 0 && value < 100 ? { kind: 'decade', value: spelled.value } : undefined;
  }
  const italian = context.lexicon.language === 'it' && at > 0 && isCapital(context.tokens[at]) && /^[2-9]00$/.test(spelled.value);
  return italian ? { kind: 'century', value: String(value / 100 + 11) } : undefined;
}

/** "Three-dimensional", whose number other languages have in other words. */
const hasDimensions = (tokens: readonly Token[], next: number): boolean =>
  tokens[next]?.text === '-' && tokens[next].joined && tokens[next + 1]?.lower.startsWith('dimension') === true;

/** "Dreifachkombination", "three-generation": translations have "triple" and "tri-" for it, unless it counts a unit. */
function isManifold({ tokens, lexicon }: Context, { value, next, tail, ordinal }: Spelled): boolean {
  if (ordinal || Number(value) > MOST_FOLD) return false;
  const hyphen = tokens[next]?.text === '-' && tokens[next].joined && tokens[next + 1]?.joined ? tokens[next + 1] : undefined;
  const noun = hyphen?.type === 'word' ? hyphen.lower : tail;
  return noun !== undefined && unitsOfWord(noun, noun, lexicon.language).length === 0;
}

/** True within a phrase in which a number counts nothing: "thanks a million". */
function isIdle({ tokens, lexicon }: Context, at: number): boolean {
  return lexicon.idioms.some((phrase) => {
    for (let k = phrase.indexOf(tokens[at].lower); k >= 0; k = phrase.indexOf(tokens[at].lower, k + 1))
      if (phrase.every((word, offset) => tokens[at - k + offset]?.lower === word)) return true;
    return false;
  });
}

function readWords(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const decade = lexicon.decades.get(token.lower) ?? stemValue(lexicon, 'decades', token.lower);
  const span = { start: token.start, end: token.end, form: 'words' as const };
  if (decade !== undefined) return { draft: { kind: 'decade', value: String(decade), ...span }, next: at + 1 };
  const spelled = readSpelled(tokens, at, lexicon);
  if (!spelled) return undefined;
  const end = tokens[spelled.next - 1].end;
  const years = yearsOf(context, at, spelled);
  if (years) return { draft: { ...years, ...span, end }, next: spelled.next };
  const draft: Draft = { ...span, kind: spelled.ordinal ? 'ordinal' : 'number', value: spelled.value, end };
  if (spelled.approximate || isRough(context, at)) draft.approximate = true;
  if (
    spelled.weak ||
    insideName(context, at, spelled.next) ||
    hasDimensions(tokens, spelled.next) ||
    isIdle(context, at) ||
    isManifold(context, spelled)
  )
    draft.weak = true;
  if (spelled.other) draft.alternatives = [{ kind: spelled.other.ordinal ? 'ordinal' : 'number', value: spelled.other.value }];
  const zeros = zerosOf(spelled.value);
  if (zeros >= 3) draft.scaled = `1${'0'.repeat(zeros)}`;
  if (/^\d{1,2}$/.test(spelled.value) && (spelled.ordinal || lexicon.language !== 'en')) {
    const day = readDayFirst(context, at, spelled.next, Number(spelled.value), 'words');
    if (day) return day;
  }
  const time =
    draft.kind === 'number' && /^\d{1,2}$/.test(draft.value)
      ? readTime(context, at, spelled.next, Number(draft.value), undefined, '')
      : undefined;
  if (time && time.draft.kind === 'time') return { ...time, draft: { ...time.draft, form: 'words' } };
  return { draft, next: attach(draft, context, at, spelled.next) };
}

function readAt(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  if (token.type === 'symbol') {
    if (Object.hasOwn(FRACTIONS, token.text))
      return {
        draft: { kind: 'number', value: FRACTIONS[token.text], start: token.start, end: token.end, form: 'digits' },
        next: at + 1,
      };
    return readMoney(context, at);
  }
  if (token.type === 'digits') {
    const found = readDigitsAt(context, at) ?? readDigitName(context, at);
    if (!found) return undefined;
    if (found.draft.kind !== 'identifier') applySign(context, found.draft, at);
    if (isRough(context, at)) found.draft.approximate = true;
    if (at > 0 && /\p{Ll}\p{Lu}/u.test(tokens[at - 1].text)) found.draft.weak = true; // "iPhone 12"
    return found;
  }
  return (
    readName(context, at) ??
    readSpanAndHalf(context, at) ??
    (lexicon.starts.has(token.lower.slice(0, 3)) || lexicon.starts.has(token.lower.slice(0, 2))
      ? readListed(context, at)
      : undefined) ??
    readRomanOrMoney(context, at)
  );
}

/** A quantity that begins with a word of the language's table. */
function readListed(context: Context, at: number): Found | undefined {
  return (
    readMonth(context, at) ??
    readWeekday(context, at) ??
    readClockWords(context, at) ??
    readSpanOfTime(context, at) ??
    readWords(context, at)
  );
}

function readRomanOrMoney(context: Context, at: number): Found | undefined {
  const first = context.tokens[at].text.charCodeAt(0);
  const roman = first >= 0x43 && first <= 0x58 ? readRoman(context, at) : undefined; // C to X
  return roman ?? readMoney(context, at);
}

/**
 * Finds the numbers, dates, times, measures and sums of money in a text, written with digits or words.
 *
 * @param text any text; time and memory grow linearly with its length
 * @param language BCP 47 tag. With a table: en, da, nl, de, fr, sv, nb (no), es, it, pt, pl, fi. Of any other language
 *   only digits are read, with all readings that some language allows as `alternatives`.
 * @returns quantities in the order of the text, with UTF-16 spans inside it that never overlap
 */
export function extractQuantities(text: string, language: string): Quantity[] {
  return atOnce(quantitySteps(text, language));
}

/** Tokens that are read in one go. */
const STRETCH = 1024;

/** The same in steps. */
export function* quantitySteps(text: string, language: string): Steps<Quantity[]> {
  const context = yield* contextOf(text, language);
  const { tokens } = context;
  const drafts: Draft[] = [];
  const placeholders = placeholderSpans(text);
  let hole = 0;
  let at = 0;
  for (let next = STRETCH; at < tokens.length; ) {
    if (at >= next) {
      next = at + STRETCH;
      yield;
    }
    while (placeholders[hole]?.end <= tokens[at].start) hole += 1;
    const past = tokens[at].start >= (placeholders[hole]?.start ?? text.length) ? at + 1 : afterAddress(tokens, at);
    if (past > at) {
      at = past;
      continue;
    }
    const serial = readSerial(context, at);
    if (serial) {
      drafts.push(serial.draft);
      at = serial.next;
      continue;
    }
    const list = tokens[at].type === 'digits' ? listed(context, at) : undefined;
    if (list) {
      drafts.push(...list);
      at += 1;
      continue;
    }
    const found = readAt(context, at);
    if (found) drafts.push(found.draft);
    at = found ? found.next : at + 1;
  }
  yield* joinRanges(drafts, context);
  const joined = joinDecades(drafts, text);
  for (const [k, draft] of joined.entries()) {
    if (draft.scaled !== undefined) delete draft.scaled;
    if (k % STRETCH === STRETCH - 1) yield;
  }
  return joined;
}
