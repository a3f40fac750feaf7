import { type Context, type Draft, isCentury } from './context.ts';
import { converted, finish } from './converted.ts';
import type { Reading } from './types.ts';

/** "The 19th century", "siglo XIX". */
export function readCentury(draft: Draft, context: Context, first: number, at: number): number | undefined {
  const { tokens, lexicon } = context;
  if (!/^\d{1,2}$/.test(draft.value)) return undefined;
  if (lexicon.calendar.centuryFirst) {
    if (!isCentury(context, tokens[first - 1]) || tokens[first - 1].lower.length < 3) return undefined;
    converted(draft, 'century', undefined);
    return at;
  }
  const here = tokens[at]?.text === '-' ? at + 1 : at;
  if (!isCentury(context, tokens[here]) || (tokens[here].lower === 'w' && tokens[here + 1]?.text !== '.')) return undefined;
  if (draft.kind !== 'ordinal' && !(draft.form === 'digits' && Number(draft.value) >= 10)) return undefined;
  converted(draft, 'century', undefined);
  delete draft.weak;
  return finish(draft, context, here + 1);
}

/** Turns a draft into a decade, or (1700s) a century that may be meant as a decade. */
function toDecade(draft: Draft, century: boolean): void {
  delete draft.weak;
  delete draft.alternatives;
  const year = Number(draft.value);
  draft.kind = 'decade';
  if (draft.value.length < 3 || year % 100 !== 0) return;
  const both: Reading[] = [
    { kind: 'century', value: String(year / 100 + 1) },
    { kind: 'decade', value: draft.value },
  ];
  const [first, second] = century || year < 2000 ? both : both.reverse();
  draft.kind = first.kind;
  draft.value = first.value;
  draft.alternatives = [second];
}

/** "1980s", "80er", "los años 80". */
export function readDecade(draft: Draft, context: Context, first: number, at: number): number | undefined {
  const { tokens, lexicon } = context;
  if (!/^(?:\d0|[1-9]00|[12]\d\d0)$/.test(draft.value) || (draft.kind !== 'number' && draft.kind !== 'ordinal')) return undefined;
  let here = at;
  if (/^['’‑-]$/.test(tokens[here]?.text ?? '') && tokens[here].joined && tokens[here + 1]?.joined) here += 1;
  const ending = tokens[here];
  if (ending?.type === 'word' && ending.joined && draft.form === 'digits') {
    const century =
      lexicon.centuryAfter.has(ending.lower) || (lexicon.centuryAfter.has('tals') && ending.lower.startsWith('tals'));
    if (draft.value.length === 3 && !century ? false : century || lexicon.decadeAfter.has(ending.lower)) {
      const { value } = draft;
      toDecade(draft, century);
      if (ending.lower === 's' && value.length === 2) draft.alternatives = [{ kind: 'measure', value, unit: 'second' }];
      return finish(draft, context, here + 1);
    }
  }
  let before = first - 1;
  for (let steps = 0; steps < 3 && /^(?:['’‘]|de|del|los|di|os|of|ok|dos)$/.test(tokens[before]?.lower ?? ''); steps += 1)
    before -= 1;
  if (draft.value.length === 3 || !lexicon.decadeBefore.has(tokens[before]?.lower ?? '')) return undefined;
  const counted = tokens[before].lower === 'lat' && draft.kind !== 'ordinal' && draft.value.length < 4;
  if (counted) return undefined;
  toDecade(draft, false);
  return at;
}
