import { attach } from './attach.ts';
import { DECADE } from './beginnings.ts';
import { readTime } from './clock.ts';
import { type Context, type Draft, type Found, isCapital } from './context.ts';
import { readDayFirst } from './dates.ts';
import { zerosOf } from './exact.ts';
import { stemValue } from './lexicon.ts';
import { isRough } from './scales.ts';
import type { Token } from './scan.ts';
import { readSpelled, type Spelled } from './spelled.ts';
import type { Reading } from './types.ts';
import { unitsOfWord } from './units.ts';

/** Largest number that other languages have prefixes and words of their own for: "tri-", "triple". */
const MOST_FOLD = 10;

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

/** A quantity that begins with a number word. */
export function readWords(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const decade =
    token.begins & DECADE ? (lexicon.decades.get(token.lower) ?? stemValue(lexicon, 'decades', token.lower)) : undefined;
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
