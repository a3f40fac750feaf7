import { remembered } from '../words/remembered.ts';
import { readCentury, readDecade } from './centuries.ts';
import { afterStop, type Context, type Draft, isCentury } from './context.ts';
import { converted, finish } from './converted.ts';
import { currencyOf, isCurrency } from './currencies.ts';
import { plus } from './exact.ts';
import { partAfter } from './parts.ts';
import type { Reading } from './types.ts';
import { toBase } from './unit-table.ts';
import { isDegrees, isHourly, isNation, isPer, isPower, isYearLetter, powerOf, rateOf, unitsOfWord } from './units.ts';

const PERCENT = /^(?:percent|procent|prozent|prosent|prosentti|pct|proc)/;
const PER_CENT = /^(?:per|por|pour)$/;
const CENT = /^(?:cent|ciento|cento)$/;
const HYPHEN = /^[-‑]$/;
/** Between a number and what it counts: "2 millones de dólares". */
const OF_COUNT = new Set(['de', 'd', 'di', 'of', '’', "'", '-', '‑', 'of']);

function readPercent(draft: Draft, context: Context, at: number): number | undefined {
  const { tokens } = context;
  const here = tokens[at]?.text === '-' ? at + 1 : at;
  const token = tokens[here];
  if (token === undefined) return undefined;
  let next: number;
  if (token.text === '%') next = here + 1;
  else if (PERCENT.test(token.lower)) next = /^(?:pct|proc)$/.test(token.lower) ? afterStop(tokens, here + 1) : here + 1;
  else if (PER_CENT.test(token.lower) && CENT.test(tokens[here + 1]?.lower ?? '')) next = here + 2;
  else return undefined;
  converted(draft, 'percent', undefined);
  return finish(draft, context, next);
}

/** Index after "(F)", which says what the degrees beside it are of; and what it says. */
function readScale(tokens: Context['tokens'], at: number): { readonly next: number; readonly unit?: 'degC' | 'degF' } {
  const unit = ({ C: 'degC', F: 'degF' } as const)[tokens[at + 1]?.text as 'C' | 'F'];
  return unit && tokens[at].text === '(' && tokens[at + 2]?.text === ')' ? { next: at + 3, unit } : { next: at };
}

function readDegrees(draft: Draft, context: Context, first: number): number | undefined {
  const { tokens, lexicon } = context;
  const before = readScale(tokens, first); // "90(F)-degree heat"
  const hyphen =
    HYPHEN.test(tokens[before.next]?.text ?? '') && isDegrees(tokens[before.next + 1]?.lower ?? '', lexicon.language);
  const at = before.next + Number(hyphen);
  const token = tokens[at];
  const sign = token?.text === '°' || token?.text === 'º';
  if (!sign && !isDegrees(token?.lower ?? '', context.lexicon.language)) return undefined;
  const scale = tokens[at + 1]?.text ?? '';
  const behind = before.unit ? { ...before, next: at + 1 } : readScale(tokens, at + 1);
  if (behind.unit !== undefined) {
    converted(draft, 'measure', behind.unit);
    return finish(draft, context, behind.next);
  }
  const unit = /^c(?:els.*)?$/i.test(scale) ? 'degC' : /^f(?:ahr.*)?$/i.test(scale) ? 'degF' : undefined;
  if (unit !== undefined) {
    converted(draft, 'measure', unit);
    return finish(draft, context, afterSecondUnit(draft, context, at + 2));
  }
  if (token.text === 'º' || (sign && /^(?:it|pt|es)$/.test(context.lexicon.language) && !/^[NSEWOV]$/.test(scale)))
    return undefined;
  converted(draft, 'measure', 'deg');
  return finish(draft, context, at + 1);
}

