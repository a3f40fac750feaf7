import { afterStop, type Context, type Draft } from './context.ts';
import { MOST_DIGITS } from './digits.ts';
import { times } from './exact.ts';
import { unitsOfWord } from './units.ts';

/** Scale words and abbreviations behind digits: "2.3 billion", "1,5 mio.", "5 mil millones". Multiplies, and gives the next token. */
export function applyScales(context: Context, draft: Draft, at: number, money: boolean): number {
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

/** "35m", which is 35 million views or 35 metres. */
export function mayCountMillions(draft: Draft, { text, lexicon }: Context): void {
  if (draft.kind !== 'measure' || draft.unit !== 'm' || !/\dm$/.test(text.slice(draft.start, draft.end))) return;
  const scale = lexicon.scales.get('m');
  if (scale !== undefined)
    draft.alternatives = [...(draft.alternatives ?? []), { kind: 'number', value: times(draft.value, String(scale)) }];
}

/** A sign before the number: U+2212 always, a hyphen or the word "minus" only before degrees. */
export function applySign(context: Context, draft: Draft, first: number): void {
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

/** True behind "about" and its like. */
export function isRough(context: Context, first: number): boolean {
  const { tokens, lexicon } = context;
  const before = tokens[first - 1]?.text === '.' ? tokens[first - 2] : tokens[first - 1];
  if (before === undefined) return false;
  if (/^[~≈±]$/.test(before.text) || lexicon.approximate.has(before.lower)) return true;
  return lexicon.than.has(before.lower) && lexicon.approximate.has(tokens[first - 2]?.lower ?? '');
}
