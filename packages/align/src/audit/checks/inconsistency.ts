import type { Side } from '../../types.ts';
import type { OwnCheck } from '../check.ts';
import { type AuditContext, type Pair, quoted, segmentsOf, wholeOf } from '../context.ts';
import type { Draft } from '../types.ts';

export const inconsistency: OwnCheck = {
  id: 'inconsistency',
  description: 'The same source translated in different ways, or different sources translated alike, within the document.',
  run: async (context) => {
    const numbers = { source: await numbersOf(context, 'source'), target: await numbersOf(context, 'target') };
    return [...(await divided(context, numbers, 'source')), ...(await divided(context, numbers, 'target'))];
  },
};

/** A number for each pair's text on a side, the same for the same text, below 0 where it is too short to tell. */
type Numbers = Readonly<Record<Side, Int32Array>>;

async function numbersOf({ pairs, pause }: AuditContext, side: Side): Promise<Int32Array> {
  const numbers = new Int32Array(pairs.length);
  const known = new Map<string, number>();
  for (const [k, pair] of pairs.entries()) {
    const text = key(pair[side].text);
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = text.length < fewestLetters ? -1 - known.size : known.size));
    numbers[k] = number;
    await pause();
  }
  return numbers;
}

const fewestLetters = 10;

/** Without case, white space and marks: a comma more is no other translation. */
const key = (text: string) => text.toLowerCase().replace(BETWEEN, ' ').trim();

/** What stands between words where that is not one space, as mostly. */
export const BETWEEN = /(?: ?[^\p{L}\p{N} ]| {2})[^\p{L}\p{N}]*/gu;

/** Pairs equal on one side and unlike on the other; each later one is held against the first. */
async function divided({ pairs, pause }: AuditContext, numbers: Numbers, same: Side): Promise<Draft[]> {
  const other: Side = same === 'source' ? 'target' : 'source';
  const firsts = new Map<number, number>();
  const drafts: Draft[] = [];
  for (const [k, pair] of pairs.entries()) {
    await pause();
    const own = numbers[same][k];
    if (own < 0) continue;
    const first = firsts.get(own);
    if (first === undefined) firsts.set(own, k);
    else if (numbers[other][first] !== numbers[other][k]) drafts.push(draftOf(pair, pairs[first], same));
  }
  return drafts;
}

function draftOf(pair: Pair, first: Pair, same: Side): Draft {
  const [number] = first.bead[same];
  return {
    category: 'terminology/inconsistent-use',
    severity: 'minor',
    side: 'target',
    source: [wholeOf(pair.source)],
    target: [wholeOf(pair.target)],
    segments: segmentsOf(pair),
    message:
      same === 'source'
        ? `Translated otherwise before: ${quoted(first.target.text)} for the same source (${number + 1})`
        : `The same translation as of another source: ${quoted(first.source.text)} (translation ${number + 1})`,
    evidence: { first: first[same === 'source' ? 'target' : 'source'].text.slice(0, 300) },
  };
}