function readCurrency(draft: Draft, context: Context, at: number): number | undefined {
  const { tokens } = context;
  let here = at;
  for (let steps = 0; steps < 4 && tokens[here]; steps += 1) {
    const token = tokens[here];
    const after = tokens[here + 1];
    const currency = token.lower === 'us' && after?.joined && after.text === '$' ? 'USD' : currencyOf(token.text, token.lower);
    if (currency !== undefined) {
      if (!isCurrency(currency) && currency !== 'pound' && currency !== 'lb') return undefined;
      converted(draft, currency === 'pound' || currency === 'lb' ? 'measure' : 'money', currency);
      let next = here + (currency === 'USD' && token.lower === 'us' ? 2 : 1);
      if (currency === 'pound' && /^(?:e?sterlin|szterling)/.test(tokens[next]?.lower ?? '')) {
        draft.unit = 'GBP';
        next += 1;
      }
      if (currency === 'dollar' && tokens[next]?.lower === 'us') next += 1;
      return finish(draft, context, next);
    }
    if (
      token.type === 'symbol'
        ? !(token.text === '.' && steps > 0) && !OF_COUNT.has(token.text)
        : !isNation(token.lower, context.lexicon.language) && !OF_COUNT.has(token.lower)
    )
      return undefined;
    here += 1;
  }
  return undefined;
}

/** "100 yards/meters", "20 °C/°F": the second unit is another reading of the measure. Gives the index after it. */
function afterSecondUnit(draft: Draft, context: Context, at: number): number {
  const { tokens, lexicon } = context;
  const slash = tokens[at];
  if (slash?.text !== '/' || !slash.joined || draft.unit === undefined) return at;
  const sign = /^[°º]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const token = tokens[at + 1 + sign];
  if (token?.type !== 'word' || !token.joined) return at;
  const degrees = sign === 1 ? ({ c: 'degC', f: 'degF' } as const)[token.lower as 'c' | 'f'] : undefined;
  const second = degrees ?? unitsOfWord(token.text, token.lower, lexicon.language)[0];
  if (second === undefined || toBase(1, second)?.dimension !== toBase(1, draft.unit)?.dimension) return at;
  draft.alternatives = [...(draft.alternatives ?? []), { kind: 'measure', value: draft.value, unit: second }];
  return at + 2 + sign;
}

/** Units of one letter that count only where they touch their number, being words or variables otherwise. */
const LETTERS = /^[a-zA-Z]$/;

/** "Une quinzaine de jours". */
const isCollective = ({ form, approximate }: Draft) => form === 'words' && approximate === true;

/** What tells of a mile which one it is. */
const NAUTICAL = /^(?:nautical|statute|engelske?|engelska|amerikanske?|amerikanska)$/;

