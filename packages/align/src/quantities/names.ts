import { foldWord } from '../words/fold.ts';
import { type Context, type Found, isCapital, isCentury } from './context.ts';
import { currencyOf } from './currencies.ts';
import type { Token } from './scan.ts';
import { unitsOfWord } from './units.ts';

/** Parts before the @ of a mail address are few. */
const MOST_BEFORE_AT = 12;

/** Index after an address of the web or of mail that begins at `at`, else `at`: its digits are no quantities. */
export function afterAddress(tokens: readonly Token[], at: number): number {
  if (tokens[at].type !== 'word' || !tokens[at + 1]?.joined) return at;
  let address = /^(?:https?|ftp|www)$/.test(tokens[at].lower) && /^[:.]$/.test(tokens[at + 1].text);
  for (let here = at + 1; !address && here <= at + MOST_BEFORE_AT && tokens[here]?.joined; here += 1)
    address = tokens[here].text === '@';
  let next = at;
  if (address) for (next = at + 1; tokens[next]?.joined; ) next += 1;
  return next;
}

function identifier(context: Context, at: number, next: number): Found {
  const { start } = context.tokens[at];
  const { end } = context.tokens[next - 1];
  const value = foldWord(context.text.slice(start, end))
    .toUpperCase()
    .replace(/(\p{L}\d+)S$/u, '$1'); // "Il-76s" are several of them
  return { draft: { kind: 'identifier', value, start, end, form: 'digits', weak: true }, next };
}

/** End of letters and digits that hang together, with hyphens between. */
function endOfName(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  for (;;) {
    const token = tokens[next];
    if (!token?.joined) return next;
    const inner =
      token.type === 'symbol' &&
      (token.text === '-' || token.text === '‑') &&
      tokens[next + 1]?.joined &&
      tokens[next + 1].type === 'digits';
    if (token.type === 'symbol' && !inner) return next;
    next += 1;
  }
}

/** A name with digits in it that begins with letters: "COVID-19", "A1GP". */
export function readName(context: Context, at: number): Found | undefined {
  const { tokens } = context;
  const follower = tokens[at + 1];
  if (!follower?.joined) return undefined;
  const hyphen = (follower.text === '-' || follower.text === '‑') && tokens[at + 2]?.joined && tokens[at + 2].type === 'digits';
  if (follower.type !== 'digits' && !hyphen) return undefined;
  const token = tokens[at];
  if (context.lexicon.noName.has(token.lower) || currencyOf(token.text, token.lower) !== undefined) return undefined;
  if (hyphen && !/\p{Lu}/u.test(token.text)) return undefined;
  return identifier(context, at, endOfName(tokens, at));
}

/** A side of "6x9 cm", which counts the unit as the last one does. */
function readSide({ tokens, lexicon }: Context, at: number, next: number): Found | undefined {
  const inner = tokens.slice(at, next).map(({ type, lower }) => (type === 'digits' ? '' : lower));
  const unit = tokens[next];
  if (next - at < 3 || inner.some((each, k) => each !== (k % 2 ? 'x' : '')) || unit?.type !== 'word') return undefined;
  if (unitsOfWord(unit.text, unit.lower, lexicon.language).length === 0) return undefined;
  const { start, end, text } = tokens[at];
  return { draft: { kind: 'number', value: text.replace(',', '.'), start, end, form: 'digits' }, next: at + 2 };
}

/** A name that begins with digits: "3D", "802.11n". */
export function readDigitName(context: Context, at: number): Found | undefined {
  const next = endOfName(context.tokens, at);
  const side = readSide(context, at, next);
  if (side) return side;
  return next > at + 1 ? identifier(context, at, next) : undefined;
}

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(numeral: string): number | undefined {
  if (numeral === '' || !ROMAN.test(numeral)) return undefined;
  let value = 0;
  for (let at = 0; at < numeral.length; at += 1) {
    const own = ROMAN_VALUES[numeral[at]];
    value += own < (ROMAN_VALUES[numeral[at + 1]] ?? 0) ? -own : own;
  }
  return value;
}

/** True when the centuries are listed: "XI, XII e XIII secolo", "entre los siglos X-XI y el XIV". */
function centuryNear(context: Context, at: number): boolean {
  for (let here = Math.max(0, at - 8); here <= at + 8; here += 1) {
    if (isCentury(context, context.tokens[here]) && context.tokens[here].lower.length > 2) return true;
  }
  return false;
}

/**
 * A Roman numeral, where a century or a name stands beside it: "XVIII wiek", "siglo XV", "World War II". Elsewhere
 * capitals such as MD and CD mean something else.
 */
export function readRoman(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[at];
  const bare = lexicon.language === 'fr' ? token.text.replace(/(?:e|ème|er|è)$/, '') : token.text;
  const value = bare.length > 15 ? undefined : romanValue(bare);
  if (value === undefined) return undefined;
  const span = { start: token.start, end: token.end, form: 'roman' as const };
  const after = tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1];
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  const century = lexicon.calendar.centuryFirst
    ? isCentury(context, before)
    : isCentury(context, after) && !(lexicon.language === 'pl' && after.lower === 'w' && tokens[at + 2]?.text !== '.');
  if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.joined && tokens[at + 2].lower.startsWith('wieczn') && value <= 30)
    return { draft: { kind: 'century', value: String(value), ...span, end: tokens[at + 2].end }, next: at + 3 }; // Polish
  if (century && value <= 30) {
    const next = lexicon.calendar.centuryFirst ? at + 1 : tokens.indexOf(after, at) + 1;
    return { draft: { kind: 'century', value: String(value), ...span, end: tokens[next - 1].end }, next };
  }
  if (value <= 21 && lexicon.language !== 'en' && centuryNear(context, at))
    return { draft: { kind: 'century', value: String(value), ...span }, next: at + 1 };
  const named =
    value <= 40 &&
    /^[IVX]+$/.test(bare) &&
    (bare.length > 1 || lexicon.language !== 'en' || /^[VX]$/.test(bare)) && // "I" is a word
    before !== undefined &&
    isCapital(before);
  const withEnding = bare !== token.text && bare.length > 1 && /^[IVX]+$/.test(bare); // "XIVe", but not "Le"
  if (!named && !withEnding) return undefined;
  return { draft: { kind: 'ordinal', value: String(value), weak: true, ...span }, next: at + 1 };
}
