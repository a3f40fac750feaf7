import { timeReadings } from './clock.ts';
import type { Context, Draft, Found } from './context.ts';
import { plus } from './exact.ts';
import { partAfter } from './parts.ts';
import { toBase } from './unit-table.ts';
import { unitsOfWord } from './units.ts';

/** "A week", "a year and a half": an article counts before a duration, if only as evidence for what the other side says. */
export function readSpanOfTime(context: Context, at: number): Found | undefined {
  const { tokens, lexicon } = context;
  if (!lexicon.articles.has(tokens[at].lower)) return undefined;
  return spanWith(context, at, /^['’]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1); // "un’ora"
}

/** "Hora y media", without an article. */
export function readSpanAndHalf(context: Context, at: number): Found | undefined {
  if (!context.tokens[at + 1]?.halves) return undefined;
  const found = spanWith(context, at, at);
  return found?.draft.weak ? undefined : found;
}

function spanWith(context: Context, at: number, noun: number): Found | undefined {
  const { tokens, lexicon } = context;
  if (tokens[noun]?.type !== 'word') return undefined;
  const units = unitsOfWord(tokens[noun].text, tokens[noun].lower, lexicon.language);
  const unit = units.find((each) => toBase(1, each)?.dimension === 'duration');
  if (unit === undefined || unit === 'second') return undefined; // "a second" is as often the next one
  const part = partAfter(tokens, noun + 1, lexicon);
  const next = part?.next ?? noun + 1;
  const span = { start: tokens[at].start, end: tokens[next - 1].end, form: 'words' } as const;
  const draft: Draft = { kind: 'measure', value: part ? plus('1', part.value) : '1', unit, ...span };
  if (!part) draft.weak = true;
  else if (unit === 'hour') draft.alternatives = timeReadings(1, Number(part.value) * 60); // "une heure et demie"
  return { draft, next };
}
