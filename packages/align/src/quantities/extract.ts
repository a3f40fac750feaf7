import { atOnce, type Steps } from '@enface/core/internal';
import { placeholderSpans } from '../placeholders.ts';
import type { ReadWords } from '../words/packed.ts';
import { CLOCK, MONTH, mayBeRoman, NUMBER, SPAN, WEEKDAY } from './beginnings.ts';
import { readClockWords } from './clock-words.ts';
import { type Context, contextOf, type Draft, type Found } from './context.ts';
import { readMonth, readWeekday } from './dates.ts';
import { FRACTIONS, listed, readDigitsAt, readMoney } from './digit-figures.ts';
import { lexiconOf } from './lexicon.ts';
import { afterAddress, readDigitName, readName, readRoman } from './names.ts';
import { hasNoFigures } from './no-figures.ts';
import { joinDecades, joinPoles, joinRanges } from './ranges.ts';
import { applySign, isRough } from './scales.ts';
import { readSerial } from './serial.ts';
import { shareMonths } from './shared-months.ts';
import { readSpanAndHalf, readSpanOfTime } from './spans-of-time.ts';
import type { Quantity } from './types.ts';
import { readWords } from './worded.ts';

function readAt(context: Context, at: number): Found | undefined {
  const { tokens } = context;
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
    (token.plain ? undefined : readListed(context, at)) ??
    readRomanOrMoney(context, at)
  );
}

/** Marks that nothing goes on behind, unless something touches them, or digits follow: "kr. 500". */
const PARTING = new Set([...'.,;!?)”"»…']);

/** Most words are none that a quantity begins with, and have nothing beside them that would make them part of one. */
function beginsNothing({ tokens }: Context, at: number): boolean {
  const token = tokens[at];
  if (!token.plain) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.joined) {
    const after = tokens[at + 2];
    return PARTING.has(next.text) && !after?.joined && after?.type !== 'digits';
  }
  return next.type !== 'digits' && !next.halves;
}

/** A quantity that begins with a word of the language's table. */
function readListed(context: Context, at: number): Found | undefined {
  const { begins } = context.tokens[at];
  return (
    (begins & MONTH ? readMonth(context, at) : undefined) ??
    (begins & WEEKDAY ? readWeekday(context, at) : undefined) ??
    (begins & CLOCK ? readClockWords(context, at) : undefined) ??
    (begins & SPAN ? readSpanOfTime(context, at) : undefined) ??
    (begins & NUMBER ? readWords(context, at) : undefined)
  );
}

function readRomanOrMoney(context: Context, at: number): Found | undefined {
  return (mayBeRoman(context.tokens[at].text) ? readRoman(context, at) : undefined) ?? readMoney(context, at);
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

/** The same in steps; `read` are the text's words, where somebody has cut those out already. */
export function* quantitySteps(text: string, language: string, read?: ReadWords): Steps<Quantity[]> {
  if (read && hasNoFigures(text, read, lexiconOf(language))) return [];
  const context = yield* contextOf(text, language, read);
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
    if (tokens[at].start >= (placeholders[hole]?.start ?? text.length) || beginsNothing(context, at)) {
      at += 1;
      continue;
    }
    const past = afterAddress(tokens, at);
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
  if (drafts.length === 0) return drafts;
  const timed = joinPoles(drafts, text);
  shareMonths(timed, context);
  yield* joinRanges(timed, context);
  const joined = joinDecades(timed, text);
  for (const [k, draft] of joined.entries()) {
    if (draft.scaled !== undefined) delete draft.scaled;
    if (k % STRETCH === STRETCH - 1) yield;
  }
  return joined;
}