function readUnit(draft: Draft, context: Context, at: number): number | undefined {
  const { tokens, lexicon } = context;
  let here = at;
  const link = tokens[here];
  if (
    link &&
    (HYPHEN.test(link.text) || (lexicon.language === 'it' && /^['’]$/.test(link.text))
      ? link.joined
      : link.type === 'word' && OF_COUNT.has(link.lower) && (draft.scaled !== undefined || isCollective(draft)))
  )
    here += 1;
  const nautical = NAUTICAL.test(tokens[here]?.lower ?? '');
  const adjective = nautical || isPower(tokens[here]?.lower ?? '', lexicon.language) ? tokens[here].lower : '';
  if (adjective !== '') here = afterStop(tokens, here + 1);
  const token = tokens[here];
  if (token?.type !== 'word') return undefined;
  const units = unitsOfWord(token.text, token.lower, lexicon.language);
  if (units.length === 0 || (LETTERS.test(token.text) && !token.joined && !/^[mglhts]$/i.test(token.text))) return undefined;
  const mile = units.length > 1 && /^(?:engelsk|amerikansk)/.test(adjective);
  let unit = powerOf(mile ? 'mi' : units[0], adjective, lexicon.language);
  let next = here + 1;
  const follower = tokens[next];
  if (isYearLetter(token.text, lexicon.language) && follower?.text === '.' && tokens[next + 1]?.text === ')') unit = 'year';
  if (follower && (isPower(follower.lower, lexicon.language) || (follower.joined && /^[²³23]$/.test(follower.text)))) {
    const power = powerOf(unit, follower.lower, lexicon.language);
    if (power !== unit || isPower(follower.lower, lexicon.language)) next += 1;
    unit = power;
  }
  const rates: string[] = [];
  if (isHourly(tokens[next]?.lower ?? '', lexicon.language) && toBase(1, unit)?.dimension === 'length') {
    unit = `${unit}/h`;
    next += 1;
  }
  for (let past = next; past < next + 3 && tokens[past] && isPer(tokens[past].lower, lexicon.language); past += 1) {
    const time = tokens[past + 1];
    const rate = time?.type === 'word' ? rateOf(unit, time.text, time.lower, lexicon.language) : undefined;
    if (rate === undefined) continue;
    if (units.length > 1 && !mile) {
      const others = units.slice(1).map((other) => rateOf(other, time.text, time.lower, lexicon.language));
      rates.push(...others.filter((other) => other !== undefined));
    }
    unit = rate;
    next = past + 2;
    break;
  }
  const part = partAfter(tokens, next, lexicon);
  if (part && /^\d+$/.test(draft.value)) {
    draft.value = plus(draft.value, part.value); // "deux heures et demie"
    delete draft.weak;
    next = part.next;
  }
  converted(draft, 'measure', unit);
  const others = unit === units[0] ? units.slice(1) : rates;
  if (others.length > 0)
    draft.alternatives = [
      ...(draft.alternatives ?? []),
      ...others.map((other): Reading => ({ kind: 'measure', value: draft.value, unit: other })),
    ];
  return finish(draft, context, afterSecondUnit(draft, context, next));
}

const SHARES = new Set(['0.25', '0.5', '0.75']);
/** Spans of time of which a share is told by a smaller one. */
const SHARED = new Set(['hour', 'decade', 'century', 'millennium']);

/** "A quarter of an hour", "un cuarto de milenio", for which others have a word of their own ("Viertelstunde") or count: "250 years". */
function readSpanShare(draft: Draft, context: Context, at: number): number | undefined {
  const { tokens, lexicon } = context;
  if (!SHARES.has(draft.value)) return undefined;
  let here = at;
  while (here < at + 3 && tokens[here] && (OF_COUNT.has(tokens[here].lower) || lexicon.articles.has(tokens[here].lower)))
    here += 1;
  const token = tokens[here];
  if (token?.type !== 'word') return undefined;
  const century = isCentury(context, token) ? 'century' : undefined; // of which only the plural is counted otherwise
  const unit = century ?? unitsOfWord(token.text, token.lower, lexicon.language)[0];
  if (!SHARED.has(unit) || (here === at && !century) || (unit === 'hour' && draft.value === '0.5')) return undefined;
  converted(draft, 'measure', unit);
  draft.weak = true;
  return finish(draft, context, here + 1);
}

/** Reads what follows a number and says what it counts; gives the index after it. */
export function attach(draft: Draft, context: Context, first: number, at: number): number {
  return (
    readDecade(draft, context, first, at) ??
    readCentury(draft, context, first, at) ??
    (isNothingCounted(context, at) ? readSpanShare(draft, context, at) : readCounted(draft, context, at)) ??
    at
  );
}

function readCounted(draft: Draft, context: Context, at: number): number | undefined {
  return (
    readPercent(draft, context, at) ??
    readDegrees(draft, context, at) ??
    readSpanShare(draft, context, at) ??
    (draft.kind === 'ordinal' ? undefined : (readCurrency(draft, context, at) ?? readUnit(draft, context, at)))
  );
}

/** True for what stands behind most figures: a mark that parts them from what follows, or a word that no reader here asks for. */
function isNothingCounted({ tokens, lexicon }: Context, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.type !== 'word') return PARTING.has(token.text);
  let tells = countless.get(lexicon);
  if (!tells) countless.set(lexicon, (tells = remembered((text) => isCountless(text, text.toLowerCase(), lexicon.language))));
  return tells(token.text);
}

const PARTING = new Set([...'.,;!?)”"»…']);

/** By the language's lexicon: words that are neither a unit nor what may stand between a figure and one. */
const countless = new WeakMap<Context['lexicon'], (word: string) => boolean>();

const isCountless = (text: string, lower: string, language: string): boolean =>
  unitsOfWord(text, lower, language).length === 0 &&
  currencyOf(text, lower) === undefined &&
  lower !== 'us' &&
  !OF_COUNT.has(lower) &&
  !isNation(lower, language) &&
  !isPower(lower, language) &&
  !isDegrees(lower, language) &&
  !PERCENT.test(lower) &&
  !PER_CENT.test(lower) &&
  !NAUTICAL.test(lower);
