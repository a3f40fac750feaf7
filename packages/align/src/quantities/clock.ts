import { afterStop, type Context, type Draft, type Found } from './context.ts';
import { clockTime } from './digits.ts';
import type { Reading } from './types.ts';

/** In capitals alone: "en 1945 est né" is no hour of the East Coast. */
const ZONES = new Set(['UTC', 'GMT', 'CET', 'EST', 'EDT', 'PST', 'BST']);

/** a.m. (0) or p.m. (12) at `at`, written with or without full stops. */
function halfOfDay({ tokens, lexicon }: Context, at: number): { shift: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.type !== 'word') return undefined;
  if (token.lower === 'am' || token.lower === 'pm')
    return /^(?:de|fi)$/.test(lexicon.language) && !token.joined
      ? undefined
      : { shift: token.lower === 'pm' ? 12 : 0, next: at + 1 };
  if ((token.lower !== 'a' && token.lower !== 'p') || tokens[at + 1]?.text !== '.' || tokens[at + 2]?.lower !== 'm')
    return undefined;
  return { shift: token.lower === 'p' ? 12 : 0, next: afterStop(tokens, at + 3) };
}

/** The time that the hour and minute say, with its other half of the day unless that is settled. */
export function timeReadings(hour: number, minute: number, settled?: number): Reading[] {
  const shifted = settled === undefined ? hour : (hour % 12) + settled;
  const times = [clockTime(shifted, minute)];
  if (settled === undefined && hour >= 1 && hour <= 12) times.push(clockTime((hour + 12) % 24, minute));
  return times.filter((value) => value !== undefined).map((value) => ({ kind: 'time', value }));
}

/** Readings as a draft: the first is its own, the others its alternatives. */
export function draftOf(readings: readonly Reading[], start: number, end: number, form: Draft['form']): Draft {
  const [first, ...others] = readings;
  return { ...first, start, end, form, ...(others.length > 0 ? { alternatives: others } : {}) };
}

/** True when the words before `at` announce a time: "kl.", "om", "alle ore". */
function announced({ tokens, lexicon }: Context, at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < 3; steps += 1) {
    const token = tokens[before];
    if (token === undefined) return false;
    if (lexicon.clockBefore.has(token.lower)) return !(token.lower === 'om' && lexicon.language === 'nl') || steps === 0;
    if (token.text !== '.' && !lexicon.approximate.has(token.lower)) return false;
    before -= 1;
  }
  return false;
}

/** The time that begins with the digits (or, as `hour`, the word) at `first`; `next` is the token after the hour. */
export function readTime(
  context: Context,
  first: number,
  next: number,
  hour: number,
  minute: number | undefined,
  written: string,
): Found | undefined {
  if (hour > 24) return undefined;
  const { tokens, lexicon } = context;
  const { start } = tokens[first];
  const done = (readings: readonly Reading[], after: number): Found | undefined =>
    readings.length === 0 ? undefined : { draft: draftOf(readings, start, tokens[after - 1].end, 'digits'), next: after };
  const half = halfOfDay(context, next);
  if (half && hour <= 12) return done(timeReadings(hour, minute ?? 0, half.shift), half.next);
  const settled = /^0/.test(written) ? 0 : undefined;
  const token = tokens[next];
  if (lexicon.language === 'en' && token?.lower === 'o' && tokens[next + 2]?.lower === 'clock')
    return done(timeReadings(hour, 0), next + 3);
  const after = token && lexicon.clockAfter.has(token.lower) ? token.lower : undefined;
  if (after !== undefined && minute === undefined) {
    const minutes = tokens[next + 1];
    if (/^h/.test(after) && minutes?.type === 'digits' && /^[0-5]\d$/.test(minutes.text))
      return done(timeReadings(hour, Number(minutes.text), settled), next + 2);
    const times = timeReadings(hour, 0, settled);
    const duration: Reading = { kind: 'measure', value: String(hour), unit: 'hour' };
    if (lexicon.clockDuration.has(after))
      return done(announced(context, first) ? [...times, duration] : [duration, ...times], next + 1);
    return done(after === 'h' || after === 'hs' ? [...times, duration] : times, next + 1);
  }
  if (after !== undefined) return done(timeReadings(hour, minute ?? 0, settled), next + 1);
  if (token?.text === '-' && lexicon.language === 'sv' && tokens[next + 1]?.lower === 'tiden')
    return done(timeReadings(hour, minute ?? 0), next + 2);
  if (announced(context, first) && (minute !== undefined || lexicon.language !== 'nl'))
    return done(timeReadings(hour, minute ?? 0, settled), next);
  return undefined;
}

/** "0230 UTC": four digits and a time zone. */
export function readMilitary(context: Context, at: number): Found | undefined {
  const token = context.tokens[at];
  if (!/^[0-2]\d[0-5]\d$/.test(token.text) || !ZONES.has(context.tokens[at + 1]?.text ?? '')) return undefined;
  const value = clockTime(Number(token.text.slice(0, 2)), Number(token.text.slice(2)));
  return value === undefined
    ? undefined
    : { draft: draftOf([{ kind: 'time', value }], token.start, token.end, 'digits'), next: at + 1 };
}
