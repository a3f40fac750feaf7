import type { Context, Draft } from './context.ts';
import { times } from './exact.ts';

const DASH = /^\s*[-–—]\s*$/;

/** Marks two neighbours as the ends of a range and lets the first have what is written only once. */
function join(from: Draft, to: Draft, dashed: boolean): void {
  if (from.kind === 'number' && to.scaled !== undefined && from.scaled === undefined && from.form === 'digits' && Number(from.value) < 1000) {
    from.alternatives = [...(from.alternatives ?? []), { kind: 'number', value: from.value }];
    from.value = times(from.value, to.scaled);
  }
  if (from.kind === 'number' && /^(?:percent|money|measure)$/.test(to.kind) && from.form !== 'words') {
    from.kind = to.kind;
    if (to.unit !== undefined) from.unit = to.unit;
  } else if (from.kind === 'money' && to.kind === 'number') {
    to.kind = 'money';
    to.unit = from.unit;
  } else if (from.kind !== 'date' && to.kind === 'date' && /^(?:number|ordinal)$/.test(from.kind) && /-\d\d-\d\d$/.test(to.value) && Number(from.value) <= 31) {
    from.value = to.value.replace(/\d\d$/, from.value.padStart(2, '0'));
    from.kind = 'date';
    delete from.alternatives;
  } else if (from.kind === 'date' && to.kind === 'number' && /-\d\d-\d\d$/.test(from.value) && /^\d{1,2}$/.test(to.value) && Number(to.value) <= 31) {
    to.value = from.value.replace(/\d\d$/, to.value.padStart(2, '0'));
    to.kind = 'date';
  } else if (dashed && from.kind === 'number' && to.kind === 'number' && /^[12]\d{3}$/.test(from.value) && /^\d{2}$/.test(to.value)) {
    to.alternatives = [{ kind: 'number', value: to.value }];
    to.value = from.value.slice(0, 2) + to.value;
  }
  from.range = 'from';
  to.range = 'to';
}

/** Finds ranges ("10–15 km", "1995/96", "5 to 10") among neighbouring quantities. */
export function joinRanges(drafts: readonly Draft[], context: Context): void {
  for (let at = 1; at < drafts.length; at += 1) {
    const from = drafts[at - 1];
    const to = drafts[at];
    const gap = to.start - from.end;
    if (gap === 0 || gap > 8 || from.range !== undefined || from.kind === 'identifier' || to.kind === 'identifier') continue;
    const between = context.text.slice(from.end, to.start);
    const dashed = DASH.test(between) || (between === '/' && from.kind === 'number');
    if (dashed || context.lexicon.to.has(between.trim().toLowerCase())) join(from, to, dashed);
  }
}
