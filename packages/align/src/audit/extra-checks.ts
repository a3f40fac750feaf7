import { EnfaceError, shown } from '@enface/core';
import type { Alignment, Side } from '../types.ts';
import { locQualityTypes } from './categories.ts';
import type { Check } from './check.ts';
import { checks } from './registry.ts';
import type { Draft, Severity, Span } from './types.ts';

const severities: readonly Severity[] = ['minor', 'major', 'critical'];

/** @throws EnfaceError `BAD_ARGUMENT` for what is no check, or has another one's name. */
export function checkExtraChecks(extra: readonly Check[]): void {
  if (!Array.isArray(extra)) refuse(`\`extraChecks\` is ${shown(extra)}: pass an array of checks.`);
  const names = new Set(checks.map(({ id }) => id));
  for (const [k, check] of extra.entries()) {
    if (typeof check !== 'object' || check === null)
      refuse(`extraChecks[${k}] is ${shown(check)}: pass { id, description, run }.`);
    const { id, description, run } = check;
    if (typeof id !== 'string' || id === '') refuse(`extraChecks[${k}].id is ${shown(id)}: give it a name such as "our-style".`);
    if (names.has(id)) refuse(`There are two checks ${shown(id)}: give extraChecks[${k}] another \`id\`.`);
    if (typeof description !== 'string')
      refuse(`The check ${shown(id)} has no \`description\`: say in a sentence what it looks for.`);
    if (typeof run !== 'function') refuse(`The check ${shown(id)} has no \`run\`: pass a function from the context to drafts.`);
    names.add(id);
  }
}

/** What an extra check returned, when its places lie within the documents: what follows would otherwise report nonsense. */
export function checkedDrafts(id: string, drafts: unknown, alignment: Alignment): readonly Draft[] {
  const fail = (what: string): never => refuse(`The check ${shown(id)} returned ${what}.`);
  if (!Array.isArray(drafts)) return fail(`${shown(drafts)}: return an array of drafts`);
  for (const draft of drafts as Partial<Draft>[]) {
    if (typeof draft !== 'object' || draft === null) return fail(`${shown(draft)} in its array: return drafts`);
    const { category, severity, side, segments, message, probability } = draft;
    if (typeof category !== 'string' || !Object.hasOwn(locQualityTypes, category))
      fail(`a draft whose \`category\` is ${shown(category)}: choose among ${Object.keys(locQualityTypes).join(', ')}`);
    if (!severities.includes(severity as Severity))
      fail(`a draft whose \`severity\` is ${shown(severity)}: choose ${severities.join(', ')}`);
    if (side !== 'source' && side !== 'target') fail(`a draft whose \`side\` is ${shown(side)}: choose source or target`);
    if (typeof message !== 'string') fail(`a draft whose \`message\` is ${shown(message)}: say in words what is wrong`);
    if (probability !== undefined && !(typeof probability === 'number' && probability >= 0 && probability <= 1))
      fail(`a draft whose \`probability\` is ${shown(probability)}: give a number from 0 to 1, or none`);
    for (const each of ['source', 'target'] as const) {
      if (!isRun(segments?.[each], alignment[each].segments.length))
        fail(`a draft whose \`segments.${each}\` are not segments of the ${each}: name them by their \`index\`, ascending`);
      if (!areSpans(draft[each] ?? [], alignment, each))
        fail(`a draft whose \`${each}\` holds no spans of the ${each}'s text: give { start, end } in order`);
    }
    if (segments!.source.length + segments!.target.length === 0) fail('a draft without a segment: name at least one');
  }
  return drafts;
}

function isRun(segments: unknown, count: number): boolean {
  if (!Array.isArray(segments)) return false;
  return segments.every(
    (segment, k) => Number.isInteger(segment) && segment > (k === 0 ? -1 : segments[k - 1]) && segment < count,
  );
}

function areSpans(spans: unknown, alignment: Alignment, side: Side): boolean {
  if (!Array.isArray(spans)) return false;
  let last = 0;
  return (spans as (Span | null | undefined)[]).every((span) => {
    const [start, end] = [span?.start, span?.end];
    if (!Number.isInteger(start) || !Number.isInteger(end) || start! < last || end! < start!) return false;
    last = end!;
    return end! <= alignment[side].text.length;
  });
}

function refuse(message: string): never {
  throw new EnfaceError('BAD_ARGUMENT', message);
}
