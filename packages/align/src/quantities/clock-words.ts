import { draftOf, timeReadings } from './clock.ts';
import type { ClockPart, ClockPhrase } from './clock-phrases.ts';
import type { Context, Found } from './context.ts';
import { clockTime } from './digits.ts';
import type { Token } from './scan.ts';
import { readSpelled } from './spelled.ts';
import type { Reading } from './types.ts';

/** Minutes that go without the word "minutes" come in fives. */
const STEP = 5;
const MOST_MINUTES = 29;
/** Minutes that no range to an hour begins with: "ten to two" may be when a shop is open. */
const LEAST_CLEAR = 20;

/** A number and the token after it. */
interface Part {
  readonly value: number;
  readonly next: number;
  /** Noon and midnight need no other half of the day. */
  readonly settled?: true;
}

/** A time in words: "half past seven", "kvart i otte", "las tres menos diez", "midnight". */
export function readClockWords(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  if (tokens[at - 1]?.text === '-' && tokens[at].joined) return undefined; // "après-midi"
  const number = lexicon.atoms.has(tokens[at].lower) || lexicon.numbers.compounds === true;
  const phrases = [...(lexicon.clockPhrases.get(tokens[at].lower) ?? []), ...(number ? lexicon.countedPhrases : [])];
  for (const phrase of phrases) {
    const found = readPhrase(context, at, phrase);
    if (found) return found;
  }
  const alone = poleAt(context, at);
  if (!alone) return undefined;
  const draft = draftOf(
    [{ kind: 'time', value: clockTime(alone.value, 0)! }],
    tokens[at].start,
    tokens[alone.next - 1].end,
    'words',
  );
  return { draft: { ...draft, weak: true }, next: alone.next }; // noon may be the middle of the day, and midnight of the night
}

function readPhrase(context: Context, first: number, { parts, base, minutes, lasts, isOpen }: ClockPhrase): Found | undefined {
  const { tokens } = context;
  let at = first;
  let begins = first;
  let hour: Part | undefined;
  let minute = 0;
  for (const [k, part] of parts.entries()) {
    const here = k > 0 && /^['’]$/.test(tokens[at]?.text ?? '') && tokens[at].joined ? at + 1 : at; // "l’una"
    const token = tokens[here];
    if (typeof part === 'object') {
      if (token && part.words.has(token.lower)) at = here + 1;
      else if (!part.optional) return undefined;
      continue;
    }
    const found = token && readPart(context, here, part, parts[k + 1]);
    if (!found) return undefined;
    at = found.next;
    if (part === 'minutes') minute = found.value;
    else hour = found;
    if (part === 'minutes' && !hour) begins = here; // "at" of "at five to seven" is no part of the time
  }
  if (!parts.includes('hour') && !parts.includes('pole')) hour = { value: 24, next: at, settled: true };
  if (!hour || goesOn(tokens, at, context) || (isOpen && minute < LEAST_CLEAR)) return undefined;
  const offset = base + minutes * minute;
  const total = (hour.value * 60 + offset + 24 * 60) % (24 * 60);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  // half past noon is never at night, nor is 13 an hour of the morning
  const settled = hour.settled ?? hour.value > 12;
  const readings: Reading[] = settled ? [{ kind: 'time', value: clockTime(hours, rest)! }] : timeReadings(hours || 12, rest);
  if (lasts)
    readings.unshift({ kind: 'measure', value: String(hour.value + Math.round((offset / 60) * 100) / 100), unit: 'hour' });
  return { draft: draftOf(readings, tokens[begins].start, tokens[at - 1].end, 'words'), next: at };
}

function readPart(context: Context, at: number, part: ClockPart, after: ClockPart | undefined): Part | undefined {
  if (part === 'pole') return poleAt(context, at);
  if (part === 'hour') {
    const hour = poleAt(context, at) ?? hourAt(context, at);
    return hour && hour.value <= 24 ? hour : undefined;
  }
  const counted = typeof after === 'object' && after.counted;
  const digits = counted && /^\d{1,2}$/.test(context.tokens[at].text);
  const minute = digits ? { value: Number(context.tokens[at].text), next: at + 1 } : spelledAt(context, at);
  const fits = minute && minute.value <= MOST_MINUTES && (counted || minute.value % STEP === 0) && minute.value > 0;
  return fits ? minute : undefined;
}

function hourAt(context: Context, at: number): Part | undefined {
  const { tokens, lexicon } = context;
  if (/^\d{1,2}$/.test(tokens[at].text)) return { value: Number(tokens[at].text), next: at + 1 };
  if (lexicon.articles.has(tokens[at].lower)) return { value: 1, next: at + 1 };
  return spelledAt(context, at);
}

/** A number of one word, or of two that a hyphen joins or that are tens and units. */
function spelledAt({ tokens, lexicon }: Context, at: number): Part | undefined {
  const tens = lexicon.atoms.get(tokens[at].lower);
  const hyphen = tokens[at + 1]?.text === '-' && tokens[at + 1].joined;
  const unit = tens?.value === 20 ? lexicon.atoms.get(tokens[at + (hyphen ? 2 : 1)]?.lower ?? '') : undefined;
  const length = unit && !unit.ordinal && unit.value < 10 && unit.value > 0 ? (hyphen ? 3 : 2) : 1;
  if (length === 1 && tens && !tens.part && Number.isInteger(tens.value)) return { value: tens.value, next: at + 1 };
  const spelled = tokens[at].type === 'word' ? readSpelled(tokens.slice(at, at + length), 0, lexicon) : undefined;
  if (!spelled || spelled.tail || spelled.approximate || !/^\d{1,2}$/.test(spelled.value)) return undefined;
  return { value: Number(spelled.value), next: at + spelled.next };
}

/** Noon or midnight. */
function poleAt({ tokens, lexicon }: Context, at: number): Part | undefined {
  for (const { words, hour } of lexicon.poles)
    if (words.every((word, k) => tokens[at + k]?.lower === word)) return { value: hour, next: at + words.length, settled: true };
  return undefined;
}

/** True where the number that was taken for an hour goes on: "half past two hundred". */
function goesOn(tokens: readonly Token[], at: number, { lexicon }: Context): boolean {
  const atom = lexicon.atoms.get(tokens[at]?.lower ?? '');
  return atom !== undefined && !atom.ordinal && atom.value >= 100;
}
